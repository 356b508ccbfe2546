using System.Text;

namespace Frankpledge.Documents;

/// <summary>Reads a text file of cells parted by commas, semicolons or tabs as one table.</summary>
internal static class DelimitedText
{
    /// <summary>The table, or null when the name or the text says that it is none: a plan in sentences may be called .csv too.</summary>
    public static SourceDocument? Read(string name, byte[] content, Reading reading)
    {
        if (Path.GetExtension(name).ToLowerInvariant() is not (".csv" or ".tsv" or ".tab"))
        {
            return null;
        }

        var (text, doubt) = TextDecoding.Read(content);
        var rows = ",;\t|".Select(mark => Rows(text, mark)).Where(IsTable).MaxBy(rows => rows[0].Count);
        if (rows is null)
        {
            return null;
        }

        if (doubt is not null)
        {
            reading.Note(doubt);
        }

        reading.Paragraph++;
        reading.Add(Tables.Block(rows, caption: null, headerRows: 1, reading.Here()));
        return reading.Finish(SourceFormat.PlainText);
    }

    /// <summary>Several columns, and as many in nine of ten rows as in the first.</summary>
    private static bool IsTable(List<IReadOnlyList<string>> rows) =>
        rows.Count > 1 && rows[0].Count > 1 && rows.Count(row => row.Count == rows[0].Count) * 10 >= rows.Count * 9;

    /// <summary>Cells in quotes may hold the mark, line ends and doubled quotes.</summary>
    private static List<IReadOnlyList<string>> Rows(string text, char mark)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                quoted = letter != '"' || (i + 1 < text.Length && text[i + 1] == '"');
                i += letter == '"' && quoted ? 1 : 0;
                cell.Append(letter == '"' && !quoted ? "" : letter.ToString());
            }
            else if (letter == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (letter == mark || letter is '\n' or '\r')
            {
                row.Add(Words.Clean(cell.ToString()));
                cell.Clear();
                if (letter != mark)
                {
                    if (row.Exists(value => value.Length > 0))
                    {
                        rows.Add(row);
                    }

                    row = [];
                }
            }
            else
            {
                cell.Append(letter);
            }
        }

        return rows;
    }
}
