using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Timetables;

/// <summary>Plans steps for other days: one, or a whole what-if. Baselines stay as they are, and so does what was planned on the days before.</summary>
public sealed class MoveStage(AppDb db)
{
    /// <param name="days">Stage codes with the days wanted.</param>
    public async Task RunAsync(SeenTimetable seen, IReadOnlyDictionary<string, DateOnly> days, Change change, CancellationToken cancel = default)
    {
        var table = await db.TakeAsync(seen, cancel);
        foreach (var (code, day) in days)
        {
            table.Plan(code, day, CivilTime.DayOf(change.At));
        }

        await db.SaveAsync(change, cancel);
    }
}
