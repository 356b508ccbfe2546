using Frankpledge.Web.Base;
using System.Globalization;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>Writes the answer of <c>check-tables</c> for people.</summary>
internal static class TableWords
{
    private const int WidestLabel = 60;

    public static void Write(TableAnswer answer, TextWriter output)
    {
        output.Say(answer.Tables.Count == 1 ? (Sentence)$"{answer.File} has one table." : $"{answer.File} has {answer.Tables.Count} tables.");
        foreach (var table in answer.Tables)
        {
            output.WriteLine();
            var place = table.Place.Page is { } page ? $"page {page}" : table.Place.Paragraph is { } paragraph
                ? $"paragraph {paragraph}" : $"line {table.Place.Line}";
            output.Say($"{table.Number}. {table.Caption ?? "(no caption)"} ({place})");
            WriteRows(table, output);
            foreach (var check in table.Checks)
            {
                var where = string.Join(", ", new[] { check.What, check.Column }.Where(part => part.Length > 0));
                output.Say($"   {Words(check.Verdict)}: {(where.Length > 0 ? where + ". " : "")}{check.Explanation}");
            }
        }

        if (answer.Ties.Count > 0)
        {
            output.WriteLine();
            output.Say("The same figure in two tables:");
        }

        foreach (var tie in answer.Ties)
        {
            var figures =
                string.Create(CultureInfo.InvariantCulture, $"{tie.FirstValue:N2} in table {tie.FirstTable}, {tie.SecondValue:N2} in table {tie.SecondTable}");
            output.Say($"   {Words(tie.Verdict)}: {tie.What}, {tie.Period}: {figures}");
        }

        foreach (var note in answer.Notes)
        {
            output.Say($"Note: {note}");
        }
    }

    private static void WriteRows(TableAnswer.Table table, TextWriter output)
    {
        var rows = table.Rows.Select(row => row.Cells).Prepend([.. table.Columns.Select(column => column.Name)]).ToList();
        var widths = Enumerable.Range(0, table.Columns.Count).Select(column => Math.Min(WidestLabel, rows.Max(row => row[column].Length))).ToList();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) =>
            {
                var shown = cell.Length > WidestLabel ? cell[..(WidestLabel - 3)] + "..." : cell;
                return table.Columns[column].Unit is null ? shown.PadRight(widths[column]) : shown.PadLeft(widths[column]);
            });
            output.WriteLine("   " + string.Join("  ", cells).TrimEnd());
        }
    }

    private static string Words(string verdict) => verdict switch
    {
        "adds" => "Adds",
        "does_not_add" => "DOES NOT ADD",
        "ties" => "Ties",
        "does_not_tie" => "DOES NOT TIE",
        "not_checked" => "Not checked",
        _ => "No total stated",
    };
}
