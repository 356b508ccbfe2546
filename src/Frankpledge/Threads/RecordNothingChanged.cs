using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>Records that a source was considered and changed nothing, and why; or corrects what was recorded. The public sees it at once.</summary>
public sealed class RecordNothingChanged(AppDb db, SourcesHere sources)
{
    /// <param name="after">The number of the record that it corrects, as the person saw it; 0 where nothing was recorded.</param>
    public Task<SourceDisposition> RunAsync(Guid areaId, string of, Guid key, int after, string? why, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var source = (await sources.OfAsync(areaId, cancel)).FirstOrDefault(one => one.Of == of && one.End.Key == key)
            ?? throw new RefusedException("SourceUnknown", "This area considered no such source, or it is withdrawn.");
        RefusedException.ThrowIfAny(SourceDisposition.WhyNot(why, source));
        if ((source.Nothing?.Number ?? 0) != after)
        {
            throw new RefusedException("RecordedMeanwhile", "Somebody else has recorded a reason meanwhile. Look at it, then decide again.");
        }

        var record = new SourceDisposition
        {
            Id = Guid.CreateVersion7(), AreaId = areaId, EndOf = of, EndKey = key, Number = after + 1, Why = why!.Trim(), RecordedBy = change.Who,
            RecordedAt = change.At.ToUniversalTime(),
        };
        db.SourceDispositions.Add(record);
        await db.SaveAsync(change, cancel);
        return record;
    }, cancel);
}
