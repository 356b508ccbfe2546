namespace Frankpledge.Reading;

/// <summary>A kind that one rule gives a statement.</summary>
/// <param name="Kind">The kind; null when the rule only says that a wish is heard, in which a measure may stand.</param>
/// <param name="Parties">Who is to act.</param>
/// <param name="Why">The rule in words.</param>
/// <param name="Reliability">Share of statements on which the rule was right when it was measured.</param>
/// <param name="From">Where what is undertaken begins, as a token.</param>
/// <param name="End">And where it ends.</param>
internal sealed record Finding(StatementKind? Kind, IReadOnlyList<Party> Parties, string Why, double Reliability, int From = 0, int End = 0)
{
    /// <summary>True when it holds for items that name a deed; a list of priorities may also be one of headings ("Impactful partnerships").</summary>
    public bool DeedsOnly { get; init; }
}
