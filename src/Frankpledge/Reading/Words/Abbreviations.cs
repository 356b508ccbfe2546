namespace Frankpledge.Reading;

/// <summary>Abbreviations that the plan itself explains, as in <c>Regional Organised Crime Unit (“ROCU”)</c>.</summary>
internal static class Abbreviations
{
    /// <summary>From abbreviation to full name, the first explanation winning.</summary>
    public static Dictionary<string, string> Find(IReadOnlyList<Words> plan)
    {
        var found = new Dictionary<string, string>();
        foreach (var words in plan)
        {
            for (var at = 1; at < words.Count; at++)
            {
                if (words.Is(at, "(") && Short(words, at) is { } abbreviation
                    && (FullName(words, at, abbreviation) ?? (IsForShort(words, at + 2) ? NameBefore(words, at) : null)) is { } full)
                {
                    found.TryAdd(abbreviation, full);
                }
            }
        }

        return found;
    }

    private static string? Short(Words words, int bracket)
    {
        var at = words.Low(bracket + 1) is "\"" or "'" ? bracket + 2 : bracket + 1;
        at += words.Is(at, "the") ? 1 : 0;
        var text = words[at].Text;
        var end = words.Low(at + 1) is "\"" or "'" ? at + 2 : at + 1;
        var closes = words.Is(end, ")") || IsForShort(words, end);
        return closes && text.Count(char.IsUpper) >= 2 ? text : null;
    }

    // "Safer Northmoor (SNP for short)" is an abbreviation by its own word, whatever its letters.
    private static bool IsForShort(Words words, int at) => words.Phrase(at, "for", "short") && words.Is(at + 2, ")");

    private static string? NameBefore(Words words, int bracket) =>
        Names.Find(words).FirstOrDefault(name => name.End == bracket) is { } name ? words.Slice(name.Start, name.End) : null;

    /// <summary>The words before the bracket whose first letters, small words aside, spell the abbreviation.</summary>
    private static string? FullName(Words words, int bracket, string abbreviation)
    {
        var letters = new string([.. abbreviation.Where(char.IsUpper)]);
        for (var from = bracket - 1; from >= Math.Max(0, bracket - 2 * letters.Length - 2); from--)
        {
            if (words[from].Kind == TokenKind.Word && char.ToUpperInvariant(words[from].Text[0]) == letters[0] && Spells(words, from, bracket, letters))
            {
                while (words[from - 1].IsCapital && words[from].IsCapital && from - 1 > 0)
                {
                    from--;
                }

                return words.Slice(from, bracket);
            }
        }

        return null;
    }

    /// <summary>True when the letters stand in the words in this order and enough words begin with a capital:
    /// "National Ballistics Intelligence Service" is NABIS.</summary>
    private static bool Spells(Words words, int from, int end, string letters)
    {
        var next = 0;
        var initials = 0;
        for (var at = from; at < end; at++)
        {
            initials += words[at].Kind == TokenKind.Word && !words.In(at, Lists.Preposition) && words.Low(at) is not ("and" or "the") ? 1 : 0;
            foreach (var letter in words[at].Text)
            {
                if (next < letters.Length && char.ToUpperInvariant(letter) == letters[next])
                {
                    next++;
                }
            }
        }

        return next == letters.Length && 2 * initials >= letters.Length;
    }
}
