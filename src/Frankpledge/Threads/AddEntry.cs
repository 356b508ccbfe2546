using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>Hangs an entry on a statement. The public sees it at once.</summary>
public sealed class AddEntry(AppDb db)
{
    public Task<ThreadEntry> RunAsync(Guid areaId, Guid statement, EntryToRecord wanted, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        if (!await db.HasStatementAsync(areaId, statement, cancel))
        {
            throw new RefusedException("StatementUnknown", "No plan of this area has such a statement.");
        }

        RefusedException.ThrowIfAny(ThreadEntry.WhyNot(wanted, CivilTime.DayOf(change.At), (await db.AreaFactsAsync(areaId, cancel)).IsDemonstration));
        var entry = ThreadEntry.Of(areaId, statement, wanted, change);
        var entries = db.ThreadEntries;
        if (await entries
            .AnyAsync(one => one.StatementId == statement && !one.IsWithdrawal && one.Kind == entry.Kind && one.Text == entry.Text && one.On == entry.On
                && one.Pence == entry.Pence && one.Value == entry.Value
            && one.Document == entry.Document && one.Place == entry.Place && !entries.Any(later => later.CorrectsId == one.Id), cancel))
        {
            throw new RefusedException("EntryRecorded", "This is recorded already, in the same words.");
        }

        entries.Add(entry);
        await db.SaveAsync(change, cancel);
        return entry;
    }, cancel);
}
