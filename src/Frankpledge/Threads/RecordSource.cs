using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>Records a source that was considered, before anybody says what it changed: what changed nothing hangs on no statement, and is told all the
/// same.</summary>
public sealed class RecordSource(AppDb db)
{
    public Task<ThreadEntry> RunAsync(Guid areaId, EntryToRecord wanted, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(
        [
            .. wanted.Kind.Question() == ThreadQuestion.WhyHere ? [] : new[] { new Reason("NotASource",
                "Only what may be a reason for the plan is considered: a theme, a count of answers, a finding, a recommendation or a law.") },
            .. ThreadEntry.WhyNot(wanted, CivilTime.DayOf(change.At), (await db.AreaFactsAsync(areaId, cancel)).IsDemonstration),
        ]);
        var file = db.Keep(areaId, wanted.File, change);
        var entry = ThreadEntry.Of(areaId, wanted, change, file);
        if (await db.SameEntries(entry).AnyAsync(cancel))
        {
            throw new RefusedException("EntryRecorded", "This is recorded already, in the same words.");
        }

        db.ThreadEntries.Add(entry);
        await db.SaveAsync(change, cancel);
        return entry;
    }, cancel);
}
