using Frankpledge.Plans.Contract;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Comparing;

/// <summary>What one of two plans that are compared undertakes, counted.</summary>
public sealed class PlanSide(IReadOnlyList<ComparedStatement> statements)
{
    private readonly List<ComparedStatement> undertaken = [.. statements.Where(one => one.Undertakes)];

    public PlanCounts Counts { get; } = new(statements.Select(one => one.Kinds));

    public int Sections { get; } = PlanSection.Of(statements).Count;

    /// <summary>Statements that promise or expect something.</summary>
    public int Undertaken => undertaken.Count;

    /// <summary>How many of them name nobody who acts.</summary>
    public int OfNobody => undertaken.Count(one => one.Roles.Count == 0);

    /// <summary>How many of them this one undertakes; one with several actors counts for each.</summary>
    public int Of(ActorRole role) => undertaken.Count(one => one.Roles.Contains(role));

    /// <summary>How many of them have a measure linked; null for a file.</summary>
    public int? Measured => Known(one => one.Measures > 0);

    public int? Met => Known(one => one.Outcome == ThreadKind.Met);

    public int? GivenUp => Known(one => one.Outcome == ThreadKind.GivenUp);

    private int? Known(Func<RecordedOfStatement, bool> holds) =>
        undertaken.Exists(one => one.Recorded is null) ? null : undertaken.Count(one => holds(one.Recorded!));
}
