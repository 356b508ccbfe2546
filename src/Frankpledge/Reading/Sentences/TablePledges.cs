using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>
/// Finds promises that an office set in a table. Cells are no statements, except those that are a whole sentence promising or asking
/// something ("The Mayor will double the cadets."), and those below a header that begins such a sentence ("We will").
/// </summary>
internal static class TablePledges
{
    private static readonly string[] Verbs =
        [" will ", " must ", " should ", " expect ", " expects ", " am committed to ", " are committed to ", " is committed to ", " commit to ", " pledge to ", " pledges to ", " shall ", " aim to ", " aims to ", " want to "];

    /// <summary>Start and length in the block's text, and the header that introduces the cell, if any.</summary>
    public static IEnumerable<(int Start, int Length, string? Stem)> Find(Block table)
    {
        if (table.Table is not { } cells)
        {
            yield break;
        }

        var headers = cells.Rows.Count > 0 ? cells.Rows[0] : [];
        var offset = 0;
        for (var row = 0; row < cells.Rows.Count; row++)
        {
            for (var column = 0; column < cells.Rows[row].Count; column++)
            {
                var cell = cells.Rows[row][column];
                var at = cell.Length == 0 || offset > table.Text.Length ? -1 : table.Text.IndexOf(cell, offset, StringComparison.Ordinal);
                if (at < 0)
                {
                    continue;
                }

                offset = at + cell.Length;
                var stem = row > 0 && column < headers.Count && Stems.IsStemLine(headers[column]) ? headers[column] : null;
                foreach (var (start, length) in Sentences.Split(cell))
                {
                    if (row >= cells.HeaderRows && (stem is not null ? length > 12 : Promises(cell.AsSpan(start, length))))
                    {
                        yield return (at + start, length, stem);
                    }
                }
            }
        }
    }

    private static bool Promises(ReadOnlySpan<char> sentence)
    {
        if (sentence.Count(' ') < 4 || !char.IsUpper(sentence.TrimStart("*“\"")[0]))
        {
            return false;
        }

        foreach (var verb in Verbs)
        {
            var at = sentence.IndexOf(verb, StringComparison.Ordinal);
            if (at >= 0 && sentence[..at].Count(' ') < 8 && !sentence[at..].EndsWith("?"))
            {
                return true;
            }
        }

        return Languages.Of(sentence.ToString(), Languages.English) == Languages.Welsh && sentence.StartsWith("Bydd");
    }
}
