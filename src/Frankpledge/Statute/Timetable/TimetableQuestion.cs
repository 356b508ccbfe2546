using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.Timetable;

/// <summary>Days that an office set as its plan, when and why. The first baseline is what slippage is measured against, for ever.</summary>
/// <param name="SetOn">When it was set.</param>
/// <param name="Reason">Why; "first baseline" for the first.</param>
/// <param name="Days">Stage codes with their days; stages left out keep the day of local practice.</param>
public sealed record Baseline(DateOnly SetOn, string Reason, IReadOnlyDictionary<string, DateOnly> Days);

/// <summary>What the timetable is to be computed from. Change a value and compute again: a what-if saves nothing.</summary>
/// <param name="Poll">The ordinary poll.</param>
/// <param name="Nation">England or Wales.</param>
/// <param name="Baselines">The first baseline, then each re-baseline; may be empty.</param>
/// <param name="Actual">Stage codes with the days on which they were done, the poll included once it has been held.</param>
/// <param name="Model">Who governs policing in the area.</param>
/// <param name="Area">The area's address, for the order of a mayor; null where none is known.</param>
public sealed record TimetableQuestion(
    DateOnly Poll, Nation Nation, IReadOnlyList<Baseline> Baselines, IReadOnlyDictionary<string, DateOnly> Actual,
    GovernanceModel Model = GovernanceModel.Commissioner, string? Area = null)
{
    /// <summary>The day from which the area planned here. What was over then, or should have been by local practice alone, nobody planned. Null where it is
    /// not known.</summary>
    public DateOnly? PlannedSince { get; init; }

    /// <summary>Stages that are late, each with the first day on which it can still be done.</summary>
    public IReadOnlyDictionary<string, DateOnly> NotBefore { get; init; } = new Dictionary<string, DateOnly>();
}
