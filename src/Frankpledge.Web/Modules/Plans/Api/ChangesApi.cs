using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>What changed between two editions of a plan, as CSV: one change a row, what was kept included; then each cell of a table that is not the
/// same.</summary>
internal static class ChangesApi
{
    public static void Map(WebApplication app) =>
        app.MapGet("/{area}/plans/{plan}/changes.csv", CsvAsync).GivesFile(CsvFile.MediaType, PublicText.Get("ApiChangesCsv")).Given("from", "to");

    private static async Task<IResult> CsvAsync(string area, string plan, string? from, string? to, PublicPlans plans, AppDb db, CancellationToken cancel) =>
        await plans.FindAsync(area, plan) is { } found
            && await PlanChanges.ReadAsync(db, found, ChangesModel.Number(from), ChangesModel.Number(to), cancel) is { } changes
            ? changes.Withdrawn.FirstOrDefault() is { } gone
                ? Results.Text(PublicText.Get("ChangesWithdrawn", gone.Number, gone.WithdrawnNote!), "text/plain; charset=utf-8",
                    statusCode: StatusCodes.Status410Gone)
                : Results.Text(Text(changes), CsvFile.MediaType)
            : Results.NotFound();

    private static string Text(PlanChanges changes) => CsvFile.Text(
        ["kind", "confidence", "before", "after", "references_before", "references_after", "section_before", "section_after", "reason_owed", "reason", "became",
            "recorded_by", "recorded_on", "confirmed", "table", "row_before", "row_after", "column", "column_head", "reordered"],
        [.. changes.Rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Change.Kind.ToString().ToLowerInvariant(), Math.Round(row.Change.Confidence, 3), row.Change.Before.Select(line => line.Text),
            row.Change.After.Select(line => line.Text), row.Change.Before.Select(line => line.Reference).OfType<string>(),
            row.Change.After.Select(line => line.Reference).OfType<string>(), row.Change.SectionBefore,
            row.Change.SectionAfter, row.IsOwed ? "true" : "false", row.Reasons.Select(one => one.Said.Reason),
            row.Reasons.SelectMany(one => one.Said.Became), row.Reasons.Select(one => one.Said.RecordedBy),
            row.Reasons.Select(one => $"{one.Said.RecordedAt.LocalDay():yyyy-MM-dd}"),
            row.Join is { } join ? join.IsSame ? "same" : "not the same" : row.IsUnconfirmed ? "not yet" : "", null, null, null, null, null,
            row.Change.IsReordered ? "true" : "false",
        ]), .. changes.Tables.Index().SelectMany(table => table.Item.Cells.Select(cell => (IReadOnlyList<object?>)
        [
            "cell", null, cell.Before, cell.After, null, null, table.Item.Before?.Under, table.Item.After?.Under, "false", null, null, null, null, null,
            table.Index + 1, cell.RowBefore, cell.RowAfter, cell.Column, cell.Head, "false",
        ]))]);
}
