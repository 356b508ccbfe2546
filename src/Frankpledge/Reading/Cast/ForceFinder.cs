namespace Frankpledge.Reading;

/// <summary>Finds what the plan calls its force: "X Police", "X Constabulary", "Police X", "Heddlu X", and the abbreviation it uses.</summary>
internal static class ForceFinder
{
    // "Neighbourhood Police Officers" and "British Transport Police" are not the force of the area.
    private static readonly WordClass NotBefore = Vocabulary.Of("notbeforepolice");

    // "The Commissioner and Weir Police" are two.
    private static readonly WordClass Titles = Vocabulary.Any("title", "job", "otherbody");

    private static readonly WordClass NotAfter = Vocabulary.Of("notafterpolice");

    /// <summary>Names of the force, the one that an actor is called by first; empty when the plan names none.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyList<Words> plan, IReadOnlyDictionary<string, string> abbreviations)
    {
        var counts = new Dictionary<string, int>();
        foreach (var words in plan)
        {
            for (var at = 0; at < words.Count; at++)
            {
                if (words[at].IsCapital && words.Low(at) is "police" or "constabulary" or "heddlu" && NameAround(words, at) is { } name)
                {
                    counts[name] = counts.GetValueOrDefault(name) + 1;
                }
            }
        }

        if (counts.Count == 0)
        {
            return [];
        }

        // In a plan of two languages the force is called by its English name.
        var english = counts.Where(pair => !pair.Key.StartsWith("Heddlu ", StringComparison.Ordinal)).ToList();
        var best = (english.Count > 0 ? english : [.. counts]).OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key.Length).First().Key;
        var initials = new string([.. best.Split(' ').Where(word => char.IsUpper(word[0])).Select(word => word[0])]);
        var abbreviation = abbreviations.FirstOrDefault(pair => pair.Value.EndsWith(best, StringComparison.OrdinalIgnoreCase)).Key
            ?? (initials.Length > 1 && plan.Any(words => Uses(words, initials)) ? initials : null);
        return abbreviation is null ? [best] : [abbreviation, best];
    }

    private static string? NameAround(Words words, int at)
    {
        if (words.In(at + 1, NotAfter) && !(words.Is(at + 1, ",") || words.Is(at + 1, "and") && !words.Is(at + 2, "crime")))
        {
            return null;
        }

        var start = at;
        while (words[start - 1].IsCapital && !(start == at && words.In(start - 1, NotBefore) && !IsOwnTransport(words, start - 1))
                && !(start - 1 == 0 && words.In(0, NotBefore))
            || start < at && words.Low(start - 1) is "and" or "&" && words[start - 2].IsCapital && start - 2 >= 0 && !words.In(start - 2, Titles))
        {
            start--;
        }

        if (words.Is(at, "heddlu"))
        {
            var end = at + 1;
            while (words[end].IsCapital)
            {
                end++;
            }

            return end - at > 1 ? words.Slice(at, end) : null;
        }

        if (start < at)
        {
            return words.Slice(start, words.Is(at, "police") && words[at + 1].Text == "Service" ? at + 2 : at + 1);
        }

        return words.Is(at, "police") && words[at + 1].IsCapital && !words.In(at + 1, NotAfter) && !words.In(at - 1, NotBefore)
            && !words[at + 2].IsCapital ? words.Slice(at, at + 2) : null;
    }

    // "Northmoor Transport Police" may be the force of a plan; the British one is everybody's partner.
    private static bool IsOwnTransport(Words words, int at) => words.Is(at, "transport") && words[at - 1].IsCapital && !words.Is(at - 1, "british");

    // "WMP2020" proves that the plan's readers know the force as WMP.
    private static bool Uses(Words words, string initials)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var text = words[at].Text;
            if (text.StartsWith(initials, StringComparison.Ordinal) && text.AsSpan(initials.Length).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                return true;
            }
        }

        return false;
    }
}
