using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Timetables;

/// <summary>Takes back a timetable that was set up by mistake: nothing is due by it any more, and the trail keeps what it was and why it went.</summary>
public sealed class TakeBackTimetable(AppDb db)
{
    private const int LongestWhy = 300;

    public Task RunAsync(SeenTimetable seen, string? why, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        if (string.IsNullOrWhiteSpace(why) || why.Trim().Length > LongestWhy)
        {
            throw new RefusedException("WhyMissing", $"Say why the timetable is taken back, in at most {LongestWhy} characters.");
        }

        var table = await db.TakeAsync(seen, cancel);
        RefusedException.ThrowIfAny(table.WhyNotTakeBack());
        db.RemoveRange(table.Baselines);
        db.Timetables.Remove(table);
        await db.SaveAsync(change with { Why = $"{change.Why}: {why.Trim()}" }, cancel);
        return table;
    }, cancel);
}
