using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Threads;

/// <summary>Puts a new entry in the place of one that was wrong. What it said stays readable below the new one, with the reason.</summary>
public sealed class CorrectEntry(AppDb db)
{
    public Task<ThreadEntry> RunAsync(Guid areaId, Guid corrects, EntryToRecord wanted, string why, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var before = await db.StandingEntryAsync(areaId, corrects, cancel);
        var isDemonstration = (await db.AreaFactsAsync(areaId, cancel)).IsDemonstration;
        RefusedException.ThrowIfAny(
            [.. before.WhyNotReplace(why), .. before.WhyNotTurn(wanted.Kind), .. ThreadEntry.WhyNot(wanted, CivilTime.DayOf(change.At), isDemonstration)]);
        var entry = ThreadEntry.Of(areaId, wanted, change, db.Keep(areaId, wanted.File, change), before, why);
        db.ThreadEntries.Add(entry);
        await db.SaveAsync(change, cancel);
        return entry;
    }, cancel);
}
