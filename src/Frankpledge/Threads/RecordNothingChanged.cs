using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Threads;

/// <summary>Records that a source was considered and changed nothing, and why; or corrects what was recorded. The public sees it at once.</summary>
public sealed class RecordNothingChanged(AppDb db, SourcesHere sources)
{
    /// <param name="end">The source, in the version that the person saw.</param>
    /// <param name="after">The number of the record that it corrects, as the person saw it; 0 where nothing was recorded.</param>
    public Task<SourceDisposition> RunAsync(Guid areaId, EndSeen end, int after, string? why, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var source = (await sources.OfAsync(areaId, CivilTime.DayOf(change.At), cancel))
            .FirstOrDefault(one => one.Of == end.Of && one.End.Key == end.Key && one.Outcome != SourceOutcome.Withdrawn)
            ?? throw new RefusedException("SourceUnknown", "This area considered no such source, or it is withdrawn.");
        RefusedException.ThrowIfAny(SourceDisposition.WhyNot(why, source));
        WordsToLink.ThrowIfMoved(new(default, end.Version), source.End.Version);
        if ((source.Last?.Number ?? 0) != after)
        {
            throw new RefusedException("RecordedMeanwhile", "Somebody else has recorded a reason meanwhile. Look at it, then decide again.");
        }

        var record = new SourceDisposition
        {
            Id = Guid.CreateVersion7(), AreaId = areaId, EndOf = end.Of, EndKey = end.Key, Number = after + 1, Why = why!.Trim(),
            SeenVersion = end.Version, RecordedBy = change.Who, RecordedAt = change.At.ToUniversalTime(),
        };
        db.SourceDispositions.Add(record);
        await db.SaveAsync(change, cancel);
        return record;
    }, cancel);
}
