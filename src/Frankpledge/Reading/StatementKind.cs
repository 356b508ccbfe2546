namespace Frankpledge.Reading;

/// <summary>What a statement does. <c>Narrative</c> never stands with another kind.</summary>
public enum StatementKind
{
    Commitment,
    Expectation,
    PartnerExpectation,
    Measure,
    Target,
    Resource,
    Fact,
    Narrative,
}
