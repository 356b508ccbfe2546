namespace Frankpledge.Documents;

/// <summary>
/// Finds what a page turn left in the middle of a sentence: between a line that breaks off and one that goes on in lower case, page numbers
/// and lines that stand elsewhere too (the title, the heading of the chapter) belong to the page, however seldom they come.
/// </summary>
internal static class TextCuts
{
    private const int MostLines = 5;

    public static void Mark(IReadOnlyList<TextLine> lines, bool[] furniture)
    {
        var often = lines.Where(line => !line.IsBlank).CountBy(line => line.Text.Trim(), StringComparer.OrdinalIgnoreCase).Where(count => count.Value > 1)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsBlank && !furniture[i] && BreaksOff(lines[i].Text) && Between(lines, furniture, i, often) is { Count: > 0 } between)
            {
                between.ForEach(line => furniture[line] = true);
            }
        }
    }

    private static bool BreaksOff(string text) => text.Length > 25 && !TextFurniture.EndsSentence(text) && text[0] != '#';

    /// <summary>The lines of the page between line <paramref name="from"/> and the next of its sentence; empty where other text stands between.</summary>
    private static List<int> Between(IReadOnlyList<TextLine> lines, bool[] furniture, int from, HashSet<string> often)
    {
        var found = new List<int>();
        for (var i = from + 1; i < lines.Count && found.Count <= MostLines; i++)
        {
            var text = lines[i].Text;
            if (lines[i].IsBlank)
            {
                continue;
            }

            if (char.IsLower(text[0]) && TextMarker.At(text) is null)
            {
                return found;
            }

            if (!furniture[i] && TextFurniture.PageNumber(text) is null && !often.Contains(text.Trim()))
            {
                return [];
            }

            found.Add(i);
        }

        return [];
    }
}
