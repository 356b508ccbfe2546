using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Threads;

/// <summary>Hangs an entry on a statement. The public sees it at once.</summary>
public sealed class AddEntry(AppDb db)
{
    public async Task<ThreadEntry> RunAsync(Guid areaId, Guid statement, EntryToRecord wanted, Change change, CancellationToken cancel = default)
    {
        if (!await db.HasStatementAsync(areaId, statement, cancel))
        {
            throw new RefusedException("StatementUnknown", "No plan of this area has such a statement.");
        }

        RefusedException.ThrowIfAny(ThreadEntry.WhyNot(wanted, CivilTime.DayOf(change.At), (await db.AreaFactsAsync(areaId, cancel)).IsDemonstration));
        var entry = ThreadEntry.Of(areaId, statement, wanted, change);
        db.ThreadEntries.Add(entry);
        await db.SaveAsync(change, cancel);
        return entry;
    }
}
