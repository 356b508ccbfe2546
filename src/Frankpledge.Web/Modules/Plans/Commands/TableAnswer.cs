using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>The answer of <c>check-tables</c>, shaped for JSON.</summary>
internal sealed record TableAnswer(string File, string Format, IReadOnlyList<TableAnswer.Table> Tables, IReadOnlyList<TableAnswer.Between> Ties,
    IReadOnlyList<string> Notes)
{
    public static TableAnswer Of(SourceDocument document, CheckedTables checkedTables) => new(
        document.Name,
        document.Format.ToString(),
        [.. checkedTables.Tables.Select((table, at) => Of(table, at + 1, document.Blocks[table.Block].Anchors[0]))],
        [.. checkedTables.Ties
            .Select(tie =>
                new Between(tie.What, tie.Period, Name(tie.Unit), tie.First.Table, tie.First.Value, tie.Second.Table, tie.Second.Value, tie.Difference,
                    tie.Tolerance, Name(tie.Verdict)))],
        document.Notes);

    private static Table Of(TypedTable table, int number, Anchor place) => new(
        number,
        table.Caption,
        new Place(place.Line, place.Page, place.Paragraph),
        [.. table.Columns
            .Select(column =>
                new Column(column.Name, Name(column.Kind),
                    column.Kind is ColumnKind.Label or ColumnKind.Text or ColumnKind.Numbering ? null : Name(column.Unit)))],
        [.. table.Lines.Select(line => new Row(line.Label, Name(line.Role), line.Cells, [.. line.Figures.Select(figure => figure?.Value)]))],
        [.. table.Checks
            .Select(check =>
                new Check(check.What, check.Column, Name(check.Unit), check.Stated, check.Computed, check.Difference, check.Tolerance, Name(check.Verdict),
                    check.Explanation,
            [.. check.Terms.Select(term => new Part(term.Label, term.Sign, term.Value))]))]);

    /// <summary>Names are written as the fields are: <c>does_not_add</c>, <c>million_pounds</c>.</summary>
    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public sealed record Table(int Number, string? Caption, Place Place, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows, IReadOnlyList<Check> Checks);

    public sealed record Place(int Line, int? Page, int? Paragraph);

    public sealed record Column(string Name, string Kind, string? Unit);

    public sealed record Row(string Label, string Role, IReadOnlyList<string> Cells, IReadOnlyList<decimal?> Values);

    public sealed record Check(
        string What, string Column, string Unit, decimal? Stated, decimal? Computed, decimal? Difference, decimal Tolerance, string Verdict, string Explanation,
        IReadOnlyList<Part> ComputedFrom);

    public sealed record Part(string Row, int Sign, decimal Value);

    public sealed record Between(
        string What, string Period, string Unit, int FirstTable, decimal FirstValue, int SecondTable, decimal SecondValue, decimal Difference,
        decimal Tolerance, string Verdict);
}
