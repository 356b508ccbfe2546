namespace Frankpledge.Reading;

/// <summary>Finds the services that an overseer's plan asks of besides "the force": a fire service under a commissioner of both,
/// a police service that is called "the Service".</summary>
internal static class ServiceFinder
{
    private static readonly WordClass FireCrews = Vocabulary.Of("firecrew");

    public static void AddTo(Cast cast, IReadOnlyList<Words> plan, IReadOnlyList<Words> title)
    {
        // A board or an authority works through its service.
        if (!cast.Oversees)
        {
            if (IsShortName(plan, 0))
            {
                cast.Add("the service", cast.Owner);
            }

            if (cast.Owner.Actor.Name.EndsWith(" Unit", StringComparison.Ordinal))
            {
                cast.Add("the unit", cast.Owner);
            }

            return;
        }

        var fire = OverseesFire(cast, plan.Concat(title)) ? Fire(plan) : null;
        if (fire is not null)
        {
            AddFire(cast, fire);
        }

        cast.Add("police service", cast.Force);
        if (IsShortName(plan, 1))
        {
            cast.Add("the service", fire ?? cast.Force);
        }
    }

    private static bool OverseesFire(Cast cast, IEnumerable<Words> lines) => cast.Owner.Actor.Name == "PFCC"
        || lines.Any(words => Voices.Has(words, "police", ",", "fire", "and", "crime", "commissioner") || Voices.Has(words, "pfcc"));

    private static Party Fire(IReadOnlyList<Words> plan)
    {
        foreach (var words in plan)
        {
            var named = Names.Find(words).Where(name => name.End - name.Start > 4 && words.Phrase(name.End - 4, "fire", "and", "rescue", "service"));
            if (named.FirstOrDefault() is { } name)
            {
                // "Northmoor Police and Northmoor Fire and Rescue Service" are two.
                var before = Enumerable.Range(name.Start, name.End - 4 - name.Start);
                var start = before.LastOrDefault(at => words.Low(at) is "and" or "police", name.Start - 1) + 1;
                return new(words.Slice(start, name.End), ActorRole.Body, Side.Force);
            }
        }

        return new("fire and rescue service", ActorRole.Body, Side.Force);
    }

    private static void AddFire(Cast cast, Party fire)
    {
        cast.Add(fire.Actor.Name, fire);
        foreach (var name in FireCrews.Words)
        {
            cast.Add(name, fire);
        }

        cast.Add("chief fire officer", new("Chief Fire Officer", ActorRole.Body, Side.Force));
        foreach (var name in new[] { "both services", "two services", "the services", "both chiefs", "two chiefs" })
        {
            cast.Add(name, new(name, ActorRole.Force, Side.Force));
        }
    }

    // A plan that means one body by "the Service" writes it so nearly every time.
    private static bool IsShortName(IReadOnlyList<Words> plan, int fewest)
    {
        var (capital, small) = (0, 0);
        foreach (var words in plan)
        {
            for (var at = 1; at < words.Count; at++)
            {
                if (words.Is(at, "service") && words.Is(at - 1, "the") && !words[at + 1].IsCapital)
                {
                    (capital, small) = words[at].IsCapital ? (capital + 1, small) : (capital, small + 1);
                }
            }
        }

        return capital > fewest && capital > small;
    }
}
