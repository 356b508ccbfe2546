namespace Frankpledge.Plans;

/// <summary>One promise, expectation, measure, fact or line of narrative: the thing that the whole thread hangs on.
/// Its words are in the <see cref="Wording"/> of each edition.</summary>
public sealed class Statement
{
    public required Guid Id { get; init; }
    public required Guid PlanId { get; init; }
    public required char Letter { get; init; }
    public required int Number { get; init; }

    public StatementReference Reference => new(Letter, Number);
}
