using System.Text;

namespace Frankpledge.Documents.Pdf;

/// <summary>Joins the lines of a paragraph into one text and undoes hyphenation.</summary>
internal sealed class PdfText(HashSet<string> vocabulary, bool hyphenates)
{
    /// <summary>A typesetter who hyphenates breaks mostly words that stand whole elsewhere; without one a few compound words do so by chance.</summary>
    private const int EnoughEvidence = 3;
    private const double EnoughShare = 0.4;

    /// <summary>First parts of compound words that are no words, or seldom stand alone.</summary>
    private static readonly HashSet<string> CombiningForms = new(
        ["anti", "re", "non", "co", "pre", "post", "pro", "multi", "inter", "intra", "cross", "counter", "self", "ex", "mid", "semi", "sub", "ultra", "under",
            "over", "un", "well", "ill", "long", "short", "high", "low",
            "hard", "early", "late", "front", "back", "full", "half", "part", "fast", "slow", "large", "small", "wide", "deep", "one", "two", "three", "four",
            "five", "six", "ten", "first", "second", "third", "e", "on", "off", "in", "by"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns the words of a document, to tell a hyphen of the language from one of the typesetter,
    /// and whether the typesetter hyphenated at all.</summary>
    public static PdfText Of(List<PdfLine> lines)
    {
        // What stands behind a hyphen at a line's end may be half a word.
        var words = lines.SelectMany((line, at) => line.Text.Split(' ').Skip(at > 0 && lines[at - 1].Text[^1] is ('-' or '\u00AD') ? 1 : 0))
            .Select(Bare).Where(word => word.Length > 1 && !word.EndsWith('-') && !word.EndsWith('\u00AD'));
        var vocabulary = new HashSet<string>(words, StringComparer.OrdinalIgnoreCase);
        var broken = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Text is [.., >= 'a' and <= 'z', '-'] && char.IsLower(pair.Second.Text[0])).ToList();
        var undone = broken.Count(pair => vocabulary.Contains(Bare(pair.First.Text.Split(' ')[^1].TrimEnd('-') + pair.Second.Text.Split(' ')[0])));
        return new PdfText(vocabulary, (undone >= EnoughEvidence && undone >= EnoughShare * broken.Count) || undone * 2 > broken.Count);
    }

    /// <summary>The text, and an anchor for each page that it stands on.</summary>
    public (string Text, IReadOnlyList<Anchor> Anchors) Join(List<PdfLine> lines, int paragraph)
    {
        var text = new StringBuilder();
        var anchors = new List<Anchor>();
        foreach (var line in lines)
        {
            Append(text, line.Text);
            if (anchors.Count == 0 || anchors[^1].Page != line.Page)
            {
                anchors.Add(new Anchor(anchors.Count == 0 ? 0 : text.Length - line.Text.Length, 0, line.Page, paragraph));
            }
        }

        return (text.Replace('\u00AD', '-').ToString(), anchors);
    }

    private void Append(StringBuilder text, string line)
    {
        if (text.Length == 0)
        {
            text.Append(line);
        }
        else if (text[^1] == '\u00AD' && text.Length > 1)
        {
            // A soft hyphen shows only where the typesetter broke the word.
            text.Length--;
            text.Append(line);
        }
        else if (text[^1] == '-' && text.Length > 1 && char.IsLetterOrDigit(text[^2]) && char.IsLetterOrDigit(line[0]))
        {
            if (char.IsLetter(line[0]) && !KeepsHyphen(text, line))
            {
                text.Length--;
            }

            text.Append(line);
        }
        else
        {
            text.Append(text[^1] == '/' && text.Length > 1 && text[^2] != ' ' ? "" : " ").Append(line);
        }
    }

    private bool KeepsHyphen(StringBuilder text, string line)
    {
        var start = text.Length - 1;
        while (start > 0 && text[start - 1] != ' ' && text.Length - start < 60)
        {
            start--;
        }

        var left = Bare(text.ToString(start, text.Length - 1 - start));
        var right = Bare(line.Split(' ')[0]);
        return char.IsUpper(line[0]) || vocabulary.Contains($"{left}-{right}")
            || (!hyphenates && !vocabulary.Contains(left + right)
                && (left.Contains('-') || vocabulary.Contains(left) || vocabulary.Contains(right) || CombiningForms.Contains(left)
                    || !char.IsLetter(left.LastOrDefault('0'))))
            || (!vocabulary.Contains(left + right) && (left.Contains('-') || (vocabulary.Contains(left) && vocabulary.Contains(right))));
    }

    private static string Bare(string word)
    {
        var bare = word.Trim('.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '“', '”', '"', '‘', '’', '\'');
        return bare is [.., '\'' or '’', 's'] ? bare[..^2] : bare;
    }
}
