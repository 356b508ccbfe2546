using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Plans.EqualityDuty;

/// <summary>Records that equality information or objectives were published.</summary>
public sealed class RecordEqualityPublication(AppDb db)
{
    public Task<EqualityPublication> RunAsync(Guid areaId, EqualityPaper? kind, DateOnly on, string? document, Change change,
        CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(EqualityPublication.WhyNot(kind, on, document, await db.EqualityPublicationsAsync(areaId, cancel),
            CivilTime.DayOf(change.At)));
        var made = new EqualityPublication
        {
            Id = Guid.CreateVersion7(), AreaId = areaId, Kind = kind!.Value, PublishedOn = on, Document = document!.Trim(), RecordedBy = change.Who,
            RecordedAt = change.At.ToUniversalTime(),
        };
        db.Add(made);
        await db.SaveAsync(change, cancel);
        return made;
    }, cancel);
}
