using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Timetables;

/// <summary>Records the day on which a step was done, or takes a wrong record back.</summary>
public sealed class RecordStage(AppDb db)
{
    /// <param name="day">The day, or null to take the record back.</param>
    public async Task RunAsync(SeenTimetable seen, string code, DateOnly? day, Change change, CancellationToken cancel = default)
    {
        var table = await db.TakeAsync(seen, cancel);
        table.Record(code, day, CivilTime.DayOf(change.At));
        await db.SaveAsync(change, cancel);
    }
}
