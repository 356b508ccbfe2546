namespace Frankpledge.Reading;

/// <summary>Tells nouns for people and bodies that act ("owners", "nurses", "employers") by how they are formed;
/// only what acts can be asked to do something.</summary>
internal static class Doers
{
    private static readonly WordClass Known = Vocabulary.Of("doer");
    private static readonly WordClass NotDoers = Vocabulary.Of("nodoer");
    private static readonly string[] Endings = ["ers", "ors", "ists", "ees", "ians", "eers", "ents", "ants"];

    /// <summary>True when the last noun before <paramref name="end"/> names people or bodies who act.</summary>
    public static bool Are(Words words, int start, int end)
    {
        var head = words.Low(end - 1);
        return end > start && !Lists.Public.Contains(head)
            && (Known.Contains(head) || head.Length > 5 && !NotDoers.Contains(head)
                && Array.Exists(Endings, ending => head.EndsWith(ending, StringComparison.Ordinal))
            || words[end - 1].Text is { Length: 3 } letters && char.IsUpper(letters[1]) && letters[2] == 's');
    }

    /// <summary>"Operator", "landlord", "school": one of those who act.</summary>
    public static bool IsOne(string noun) => !Lists.Public.Contains(noun) && !NotDoers.Contains(noun + "s")
        && (Known.Contains(noun + "s") || noun.Length > 4 && Array.Exists(Endings, ending => (noun + "s").EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>Their names one by one: "GPs, district nurses and care agencies".</summary>
    public static List<Party> Named(Words words, int start, int end)
    {
        var parties = new List<Party>();
        var from = start;
        for (var at = start; at <= end; at++)
        {
            if (at == end || words.Low(at) is "," or "and" or "or" or "&")
            {
                while (from < at && words.In(from, Lists.Determiner))
                {
                    from++;
                }

                if (at > from)
                {
                    parties.Add(new(words.Slice(from, at), ActorRole.Body, Side.Partner));
                }

                from = at + 1;
            }
        }

        return parties;
    }
}
