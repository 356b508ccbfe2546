using System.Globalization;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Matrices;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Contract;

/// <summary>A matrix of a plan as data, the most holes first. Fields are added to, never renamed.</summary>
/// <param name="Edition">The edition whose statements are read.</param>
/// <param name="Holes">Cells that nobody and nothing answers, and those that nothing can.</param>
internal sealed record MatrixData(string Matrix, Sentence Title, string? Rule, string Plan, string PlanTitle, int Edition, int Cells, int Holes)
{
    public required IReadOnlyList<MatrixKey> Columns { get; init; }

    public required IReadOnlyList<MatrixRowData> Rows { get; init; }

    /// <summary>That its rule is not the law for the body here, or that this is not settled; null where it is law.</summary>
    public Sentence? NotLaw { get; init; }

    /// <summary>Whether what nothing answers counts as a hole: where the rule is not the law none does.</summary>
    public required bool Judged { get; init; }

    public static MatrixData Of(MatrixOfPlan found) => new(found.Kind.Name, found.Words.Title, found.Kind.Rule, found.Plan, found.Title, found.Edition,
        found.Cells, found.Holes)
    {
        NotLaw = found.Words.NotLaw, Judged = found.Words.IsJudged, Columns = found.Columns,
        Rows = [.. found.Rows.Select(row => new MatrixRowData(row.Key.Key, row.Key.Words, row.Holes, [.. row.Cells.Select(MatrixCellData.Of)]))],
    };

    /// <summary>A matrix that a verb asks for.</summary>
    /// <param name="place">Area and plan, such as kent/2025-2029; the area alone for the plan to which its short addresses lead.</param>
    public static Task<MatrixData> ReadAsync(string place, string name, CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var asked = place.Split('/', 3);
        var db = services.GetRequiredService<AppDb>();
        var area = await db.AreaFactsAsync(asked[0], cancel);
        var edition = asked is [_, _, var typed] && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        return Of(await services.GetRequiredService<MatrixHere>().OfAsync(new(area.Id, asked.ElementAtOrDefault(1), name, edition,
                services.GetRequiredService<TimeProvider>().Today()), cancel)
            ?? throw new RefusedException("PlanUnknown", "This area has no such plan, or no such edition of it stands."));
    });

    public static void Write(MatrixData found, TextWriter output)
    {
        output.Say($"{found.Title}: {found.PlanTitle}, edition {found.Edition}. {(found.Judged ? (Sentence)$"{found.Holes} of {found.Cells} cells are holes." : "Not judged here: what nothing answers is no hole.")}");
        if (found.NotLaw is { } not)
        {
            output.Say(not);
        }

        foreach (var row in found.Rows)
        {
            output.Say($"{row.Words}");
            foreach (var cell in row.Cells)
            {
                output.WriteLine($"    {(found.Columns.Count > 1 ? $"{found.Columns.First(column => column.Key == cell.Column).Words}: " : "")}{cell.State}{(cell.Statements.Count > 0 ? $": {string.Join(' ', cell.Statements)}" : "")}{(cell.Words is { Length: > 0 } words ? $" - {words} ({cell.By})" : "")}");
            }
        }
    }
}

internal sealed record MatrixRowData(string Key, Sentence Words, int Holes, IReadOnlyList<MatrixCellData> Cells);

/// <param name="State"><c>answered</c> by a person, <c>found</c> by reading, <c>none</c> or <c>cannot be</c>.</param>
/// <param name="Gone">Statements that a person named and that the edition has no more.</param>
/// <param name="Words">What a person wrote; null where nobody did.</param>
/// <param name="Number">Of the last answer; what a correction names with <c>--after</c>.</param>
internal sealed record MatrixCellData(string Column, string State, IReadOnlyList<string> Statements, IReadOnlyList<string> Gone, string? Words, string? By,
    DateTimeOffset? At, int Number, Guid? Id)
{
    public static MatrixCellData Of(MatrixCell cell) => new(cell.Column, Choices.InWords(cell.State), cell.Statements, cell.Gone, cell.Answer?.Words,
        cell.Answer?.RecordedBy, cell.Answer?.RecordedAt, cell.Answer?.Number ?? 0, cell.Answer?.Id);
}
