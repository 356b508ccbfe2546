using System.Text;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Plans.Matrices;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>The matrices of a plan as JSON and as CSV: the most holes first.</summary>
internal static class MatrixApi
{
    private static readonly IReadOnlyList<string> Columns =
        ["matrix", "row", "row_words", "column", "column_words", "state", "statements", "gone", "words", "by", "at", "plan", "edition"];

    public static void Map(WebApplication app)
    {
        app.MapGet("/{area}/coverage/matrix.json", JsonAsync).GivesJson<MatrixData>(PublicText.Get("ApiMatrixJson")).Given("of", "plan", "edition");
        app.MapGet("/{area}/coverage/matrix.csv", CsvAsync).GivesFile(CsvFile.MediaType, PublicText.Get("ApiMatrixCsv")).Given("of", "plan", "edition");
    }

    private static async Task<IResult> JsonAsync(string area, string? of, string? plan, int? edition, PublicPlans plans, MatrixHere matrices,
        TimeProvider clock,
        CancellationToken cancel) => await ReadAsync(area, of, plan, edition, plans, matrices, clock, cancel) is { } found
            ? Results.Text(JsonSerializer.Serialize(MatrixData.Of(found), Verb.Json), "application/json", Encoding.UTF8) : Results.NotFound();

    private static async Task<IResult> CsvAsync(string area, string? of, string? plan, int? edition, PublicPlans plans, MatrixHere matrices, TimeProvider clock,
        CancellationToken cancel) => await ReadAsync(area, of, plan, edition, plans, matrices, clock, cancel) is { } found
            ? Results.Text(CsvFile.Text(Columns, MatrixData.Of(found).Rows.SelectMany(row => row.Cells.Select(cell => (IReadOnlyList<object?>)
            [
                found.Kind.Name, row.Key, $"{row.Words}", cell.Column, $"{found.Columns.First(column => column.Key == cell.Column).Words}", cell.State,
                string.Join(' ', cell.Statements), string.Join(' ', cell.Gone), cell.Words, cell.By, cell.At, found.Plan, found.Edition,
            ]))), CsvFile.MediaType) : Results.NotFound();

    private static async Task<MatrixOfPlan?> ReadAsync(string area, string? of, string? plan, int? edition, PublicPlans plans, MatrixHere matrices,
        TimeProvider clock, CancellationToken cancel) =>
        MatrixKind.Find(of ?? PlanMatrices.Contents.Name) is { } kind && await plans.FindAsync(area, plan) is { Slug: { } slug } found
            ? await matrices.OfAsync(new(found.Area.Id, slug, kind.Name, edition, clock.Today()), cancel) : null;
}
