namespace Frankpledge.Reading;

/// <summary>Finds the body whose plan it is: the one that the plan says it means by "we", else the one that speaks,
/// stands in the title and is named most.</summary>
internal sealed class OwningBody(IReadOnlyList<Words> plan, IReadOnlyList<Words> title, IReadOnlyDictionary<string, string> abbreviations,
    IReadOnlyList<string> force)
{
    private static readonly WordClass Heads = Vocabulary.Of("owningbody");
    private static readonly WordClass TitleHeads = Vocabulary.Of("titlebody");
    private static readonly WordClass Governs = Vocabulary.Of("governingbody");
    private static readonly WordClass ForcePapers = Vocabulary.Of("forcepaper");
    private static readonly WordClass Papers = Vocabulary.Of("paper");
    private static readonly WordClass Meaning = Vocabulary.Of("meaning");

    private readonly Dictionary<string, Body> bodies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> heads = [];

    public Found? Find()
    {
        foreach (var words in plan)
        {
            Name(words, 1);
            Speak(words);
        }

        foreach (var words in title)
        {
            Name(words, 4);
        }

        var defined = plan.Select(Defined).FirstOrDefault(name => name is not null);
        if (defined is not null && bodies.TryGetValue(defined, out var said))
        {
            return Told(said, true);
        }

        if (Titled() is { } titled)
        {
            return Told(titled, true);
        }

        var known = bodies.Values.Select(body => body.Head).ToHashSet();
        var bare = heads.Where(head => head.Value > 0 && !known.Contains(head.Key)).Select(head => new Body(head.Key, head.Key));
        // The short name of a board is a name of the board that is named most.
        return bodies.Values.GroupBy(body => body.Head).Select(group => group.MaxBy(body => body.Named)!).Concat(bare).MaxBy(Weight) is { } best
            && Weight(best) > 2 ? Told(best, false) : null;
    }

    /// <summary>"Northmoor Homes: Safer Estates Strategy": whoever a title names before the colon writes the plan,
    /// where they say in it what they will do.</summary>
    private Body? Titled()
    {
        foreach (var words in title.Take(2))
        {
            if (Names.Find(words).FirstOrDefault(name => name.Start == 0 && name.End > 1) is { } name
                && (words.Is(name.End, ":") ? name.End : BeforePaper(words, name)) is var end && (words.Is(end, ":") || end < name.End))
            {
                // "Heddlu Northmoor Police: Force Management Plan": a paper of the force's own, whatever else it calls itself in it.
                if (IsForce(words.Slice(0, end)) && words.Find(ForcePapers, end, words.Count) > 0)
                {
                    var called = force.FirstOrDefault(called => words.Slice(0, end).EndsWith(" " + called, StringComparison.OrdinalIgnoreCase));
                    return called is null ? Named(words.Slice(0, end)) : Named(words.Slice(end - called.Split(' ').Length, end));
                }

                var body = bodies.GetValueOrDefault(words.Slice(0, end)) ?? new(words.Slice(0, end), words.Low(end - 1));
                return body.Speaks + heads.GetValueOrDefault(body.Head) > 0 || SaysWill(words, end) || end < name.End
                    ? body : null;
            }
        }

        return null;
    }

    private Body Named(string name) => bodies.GetValueOrDefault(name) ?? new(name, name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant());

    // By the whole name, or by its initials.
    private bool SaysWill(Words title, int end)
    {
        var initials = Initials(title.Slice(0, end)).FirstOrDefault()
            ?? abbreviations.FirstOrDefault(pair => pair.Value.Equals(title.Slice(0, end), StringComparison.OrdinalIgnoreCase)).Key?.ToLowerInvariant();
        return plan.Any(words => Enumerable.Range(0, words.Count).Any(at => words.Is(at, title.Low(0)) && words.Slice(at, at + end) == title.Slice(0, end)
            && Voices.Speaks(words, at + end) || initials is not null && words.Is(at, initials) && Voices.Speaks(words, at + 1)));
    }

    private Found Told(Body body, bool isDefined) =>
        new(Of(body), Weight(body), isDefined, body.Speaks + heads.GetValueOrDefault(body.Head) > 0 || body.InTitle, IsForce(body.Name));

    /// <param name="Weight">What speaks for it: 3 for each time that it says what it will do, and how often it is named.</param>
    /// <param name="Speaks">It says what it will do, or stands in the title.</param>
    /// <param name="IsDefined">The plan says that it means this body by "we".</param>
    internal sealed record Found(Owner Owner, int Weight, bool IsDefined, bool Speaks, bool IsForce);

    private sealed record Body(string Name, string Head)
    {
        public int Named { get; set; }

        public int Speaks { get; set; }

        public bool InTitle { get; set; }
    }

    private int Weight(Body body) => (IsForce(body.Name) ? 1 : 3) * (body.Speaks + heads.GetValueOrDefault(body.Head)) + body.Named;

    // "Northmoor Police Division" is the force, "a Hub for Northmoor Police" is not.
    private bool IsForce(string name) =>
        force.Any(called => name.EndsWith(called, StringComparison.OrdinalIgnoreCase)
            && !name[..^called.Length].Split(' ').Any(word => Lists.Preposition.Contains(word.ToLowerInvariant()) || word is "and" or "&")
        || name.StartsWith(called + " ", StringComparison.OrdinalIgnoreCase) && !Governs.Contains(name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant()));

    private void Name(Words words, int weight)
    {
        foreach (var name in Names.Find(words))
        {
            var end = BeforePaper(words, name);
            var text = words.Slice(name.Start, end);
            var full = abbreviations.GetValueOrDefault(text, text);
            var parts = full.Split(' ');
            var head = parts[^1].ToLowerInvariant();
            if (parts.Length < 2 || !Heads.Contains(head) && !(weight > 1 && TitleHeads.Contains(head)) && !IsForce(full)
                || full.Contains(" of the ", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!bodies.TryGetValue(full, out var body))
            {
                bodies[full] = body = new(full, head);
            }

            body.Named += weight;
            body.InTitle |= weight > 1;
            body.Speaks += Voices.Speaks(words, end) ? 1 : 0;
            body.InTitle |= IsShortened(words, end, head);
        }
    }

    // "Northshire Safety Partnership Plan 2025": the body whose plan it is.
    private static int BeforePaper(Words words, Name name)
    {
        var end = name.End;
        while (end - 1 > name.Start && (words[end - 1].IsYear || words[end - 1].Kind == TokenKind.Number))
        {
            end--;
        }

        var paper = end;
        while (paper - 1 > name.Start && words.In(paper - 1, Papers))
        {
            paper--;
        }

        // "Northshire Fire and Rescue Service Community Risk Management Plan": what a body calls its paper stands behind what the body is.
        while (paper < end && paper - 1 > name.Start && !words.In(paper - 1, Heads))
        {
            paper--;
        }

        return paper < end && paper - 1 > name.Start && words.In(paper - 1, Heads) ? paper : name.End;
    }

    // "The Northshire Safety Partnership (‘the Partnership’)": a plan gives such a name to whoever it is about.
    private static bool IsShortened(Words words, int end, string head) =>
        words.Is(end, "(") && words.Low(end + 1) is "\"" or "'" && words.Is(end + 2, "the") && words.Is(end + 3, head) && words.Low(end + 4) is "\"" or "'";

    /// <summary>"The Board will", "the Partnership is committed to".</summary>
    private void Speak(Words words)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (words.Low(at) is "the" or "our" && words.In(at + 1, Heads) && Voices.Speaks(words, at + 2) && (words[at + 1].IsCapital || words.Is(at, "the")))
            {
                heads[words.Low(at + 1)] = heads.GetValueOrDefault(words.Low(at + 1)) + 1;
            }
        }
    }

    /// <summary>The name behind "by ‘we’ we mean": decisive, for the plan says so itself.</summary>
    private static string? Defined(Words words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.Is(at, "we") && words.Low(at - 1) is "\"" or "'" && words.Find(Meaning, at, at + 12) is var means and > 0)
            {
                return Names.Find(words).FirstOrDefault(name => name.Start > means && Heads.Contains(words.Low(name.End - 1))) is { } named
                    ? words.Slice(named.Start, named.End) : null;
            }
        }

        return null;
    }

    private Owner Of(Body body)
    {
        var isBoard = Governs.Contains(body.Head);
        var isForce = IsForce(body.Name);
        var called = isBoard ? char.ToUpperInvariant(body.Head[0]) + body.Head[1..] : Cased(body.Name);
        var isShort = isForce || Heads.Contains(body.Head);
        List<string> names =
            [body.Name.ToLowerInvariant(),
                .. abbreviations.Where(pair => pair.Value.Equals(body.Name, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Key)];
        names.AddRange(isShort ? [$"the {body.Head}", isBoard ? body.Head : $"our {body.Head}"] : []);
        names.AddRange(Initials(body.Name));
        names.AddRange(Shorter(body.Name));
        names.AddRange(Short(body));
        var oversees = !isForce && isBoard && body.Name.Contains("polic", StringComparison.OrdinalIgnoreCase);
        return new(new(called, ActorRole.Owner, Side.Owner), names, false, oversees) { Governing = isBoard ? [] : [.. Governing(body)] };
    }

    /// <summary>"Throughout, ‘the Service’ or ‘WYJS’ means …": the other names that stand in quotes before the meaning.</summary>
    private IEnumerable<string> Short(Body body)
    {
        foreach (var words in plan)
        {
            for (var means = 2; means < words.Count; means++)
            {
                if (words.In(means, Meaning) && Voices.Has(words, body.Name.ToLowerInvariant().Split(' ')))
                {
                    for (var at = Math.Max(1, means - 10); at < means - 1; at++)
                    {
                        if (words.Is(at - 1, "\"") && words.Is(at + 1, "\"") && words[at].IsCapital)
                        {
                            yield return words.Low(at);
                        }
                    }
                }
            }
        }
    }

    /// <summary>"The Police Authority" of the Northmoor Police Authority: the end of the name, where the plan calls it so.</summary>
    private IEnumerable<string> Shorter(string name)
    {
        var parts = name.ToLowerInvariant().Split(' ');
        for (var from = 1; from < parts.Length - 1; from++)
        {
            if (parts[from] is not ("and" or "of" or "for" or "&") && plan.Any(words => Voices.Has(words, ["the", .. parts[from..]])))
            {
                yield return "the " + string.Join(' ', parts[from..]);
            }
        }
    }

    /// <summary>"The NPD" of the National Probation Directorate: initials that the plan uses, explained or not.</summary>
    private IEnumerable<string> Initials(string name)
    {
        var initials = new string([.. name.Split(' ').Where(word => char.IsUpper(word[0])).Select(word => word[0])]);
        return initials.Length > 2 && plan.Any(words => Enumerable.Range(0, words.Count).Any(at => words[at].Text == initials))
            ? [initials.ToLowerInvariant()] : [];
    }

    /// <summary>Boards and authorities that the plan calls by their bare name, "the Board": those of the service itself.</summary>
    private IEnumerable<(string, Party)> Governing(Body owner)
    {
        foreach (var head in Governs.Words.Where(head => head != owner.Head))
        {
            var capital = char.ToUpperInvariant(head[0]) + head[1..];
            if (plan.Any(words => Voices.Has(words, "the", head) && words.Text.Contains($"he {capital}", StringComparison.Ordinal)))
            {
                var full = plan.Select(words => Explained(words, head)).FirstOrDefault(name => name is not null) ?? capital;
                yield return ($"the {head}", new Party(full, ActorRole.Owner, Side.Owner));
                if (full != capital)
                {
                    yield return (full.ToLowerInvariant(), new Party(full, ActorRole.Owner, Side.Owner));
                }
            }
        }
    }

    private static string? Explained(Words words, string head)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.Is(at, head) && words.Low(at + 1) is "\"" or "'" && words.In(at + 2, Meaning))
            {
                return Names.Find(words).FirstOrDefault(name => name.Start > at + 2 && words.Is(name.End - 1, head)) is { } named
                    ? words.Slice(named.Start, named.End) : null;
            }
        }

        return null;
    }

    // A title may shout: "CALDERWICK FIRE AND RESCUE AUTHORITY".
    private static string Cased(string name) => name.Any(char.IsLower) ? name
        : string.Join(' ', name.Split(' ')
            .Select(word => word is "AND" or "OF" or "THE" or "FOR" ? word.ToLowerInvariant() : word[0] + word[1..].ToLowerInvariant()));
}
