using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Timetables.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables.Clocks;

/// <summary>The clocks that run and have begun by the day looked at, as deadlines.</summary>
public sealed class ClockDeadlines(AppDb db) : IDeadlineSource
{
    public async Task<IReadOnlyList<Deadline>> OfAsync(AreaFacts area, DateOnly today, WorkingCalendar calendar, CancellationToken cancel)
    {
        return [.. (await db.Clocks.AsNoTracking()
                .Where(clock => clock.AreaId == area.Id && clock.State == ClockState.Running && clock.StartedOn <= today).ToListAsync(cancel))
            .Select(clock => Of(clock, calendar, area))];
    }

    public async Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
        key.Split('/') is ["clock", var id] && Guid.TryParse(id, out var clockId)
            && await db.Clocks.AsNoTracking().SingleOrDefaultAsync(one => one.Id == clockId && one.AreaId == area.Id, cancel) is { } clock
            ? new(key, $"{clock.Label}", clock.Working(calendar, area).Answer, clock.Kind.Rule(), $"/manage/deadlines/clocks/{clock.Id}",
                false) { IsRecordedByDay = false }
            : null;

    private static Deadline Of(Clock clock, WorkingCalendar calendar, AreaFacts area)
    {
        var working = clock.Working(calendar, area);
        var moved = working.Answer == clock.DueAtStart ? "" : (Sentence)$" It was {InWords.Day(clock.DueAtStart)} when the clock started.";
        IReadOnlyList<Party> parties = clock.BodyId is { } body ? [.. Party.KeepersOf(area.Bodies.Single(one => one.Id == body).Kind)]
            : [.. Party.KeepersOf(BodyKind.Panel), .. Party.KeepersOf(BodyKind.LocalPolicingBody)];
        return new Deadline($"clock/{clock.Id}", $"{clock.Label}", working.Answer, DeadlineKind.Law, clock.Kind.Rule(), $"{working.Sentence}{moved}",
            SettledBy(clock.Kind), parties)
        {
            Subject = clock.Id,
            Page = $"/manage/deadlines/clocks/{clock.Id}",
        };
    }

    private static Sentence SettledBy(ClockKind kind) => kind switch
    {
        ClockKind.StaffAppointment => "Hold the confirmation hearing in public, report and recommend.",
        ClockKind.ChiefConstableAppointment => "Hold the confirmation hearing in public, report, and veto or recommend.",
        ClockKind.ChiefConstableRemoval => "Hold the private scrutiny hearing and recommend.",
        ClockKind.InspectionReport => "Publish the comments, and send them to the inspectors and the Secretary of State.",
        ClockKind.VictimsCommissionerReport => "Publish the reply and send a copy to the Victims' Commissioner.",
        ClockKind.InformationRequest => "Answer the request, or say why it is refused.",
        ClockKind.SeriousComplaint => "Refer the matter to the Independent Office for Police Conduct.",
        ClockKind.ActingForIncapacity => "The commissioner returns, or the office falls vacant.",
        _ => "Hold the poll.",
    };
}
