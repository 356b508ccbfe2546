using Frankpledge.Plans.Checks;

namespace Frankpledge.Plans.Matrices;

/// <summary>How a cell stands.</summary>
public enum MatrixState
{
    /// <summary>Nobody and nothing answers it.</summary>
    None,

    /// <summary>Nothing can, a person says in public why.</summary>
    CannotBe,

    /// <summary>The checks find statements that speak of it; nobody has said that they answer it.</summary>
    Found,

    /// <summary>A person settled what answers it.</summary>
    Answered,
}

/// <param name="Statements">The references that answer it: those that a person named and that stand, else those that were read.</param>
/// <param name="Gone">References that a person named and that the edition has no more: the answer is to be looked at again.</param>
/// <param name="Answer">What a person says; null where nobody does.</param>
public sealed record MatrixCell(string Column, MatrixState State, IReadOnlyList<string> Statements, IReadOnlyList<string> Gone, MatrixAnswer? Answer)
{
    /// <summary>Whether it is asked and stays without an answer.</summary>
    public bool IsHole => IsJudged && State is (MatrixState.None or MatrixState.CannotBe);

    /// <summary>False where no law asks the body for it: what is not asked is no hole.</summary>
    public bool IsJudged { get; init; } = true;
}

/// <param name="Cells">One for each column that the row meets, in the order of the columns.</param>
public sealed record MatrixRow(MatrixKey Key, IReadOnlyList<MatrixCell> Cells)
{
    public int Holes => Cells.Count(cell => cell.IsHole);
}

/// <summary>One matrix of a plan: what answers each cell, the most holes first.</summary>
/// <param name="Words">What it is called and says of itself to the body of the area.</param>
/// <param name="Edition">The number of the edition whose statements are read.</param>
public sealed record MatrixOfPlan(MatrixKind Kind, MatrixWords Words, Guid PlanId, string Plan, string Title, int Edition)
{
    public required IReadOnlyList<MatrixKey> Columns { get; init; }

    public required IReadOnlyList<MatrixRow> Rows { get; init; }

    /// <summary>The references of the edition's statements.</summary>
    public required IReadOnlySet<string> Standing { get; init; }

    public int Holes => Rows.Sum(row => row.Holes);

    public int Cells => Rows.Sum(row => row.Cells.Count);

    /// <summary>Null where the row or the column is not there, or the two do not meet.</summary>
    public MatrixCell? Cell(string row, string column) =>
        Rows.FirstOrDefault(one => one.Key.Key == row)?.Cells.FirstOrDefault(cell => cell.Column == column);

    /// <param name="answers">Of the plan; those of other matrices are left alone.</param>
    internal static MatrixOfPlan Of(MatrixKind kind, MatrixWords words, (Guid Id, string Slug, string Title, int Edition) plan, MatrixText text,
        IEnumerable<MatrixAnswer> answers)
    {
        var said = answers.Where(one => one.Matrix == kind.Name).ToDictionary(one => (one.RowKey, one.ColumnKey));
        var lines = text.Text.Plan.Where(line => line is { Reference: not null, Kind: not LineKind.Note }).ToList();
        var standing = lines.Select(line => line.Reference!).ToHashSet();
        var columns = kind.Columns(text);
        return new(kind, words, plan.Id, plan.Slug, plan.Title, plan.Edition)
        {
            Columns = columns, Standing = standing,
            Rows =
            [
                .. kind.Rows(text).Select(row => new MatrixRow(row,
                    [.. columns.Where(column => kind.Meets(row.Key, column.Key))
                        .Select(column => Cell(kind, text, lines, standing, (row.Key, column.Key), said.GetValueOrDefault((row.Key, column.Key))) with { IsJudged = words.IsJudged })]))
                    .OrderByDescending(row => row.Holes),
            ],
        };
    }

    private static MatrixCell Cell(MatrixKind kind, MatrixText text, List<CheckedLine> lines, HashSet<string> standing, (string Row, string Column) at,
        MatrixAnswer? answer)
    {
        IReadOnlyList<string> read = [.. lines.Where(line => kind.Speaks(text, line, at.Row, at.Column)).Select(line => line.Reference!).Distinct()];
        return answer switch
        {
            null => new(at.Column, read.Count > 0 ? MatrixState.Found : MatrixState.None, read, [], null),
            { CannotBe: true } => new(at.Column, MatrixState.CannotBe, [], [], answer),
            _ when answer.References.Where(standing.Contains).ToList() is var kept && (kept.Count > 0 || answer.References.Count == 0) =>
                new(at.Column, MatrixState.Answered, kept, [.. answer.References.Except(kept)], answer),

            // Every statement that a person named is gone: what was settled is open again.
            _ => new(at.Column, read.Count > 0 ? MatrixState.Found : MatrixState.None, read, answer.References, answer),
        };
    }
}
