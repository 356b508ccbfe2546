using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Questions;

namespace Frankpledge.Timetables.Clocks;

public enum ClockState
{
    Running,
    Settled,
    Cancelled,
}

/// <summary>A period of law that has begun. Its last day is computed from its start on the calendar in force, never stored;
/// what it was at the start is kept to show.</summary>
public sealed class Clock
{
    public const int LongestLabel = 120;
    public const int LongestNote = 500;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>Whose it is; null for the clocks in which the law gives both bodies a part.</summary>
    public Guid? BodyId { get; init; }
    public required ClockKind Kind { get; init; }

    /// <summary>What it is about, in words that name no private person.</summary>
    public required string Label { get; init; }
    public required DateOnly StartedOn { get; init; }

    /// <summary>The ordinary poll and the day of the winner's declaration, whose days are left out (R11).</summary>
    public DateOnly? PausedFrom { get; init; }
    public DateOnly? PausedTo { get; init; }
    public required DateOnly DueAtStart { get; init; }
    public ClockState State { get; private set; }

    /// <summary>The day on which it was settled or cancelled.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>What came of it, or why it was cancelled.</summary>
    public string? Note { get; private set; }
    public int Version { get; set; }

    public DateRange? Pause => PausedFrom is { } from ? new DateRange(from, PausedTo) : null;

    /// <summary>The last day, with its working. Where an ordinary poll falls within the days and nobody has given the declaration,
    /// it says that the day may be later (R11).</summary>
    public Working Working(WorkingCalendar calendar, AreaFacts area)
    {
        var counted = Kind.Count(StartedOn, Pause, calendar);
        if (!Kind.MayPause() || Pause is not null
            || HearingQuestion.PollIn(StartedOn, counted.Answer, new(calendar, area.Nation, area.ModelOn(StartedOn), area.Slug)) is not [var poll])
        {
            return counted;
        }

        var least = Kind.Count(StartedOn, Pause, calendar, mayBeLonger: true);
        return least with { Sentence = $"{least.Sentence} {poll.Sentence}" };
    }

    /// <summary>Ends the clock because what was due is done, in time or late.</summary>
    public void Settle(DateOnly on, string note, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotSettle(on, note, today));
        End(ClockState.Settled, on, note);
    }

    /// <summary>Ends the clock because it should not run: the request was withdrawn, the entry was a mistake.</summary>
    public void Cancel(DateOnly on, string reason)
    {
        RefusedException.ThrowIfAny(
        [
            .. WhyNotEnd(),
            .. NoteMissing(reason)
                ? [new Reason("ClockReasonMissing", $"Say why the clock is cancelled, in at most {LongestNote} characters.")] : Array.Empty<Reason>(),
        ]);
        End(ClockState.Cancelled, on, reason);
    }

    public IReadOnlyList<Reason> WhyNotSettle(DateOnly on, string note, DateOnly today) =>
    [
        .. WhyNotEnd(),
        .. on < StartedOn
            ? [new Reason("SettledBeforeStart", $"The clock started on {InWords.Day(StartedOn)}; it cannot be settled on {InWords.Day(on)}.", Kind.Rule())]
            : Array.Empty<Reason>(),
        .. on > today ? [new Reason("SettledLater", $"{InWords.Day(on)} is still to come. Settle the clock when it is done.")] : Array.Empty<Reason>(),
        .. NoteMissing(note) ? [new Reason("ClockOutcomeMissing", $"Say what came of it, in at most {LongestNote} characters.")] : Array.Empty<Reason>(),
    ];

    private IReadOnlyList<Reason> WhyNotEnd() => State == ClockState.Running
        ? []
        : [new Reason("ClockHasEnded", $"This clock was {(State == ClockState.Settled ? "settled" : "cancelled")} on {InWords.Day(EndedOn!.Value)}.")];

    private static bool NoteMissing(string note) => string.IsNullOrWhiteSpace(note) || note.Trim().Length > LongestNote;

    private void End(ClockState state, DateOnly on, string note)
    {
        State = state;
        EndedOn = on;
        Note = note.Trim();
    }
}
