using Frankpledge.Reading;

namespace Frankpledge.Plans.Contract;

/// <summary>
/// How many statements there are, by what they do. Every page and file that counts a plan counts here. A statement of two kinds counts under both, so the
/// kinds may add up to more than <see cref="All"/>.
/// </summary>
public sealed class PlanCounts(IEnumerable<IReadOnlyCollection<StatementKind>> statements)
{
    private readonly List<IReadOnlyCollection<StatementKind>> statements = [.. statements];

    public int All => statements.Count;

    /// <summary>Those that are nothing but narrative.</summary>
    public int Text => statements.Count(kinds => kinds.All(kind => kind == StatementKind.Narrative));

    public int Promises => Of(StatementKind.Commitment);

    public int Expectations => Any(StatementKind.Expectation, StatementKind.PartnerExpectation);

    public int Measures => Any(StatementKind.Measure, StatementKind.Target);

    /// <summary>How many statements are of more than one kind.</summary>
    public int Overlapping => statements.Count(kinds => kinds.Count > 1);

    public int Of(StatementKind kind) => statements.Count(kinds => kinds.Contains(kind));

    private int Any(params StatementKind[] wanted) => statements.Count(kinds => wanted.Any(kinds.Contains));
}
