using Frankpledge.Timetables.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Questions;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables.Clocks;

/// <param name="By">The body on whose behalf the clock is started.</param>
/// <param name="StartedOn">The day of the event that starts it; at most today.</param>
/// <param name="Pause">From an ordinary poll to the winner's declaration, or null.</param>
public sealed record ClockToStart(AreaFacts Area, BodyKind By, ClockKind Kind, string Label, DateOnly StartedOn, DateRange? Pause, DateOnly Today);

/// <summary>Starts a clock for a body, or for both where the law gives both a part.</summary>
public sealed class StartClock(AppDb db, Calendars calendars)
{
    public Task<Clock> RunAsync(ClockToStart input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(WhyNot(input));
        var calendar = await calendars.ForAsync(input.Area.Nation, cancel);
        var clock = new Clock
        {
            Id = Guid.CreateVersion7(),
            AreaId = input.Area.Id,
            BodyId = input.Kind.IsShared() ? null : input.Area.InOffice(input.By, input.Today).Id,
            Kind = input.Kind,
            Label = input.Label.Trim(),
            StartedOn = input.StartedOn,
            PausedFrom = input.Pause?.From,
            PausedTo = input.Pause?.To,
            DueAtStart =
                input.Kind.Ask(input.StartedOn, input.Pause,
                    new LawPlace(calendar, input.Area.Nation, input.Area.ModelOn(input.StartedOn), input.Area.Slug)).Answer,
        };
        if (await db.Clocks
            .AnyAsync(one => one.AreaId == clock.AreaId && one.BodyId == clock.BodyId && one.Kind == clock.Kind && one.Label == clock.Label
                && one.StartedOn == clock.StartedOn && one.State == ClockState.Running, cancel))
        {
            throw new RefusedException("ClockRuns", "This clock runs already: it has the same name, and began on the same day.");
        }

        db.Clocks.Add(clock);
        await db.SaveAsync(change, cancel);
        return clock;
    }, cancel);

    /// <summary>What speaks against starting it.</summary>
    public static IReadOnlyList<Reason> WhyNot(ClockToStart input)
    {
        var reasons = new List<Reason>();
        void Refuse(bool wrong, string code, Sentence sentence, string? rule = null)
        {
            if (wrong)
            {
                reasons.Add(new(code, sentence, rule));
            }
        }

        var label = (input.Label ?? "").Trim();
        reasons.AddRange(input.Kind.WhyNotHere(input.By, input.Area.Nation, input.Area.ModelOn(input.StartedOn)));
        Refuse(!input.Kind.MayBeStartedBy(input.By), "NotThisBodysClock",
            "Comments on inspection reports are published by the local policing body; the panel has no such clock.", input.Kind.Rule());
        Refuse(label.Length is 0
            or > Clock.LongestLabel, "ClockLabelMissing",
                $"Say what it is about, in at most {Clock.LongestLabel} characters, without the name of a private person.");
        Refuse(input.StartedOn > input.Today, "ClockStartsLater",
            $"A clock starts with something that has happened; {InWords.Day(input.StartedOn)} is still to come. The calculator shows what would be due.");
        Refuse(input.StartedOn < input.Today.AddYears(-2), "ClockTooOld", $"{InWords.Day(input.StartedOn)} is more than two years ago. Check the year.");
        Refuse(input.Pause is not null
            && !input.Kind.MayPause(), "NoPauseHere", "Only the panel's periods on appointments and removals are paused by an election.", "R11");
        Refuse(input.Pause is { To: null }, "PauseWithoutEnd", "Give both days: the poll, and the declaration of acceptance.", "R11");
        Refuse(input.Pause is { To: { } to } pause && to < pause.From, "PauseBackwards", "The declaration cannot come before the poll.", "R11");
        return reasons.Count == 0 && input.Pause is { } paused
            ? OrdinaryElections.Of(input.Area.ModelAfter(paused.From), input.Area.Slug).WhyNotPause(paused.From) : reasons;
    }
}
