using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Promises;

/// <summary>A promise of the plan in force with its state on a day.</summary>
/// <param name="Standing">What stands recorded of it: of each day, or of the promise as a whole. What was taken back is left out.</param>
/// <param name="LastAccount">The newest account of it, or null.</param>
public sealed record PromiseStanding(PromiseInForce Promise, PromiseState State, IReadOnlyList<PromiseRecord> Standing, ThreadLine? LastAccount)
{
    /// <summary>Days of it that make it late and were long past when the plan came here. Whoever shows the state says so.</summary>
    public IReadOnlyList<DateOnly> LongPast => [.. Promise.LongPast.Where(day => !Standing.Any(record => record.ForDay == day))];

    /// <summary>By record, the number of the edition for whose words it was made, where the plan has other words since.
    /// It is told, and settles nothing.</summary>
    public IReadOnlyDictionary<Guid, int> OfEarlierWords { get; init; } = new Dictionary<Guid, int>();
}

/// <summary>The promises of the plan in force and where each stands. The home page, the page of promises, the data and the verb all ask here.</summary>
public sealed class PromisesHere(AppDb db, StatementThreads threads)
{
    /// <summary>What the body itself undertakes, in the plan's order.</summary>
    public async Task<IReadOnlyList<PromiseStanding>> OfAsync(Guid areaId, DateOnly today, CancellationToken cancel = default)
    {
        var all = await db.StandingPromiseRecordsAsync(areaId, cancel);
        var earlier = await db.OfEarlierWordsAsync(all, today, cancel);
        var records = all.ToLookup(record => record.StatementId);
        var accounts = (await threads.OfAsync(areaId, today, cancel: cancel))
            .Where(line => line.Kind == ThreadKind.Account && line.Answers && line.On <= today).ToLookup(line => line.Statement);
        return
        [
            .. from promise in await db.PromisesInForceAsync(areaId, today, cancel)
               where promise.IsOwn
               let standing = records[promise.Statement]
                   .Where(record => promise.Days.Count == 0 ? record.ForDay is null : record.ForDay is { } day && promise.Days.Contains(day)).ToList()
               let account = accounts[promise.Statement].FirstOrDefault()
               let settling = standing.Where(record => !earlier.ContainsKey(record.Id)).Select(record => (record.ForDay, record.Outcome)).ToList()
               select new PromiseStanding(promise, PromiseStates.Of(promise.Days, settling, account?.On, today), standing,
                   account) { OfEarlierWords = earlier },
        ];
    }
}

/// <summary>What was recorded of promises, as lines of their threads.</summary>
public sealed class PromiseThread(AppDb db) : IThreadLines
{
    public async Task<IReadOnlyList<ThreadLine>> LinesAsync(Guid areaId, Guid? statement, DateOnly day, CancellationToken cancel = default)
    {
        var all = await db.PromiseRecords.AsNoTracking().Where(record => record.AreaId == areaId && (statement == null || record.StatementId == statement))
            .ToListAsync(cancel);
        var earlier = await db.OfEarlierWordsAsync(all, day, cancel);
        return [.. all.GroupBy(record => (record.StatementId, record.DayKey)).Select(ofOneDay => Line(ofOneDay, earlier))];
    }

    private static ThreadLine Line(IEnumerable<PromiseRecord> ofOneDay, IReadOnlyDictionary<Guid, int> earlier)
    {
        var records = ofOneDay.OrderByDescending(record => record.Number).ToList();
        var last = records[0];
        return new(last.Id, last.StatementId, Kind(last), last.Words, last.On, last.RecordedBy, CivilTime.DayOf(last.RecordedAt), last.IsInvented)
        {
            ForDay = last.ForDay,
            OfEdition = earlier.TryGetValue(last.Id, out var number) ? number : null,
            Source = last.Evidence is null && last.Address is null ? null : new(last.Evidence ?? last.Address!, null, last.Address),
            Before = [.. records
                .Zip(records.Skip(1),
                    (newer, older) =>
                        new ThreadBefore($"{Words(older.Outcome)} {InWords.Day(older.On).English}. {older.Words}", CivilTime.DayOf(newer.RecordedAt),
                            newer.Reason ?? ""))],
        };
    }

    private static ThreadKind Kind(PromiseRecord record) => record.Outcome switch
    {
        PromiseOutcome.Met => ThreadKind.Met,
        PromiseOutcome.GivenUp => ThreadKind.GivenUp,
        _ => ThreadKind.TakenBack,
    };

    private static string Words(PromiseOutcome outcome) => outcome switch
    {
        PromiseOutcome.Met => "Met on",
        PromiseOutcome.GivenUp => "Given up on",
        _ => "Taken back on",
    };
}

public static class PromiseRecordReading
{
    extension(AppDb db)
    {
        /// <summary>The last record of each promise and day, unless it takes the one before back.</summary>
        public async Task<IReadOnlyList<PromiseRecord>> StandingPromiseRecordsAsync(Guid areaId, CancellationToken cancel = default) =>
        [
            .. (await db.PromiseRecords.AsNoTracking().Where(record => record.AreaId == areaId).ToListAsync(cancel))
                .GroupBy(record => (record.StatementId, record.DayKey)).Select(of => of.MaxBy(record => record.Number)!)
                .Where(record => record.Outcome != PromiseOutcome.TakenBack),
        ];
    }
}
