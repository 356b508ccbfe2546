using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Promises;

/// <summary>Which promise of the plan in force, and which of its days.</summary>
/// <param name="Day">One of the days that its words name; null where they name none.</param>
/// <param name="Edition">The number of the edition in whose words the person saw it.</param>
public sealed record PromisePlace(Guid AreaId, Guid Statement, DateOnly? Day, int Edition);

/// <summary>Records that a promise was met or given up, or corrects what was recorded; the public sees it at once.</summary>
public sealed class RecordPromise(AppDb db)
{
    /// <param name="after">The number of the record that it corrects, as the person saw it; 0 where nothing was recorded.</param>
    public Task<PromiseRecord> RunAsync(PromisePlace place, PromiseToRecord wanted, int after, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var promise = (await db.PromisesInForceAsync(place.AreaId, CivilTime.DayOf(change.At), cancel)).FirstOrDefault(one => one.Statement == place.Statement);
        if (promise is not null && promise.Edition != place.Edition)
        {
            throw new RefusedException("PromiseReworded",
                $"The words of this promise may have changed: edition {promise.Edition} of its plan is in force. Read them, then decide again.");
        }

        if (promise is null || !(promise.Days.Count == 0 ? place.Day is null : place.Day is { } day && promise.Days.Contains(day)))
        {
            throw new RefusedException("PromiseUnknown", "The plan in force has no such promise, or it does not name that day.");
        }

        var key = PromiseRecord.KeyOf(place.Day);
        var before = await db.PromiseRecords.Where(one => one.StatementId == place.Statement && one.DayKey == key).OrderByDescending(one => one.Number)
            .FirstOrDefaultAsync(cancel);
        if ((before?.Number ?? 0) != after)
        {
            throw new RefusedException("RecordedMeanwhile",
                "Somebody else has recorded this promise meanwhile. Look at their record, then decide again.");
        }

        RefusedException.ThrowIfAny(
            PromiseRecord.WhyNot(wanted, before, promise.Since, CivilTime.DayOf(change.At), (await db.AreaFactsAsync(place.AreaId, cancel)).IsDemonstration));
        var record = PromiseRecord.Of(place, wanted, after + 1, change);
        db.PromiseRecords.Add(record);
        await db.SaveAsync(change, cancel);
        return record;
    }, cancel);
}
