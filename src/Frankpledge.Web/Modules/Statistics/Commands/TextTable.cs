using Frankpledge.Common;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary>A CSV file of answers: which column is the text, and which, if any, the labels.</summary>
internal sealed class TextTable
{
    private static readonly string[] TextNames =
        ["text", "feedback", "answer", "answers", "response", "comment", "comments", "free_text", "freetext", "verbatim", "statement"];
    private static readonly string[] LabelNames =
        ["label", "labels", "code", "codes", "category", "categories", "theme", "themes", "topic", "topics", "tag", "tags"];
    private readonly CsvTable table;
    private readonly int text;
    private readonly int label;

    private TextTable(CsvTable table, int text, int label) => (this.table, this.text, this.label) = (table, text, label);

    public bool HasLabels => label >= 0;

    public IReadOnlyList<string> Texts => [.. table.Rows.Select(row => row[text])];

    /// <summary>The label column of each row, "" where it is empty.</summary>
    public IReadOnlyList<string> Labels => [.. table.Rows.Select(row => row[label])];

    /// <summary>Reads a file that has rows; a column not named is taken from the usual names, or refused with the columns there are.</summary>
    public static TextTable Read(FileInfo file, string? text, string? label, bool needsLabels)
    {
        var table = CsvTable.Read(file);
        if (table.Rows.Count == 0)
        {
            throw new RefusedException("NoRows", $"{file.Name} has no rows below its column names. Add a row for each answer.");
        }

        var at = text is not null ? table.Need(text) : Usual(table, TextNames, file, "text", "--text");
        return new(table, at, needsLabels
            ? label is not null ? table.Need(label) : Usual(table, LabelNames, file, "labels", "--label")
            : table.Find(label is not null ? [label] : LabelNames));
    }

    public static IReadOnlyCollection<string> Split(string labels) => labels.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int Usual(CsvTable table, string[] names, FileInfo file, string what, string option)
    {
        var at = table.Find(names);
        return at >= 0
            ? at : throw new RefusedException("ColumnUnclear",
                $"Which column of {file.Name} is the {what} is not clear. Its columns are {string.Join(", ", table.Columns)}. Name one with {option}.");
    }
}
