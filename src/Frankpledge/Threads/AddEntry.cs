using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Threads;

/// <summary>Records an entry and links it to a statement, in one act. The public sees both at once.</summary>
public sealed class AddEntry(AppDb db)
{
    public Task<ThreadEntry> RunAsync(Guid areaId, Guid statement, EntryToRecord wanted, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var words = await db.WordsToLinkAsync(areaId, statement, wanted.Link.Saw, CivilTime.DayOf(change.At), cancel);
        RefusedException.ThrowIfAny(
        [
            .. ThreadEntry.WhyNot(wanted, CivilTime.DayOf(change.At), (await db.AreaFactsAsync(areaId, cancel)).IsDemonstration),
            .. wanted.Link.WhyNot(wanted.Kind), .. await db.WhyNotQuoteAsync(words, wanted.Link.Quote, cancel),
        ]);
        var file = db.Keep(areaId, wanted.File, change);
        var entry = ThreadEntry.Of(areaId, wanted, change, file);
        if (await db.HangsAlreadyAsync(statement, entry, cancel))
        {
            throw new RefusedException("EntryRecorded", "This is recorded already, in the same words.");
        }

        db.ThreadEntries.Add(entry);
        db.ThreadLinks.Add(ThreadLink.Of(areaId, words, new(EntryEnd.Named, entry.FirstId, entry.Id), wanted.Link, change));
        await db.SaveAsync(change, cancel);
        return entry;
    }, cancel);
}
