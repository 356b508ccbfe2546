namespace Frankpledge.Reading;

/// <summary>Finds the bodies that the plan names, and tells the owner's own boards and panels from those of others.</summary>
internal static class BodyFinder
{
    private static readonly WordClass Own = Vocabulary.Of("ownbody");

    private static readonly WordClass Groups = Vocabulary.Of("owngroup");

    private static readonly WordClass Governing = Vocabulary.Of("governing");

    private static readonly WordClass Others = Vocabulary.Of("otherbody");

    private static readonly WordClass Police = Vocabulary.Of("policebody");

    private static readonly string[] NotOwn =
    [
        "safeguarding", "wellbeing", "justice", "safety", "resilience", "independent", "national", "charity", "electoral", "law", "rights", "crime panel",
        "police and crime panel", "counter", "reform", "network", "county", "parole", "youth justice", "health", "university", "hospital", "education",
        "housing", "prison",
    ];

    public static void AddTo(Cast cast, IReadOnlyList<Words> plan, IReadOnlyDictionary<string, string> abbreviations)
    {
        var seen = new HashSet<string>();
        var shorter = abbreviations.GroupBy(pair => pair.Value).ToDictionary(same => same.Key, same => same.First().Key);
        foreach (var words in plan)
        {
            foreach (var name in Names.Find(words))
            {
                var mine = words.Low(name.Start - 1) is "my" or "our" or "'s";
                if (!seen.Add(words.Slice(name.Start, name.End) + (mine ? " of the owner" : "")))
                {
                    continue;
                }

                Add(cast, words, name, abbreviations, shorter);
            }
        }
    }

    private static void Add(Cast cast, Words words, Name name, IReadOnlyDictionary<string, string> abbreviations, Dictionary<string, string> shorter)
    {
        var last = words.Low(name.End - 1);
        var text = words.Slice(name.Start, name.End);
        var full = abbreviations.GetValueOrDefault(text, text);
        if (full != text)
        {
            last = full.ToLowerInvariant().Split(' ')[^1];
        }

        if ((name.End - name.Start < 2 && full == text) || Sort(cast, words, name, last, full) is not { } party)
        {
            return;
        }

        cast.Add(Spaced(words, name), party);
        if (shorter.TryGetValue(text, out var abbreviation))
        {
            cast.Add(abbreviation, party);
        }

        if (party.Side == Side.Owner && party != cast.Owner || last is "alliance" or "taskforce" or "trust")
        {
            cast.Add(last, party);
        }
    }

    private static Party? Sort(Cast cast, Words words, Name name, string last, string full)
    {
        var lower = full.ToLowerInvariant();
        var called = full.EndsWith("Regional Organised Crime Unit", StringComparison.Ordinal) ? "ROCU" : full;
        if (lower.Contains("constable", StringComparison.Ordinal) || lower.Contains("office of the", StringComparison.Ordinal) || last == "commissioner")
        {
            return null;
        }

        if (lower.StartsWith("ministry of", StringComparison.Ordinal) || lower.StartsWith("department for", StringComparison.Ordinal)
            || lower.StartsWith("department of", StringComparison.Ordinal) || lower == "home office")
        {
            return new(full, ActorRole.Government, Side.Partner);
        }

        var of = lower.Split(" on ")[0].Split(' ')[^1];
        var mine = words.Low(name.Start - 1) is "my" or "our" or "'s" or "its" || words.Low(name.Start) is "our" or "its"
            || words.Low(name.Start - 2) is "my" or "our" || IsChaired(words, name.End);
        var isPersons = cast.Owner.Actor.Name is "PCC" or "PFCC" or "Mayor" or "I" or "we";
        if (Groups.Contains(last))
        {
            return !isPersons || mine ? new Party(full, ActorRole.Body, Side.Owner) : null;
        }

        // A body that is called by its office alone, "the Steering Board", is the one that governs what the plan is about.
        var governs = lower.Split(' ')[..^1].All(word => Governing.Contains(word));
        return Own.Contains(last) || Own.Contains(of)
            ? new Party(full, ActorRole.Body, IsOwn() ? Side.Owner : Side.Partner)
            : Police.Contains(last) ? new(called, ActorRole.Body, isPersons && words.Is(name.Start - 1, "my") ? Side.Owner : Side.Force)
            : Others.Contains(last) || lower.StartsWith("crown prosecution", StringComparison.Ordinal) ? new(full, ActorRole.Body, Side.Partner)
            : null;

        bool IsOwn() => isPersons
            ? mine || lower.Contains("audit", StringComparison.Ordinal) && !lower.Contains("national", StringComparison.Ordinal) || !IsOfOthers()
            : governs || last == "committee" && !IsOfOthers() || mine && words.Low(name.Start - 1) is "our" or "its";

        bool IsOfOthers() => NotOwn.Any(word => lower.Contains(word, StringComparison.Ordinal));
    }

    // "…, which I chair": whoever chairs a body answers for what it does.
    private static bool IsChaired(Words words, int end)
    {
        var at = words.Is(end, ",") ? end + 1 : end;
        return words.Is(at, "which") && words.Low(at + 1) is "i" or "we" or "she" or "he"
            && words.Low(at + 2) is "chair" or "chairs" or "co-chair" or "co-chairs";
    }

    // Names are matched token by token, and a possessive is a token of its own.
    private static string Spaced(Words words, Name name)
    {
        var parts = new List<string>();
        for (var at = name.Start; at < name.End; at++)
        {
            parts.Add(words.Low(at));
        }

        return string.Join(' ', parts);
    }
}
