namespace Frankpledge.Reading;

/// <summary>A stated figure beside the same figure recomputed. Both are kept; neither is changed.</summary>
public sealed record Reconciliation
{
    /// <summary>The row (or, for a sum across, the row and column) that states the figure.</summary>
    public required string What { get; init; }

    /// <summary>The column's header.</summary>
    public required string Column { get; init; }

    /// <summary>Null when the source states none.</summary>
    public decimal? Stated { get; init; }

    /// <summary>Null when there is nothing to compute.</summary>
    public decimal? Computed { get; init; }

    /// <summary>Stated minus computed: positive when the source is too high.</summary>
    public decimal? Difference => Stated - Computed;

    /// <summary>How far rounding alone may put the two apart, inclusive.</summary>
    public decimal Tolerance { get; init; }

    public required Unit Unit { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>A sentence for people.</summary>
    public required string Explanation { get; init; }

    /// <summary>Which rows were added, each with its sign.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];
}

/// <summary>One row's part in a sum: <c>Sign</c> is 1 for added and -1 for taken away.</summary>
public sealed record Term(string Label, int Sign, decimal Value);

/// <summary>What recomputing showed.</summary>
public enum Verdict
{
    Adds,
    DoesNotAdd,

    /// <summary>Two tables state the same figure.</summary>
    Ties,
    DoesNotTie,

    /// <summary>Figures that could be added, but the source states no total; none is guessed.</summary>
    NoTotalStated,

    /// <summary>A row looks like a total, but no rows can be told that it sums.</summary>
    NotChecked,
}
