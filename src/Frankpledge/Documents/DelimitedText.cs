using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

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

    private static List<IReadOnlyList<string>> Rows(string text, char mark)
    {
        using var csv =
            new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = mark.ToString(), BadDataFound = null });
        var rows = new List<IReadOnlyList<string>>();
        while (csv.Read())
        {
            var row = csv.Record!.Select(cell => Words.Clean(cell)).ToList();
            if (row.Exists(value => value.Length > 0))
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
