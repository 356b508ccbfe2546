using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Timetables;

/// <summary>Records the day on which a step was done, or takes a wrong record back.
/// "Plan issued" is refused while a fact that the law asks before issue is missing (R40).</summary>
public sealed class RecordStage(AppDb db)
{
    /// <param name="day">The day, or null to take the record back.</param>
    public async Task RunAsync(SeenTimetable seen, string code, DateOnly? day, Change change, CancellationToken cancel = default)
    {
        var table = await db.TakeAsync(seen, cancel);
        if (code == StageCodes.Issue && day is { } issued)
        {
            var area = await db.AreaFactsAsync(table.AreaId, cancel);
            RefusedException.ThrowIfAny(table.WhyNotIssued(issued, area));
            RefusedException.ThrowIfAny(await db.WhyNotIssuedAsync(area, issued, cancel));
        }

        table.Record(code, day, CivilTime.DayOf(change.At));
        await db.SaveAsync(change, cancel);
    }
}
