using Frankpledge.Areas.Contract;
using Frankpledge.Timetables.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Timetables;

/// <summary>Keeps the days that are planned now as a baseline: the first, or a later one with its reason. None is ever removed.</summary>
public sealed class Rebaseline(AppDb db, Calendars calendars)
{
    public async Task<StoredBaseline> RunAsync(SeenTimetable seen, string? reason, Change change, CancellationToken cancel = default)
    {
        var table = await db.TakeAsync(seen, cancel);
        var today = CivilTime.DayOf(change.At);
        var path = PlanPath.For(table, await db.AreaFactsAsync(table.AreaId, cancel), today, await calendars.ForAsync(table.Nation, cancel));
        var baseline = table.Freeze(path.Table, reason, today, change);
        db.Add(baseline);
        await db.SaveAsync(change, cancel);
        return baseline;
    }
}
