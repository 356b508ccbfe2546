namespace Frankpledge.Plans;

/// <summary>A public text out of which words were taken, with the last time that this was done to it.</summary>
internal sealed class RemovedPlace(TextUnit unit, Guid planId, DateTimeOffset at)
{
    /// <summary>Two texts that are no known statement are the same text where they share this much of their words.</summary>
    private const double SameStatement = 0.75;
    private const double SameTable = 0.6;

    private readonly RemovedWords? exact = unit.Kind is TextUnitKind.Statement or TextUnitKind.Heading ? RemovedWords.Of(unit.Cells[0]) : null;
    private readonly NotedText? near = NotedText.Of(unit.Cells);

    public Guid PlanId => planId;

    public DateTimeOffset At => at;

    /// <summary>What stands in place of the notes in a text of the same kind; empty where it is another text, or has the notes too.</summary>
    public IReadOnlyList<RemovedAgain> In(TextUnit other)
    {
        if (other.Kind != unit.Kind || near is null)
        {
            return [];
        }

        var found = exact?.In(other.Cells[0]) is { Count: > 0 } same ? same : IsTheSame(other) ? near.In(other.Cells) : [];
        return [.. found.Where(back => back.Words.Length >= RedactPassage.Shortest)];
    }

    private bool IsTheSame(TextUnit other) => (unit.StatementId is not null && unit.StatementId == other.StatementId)
        || near!.Alike(other.Words) >= (unit.Kind is TextUnitKind.Statement or TextUnitKind.Heading ? SameStatement : SameTable);
}
