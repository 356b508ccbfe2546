using Frankpledge.Statute.Timetable;

namespace Frankpledge.Timetables;

/// <summary>The days that an office stood by at one time. Never changed, never removed.</summary>
public sealed class StoredBaseline
{
    public required Guid Id { get; init; }
    public required Guid TimetableId { get; init; }

    /// <summary>1 for the first, against which slippage is measured.</summary>
    public required int Number { get; init; }
    public required DateOnly SetOn { get; init; }
    public required string SetBy { get; init; }
    public required string Reason { get; init; }
    public required Dictionary<string, DateOnly> Days { get; init; }

    public Baseline AsBaseline() => new(SetOn, Reason, Days);
}
