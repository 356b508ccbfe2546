namespace Frankpledge.Reading;

/// <summary>Whether "the Commissioner" of a plan leads its police: the law gives both forces of London a commissioner where others have a chief
/// constable (Police Act 1996, s.101(1)). Only the document is asked: it says so of somebody, and speaks of that person more than of any police and
/// crime commissioner.</summary>
internal static class HeadOfForce
{
    // "The Commissioner of the City of London Police": so many words may stand between.
    private const int Far = 7;

    public static bool IsCommissioner(IReadOnlyList<Words> plan)
    {
        var voices = new Voices(plan);
        var heads = plan.Sum(words => Enumerable.Range(0, words.Count).Count(at => words.Is(at, "commissioner") && Leads(words, at)));
        return heads > voices.Count("police", "and", "crime", "commissioner") + voices.Count("fire", "and", "crime", "commissioner")
            + voices.Count("pcc") + voices.Count("pfcc");
    }

    public static void AddTo(Cast cast, IReadOnlyList<Words> plan, IReadOnlyList<string> forceNames)
    {
        if (!IsCommissioner(plan))
        {
            return;
        }

        string[] titles = ["commissioner", "police commissioner", "commissioner of police", "commissioner of police of the metropolis", "met commissioner",
            .. forceNames.SelectMany(name => (string[])[$"{name} commissioner", $"commissioner of the {name}", $"commissioner of {name}"])];
        foreach (var title in titles)
        {
            cast.Add(title, cast.Chief);
        }
    }

    private static bool Leads(Words words, int at) => words.Low(at - 1) is "police" or "met" || words.Is(at + 1, "of") && NamesPolice(words, at + 2);

    private static bool NamesPolice(Words words, int from)
    {
        for (var at = from; at < from + Far; at++)
        {
            if (words.Is(at, "police") || words.Is(at, "met"))
            {
                return !words.Is(at + 1, "and");
            }

            if (!(words[at].IsCapital || words.Low(at) is "the" or "of"))
            {
                return false;
            }
        }

        return false;
    }
}
