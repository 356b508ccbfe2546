namespace Frankpledge.Documents;

/// <summary>Finds the lines of a plain text that belong to the page and not to the text: running headers and footers, page numbers, contents lists.</summary>
internal static class TextFurniture
{
    private const int LongestHeader = 110;

    /// <summary>So many columns before a number set it at the right edge of the page, whatever line stands above it.</summary>
    private const int FarRight = 40;

    /// <summary>For each of <paramref name="lines"/>, whether it is furniture.</summary>
    public static bool[] Find(IReadOnlyList<TextLine> lines)
    {
        var furniture = new bool[lines.Count];
        TextContents.Mark(lines, furniture);
        MarkRepeated(lines, furniture);
        MarkPageNumbers(lines, furniture);
        TextCuts.Mark(lines, furniture);
        return furniture;
    }

    /// <summary>
    /// Up to three short lines that come back at least three times are a running header when they cut a sentence, when a page number in
    /// them changes, when they stand where pages turn, when they begin in lower case like a logo, or when they name a plan or a marking.
    /// A sub-heading that comes back in every chapter does none of these.
    /// </summary>
    private static void MarkRepeated(IReadOnlyList<TextLine> lines, bool[] furniture)
    {
        var places = new Dictionary<string, List<Range>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || lines[i].Text.Length > LongestHeader)
            {
                continue;
            }

            var opens = i == 0 || lines[i - 1].IsBlank;
            var end = i + 1;
            while (opens && end < lines.Count && end < i + 4 && !lines[end].IsBlank && lines[end].Text.Length <= LongestHeader)
            {
                end++;
            }

            Note(i, i + 1);
            if (opens && end - i is 2 or 3)
            {
                Note(i, end);
            }
        }

        foreach (var (words, at) in places.Where(place => place.Value.Count >= 3 && IsRunning(lines, place.Key, place.Value)))
        {
            at.ForEach(range => Array.Fill(furniture, true, range.Start.Value, range.End.Value - range.Start.Value));
        }

        void Note(int from, int to)
        {
            var words = Letters(string.Join(' ', lines.Skip(from).Take(to - from).Select(line => line.Text)));
            if (!furniture[from] && words.Length is > 2 and <= LongestHeader && words[^1] != ':' && TextMarker.At(lines[from].Text) is null
                && !words.Contains('\t', StringComparison.Ordinal))
            {
                (places.TryGetValue(words, out var list) ? list : places[words] = []).Add(from..to);
            }
        }
    }

    private static bool IsRunning(IReadOnlyList<TextLine> lines, string words, List<Range> at)
    {
        bool Blank(int i) => i < 0 || i >= lines.Count || lines[i].IsBlank;
        var named = (words.Contains("plan", StringComparison.OrdinalIgnoreCase) && words.Contains("####", StringComparison.Ordinal))
            || words.StartsWith("official", StringComparison.OrdinalIgnoreCase) || words.Contains("protectively marked", StringComparison.OrdinalIgnoreCase);
        var logo = char.IsLower(words[0]) && at.TrueForAll(range => Blank(range.Start.Value - 1) && Blank(range.End.Value));
        var numbered = words.Contains('#', StringComparison.Ordinal)
            && (words.Contains("page", StringComparison.OrdinalIgnoreCase) || words.Contains("plan", StringComparison.OrdinalIgnoreCase)
                || words.Contains('|', StringComparison.Ordinal))
            && at.Select(range => lines[range.Start].Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() * 2 > at.Count;
        var cuts = at.Count(range => CutsSentence(lines, range));
        var turns = at.Count(range => range.Start.Value > 0 && lines[range.Start.Value - 1].Page != lines[range.Start].Page
            || range.End.Value < lines.Count && lines[range.End].Page != lines[range.Start].Page);
        return !lines[at[0].Start].Text.StartsWith('#') && !EndsSentence(words)
            && (named || logo || numbered || turns * 2 >= at.Count || (cuts > 0 && cuts * 8 >= at.Count));
    }

    /// <summary>Whether the nearest text before <paramref name="range"/> stops in a sentence that the nearest text after it goes on with.</summary>
    private static bool CutsSentence(IReadOnlyList<TextLine> lines, Range range)
    {
        int before = range.Start.Value - 1, after = range.End.Value;
        while (before >= 0 && lines[before].IsBlank)
        {
            before--;
        }

        while (after < lines.Count && lines[after].IsBlank)
        {
            after++;
        }

        return before >= 0 && after < lines.Count && lines[before].Text.Length > 25 && !EndsSentence(lines[before].Text)
            && char.IsLower(lines[after].Text[0]) && TextMarker.At(lines[after].Text) is null;
    }

    internal static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or ':' or ';';

    /// <summary>Lines with nothing but a page number, when there are at least three and they ascend.</summary>
    private static void MarkPageNumbers(IReadOnlyList<TextLine> lines, bool[] furniture)
    {
        var found = new List<(int Line, int Number)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var alone = (i == 0 || lines[i - 1].IsBlank || furniture[i - 1]) && (i + 1 == lines.Count || lines[i + 1].IsBlank || furniture[i + 1]);
            alone |= lines[i].Indent >= FarRight && (i + 1 == lines.Count || lines[i + 1].IsBlank || furniture[i + 1]);
            if ((alone || lines[i].Text.StartsWith("Page ", StringComparison.OrdinalIgnoreCase)) && PageNumber(lines[i].Text) is { } number
                && (found.Count == 0 || number > found[^1].Number))
            {
                found.Add((i, number));
            }
        }

        if (found.Count >= 3)
        {
            found.ForEach(page => furniture[page.Line] = true);
        }
    }

    internal static int? PageNumber(string text)
    {
        var bare = text.Trim('-', '–', '—', '|', '[', ']', ' ');
        bare = bare.StartsWith("page ", StringComparison.OrdinalIgnoreCase) ? bare[5..] : bare;
        var of = bare.IndexOfAny([' ', '/']);
        return bare.Length is > 0 and <= 10 && int.TryParse(of > 0 ? bare[..of] : bare, out var number) && !bare.Any(char.IsUpper) ? number : null;
    }

    /// <summary>The line with every digit as <c>#</c> and no spaces at its ends, so that page numbers do not tell headers apart.</summary>
    private static string Letters(string text)
    {
        var plain = string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsAsciiDigit(source[i]) ? '#' : source[i];
            }
        });
        return plain.Trim('|', '-', '–', '—', ' ', '*', '_');
    }
}
