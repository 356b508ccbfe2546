using Frankpledge.Persistence;
using Frankpledge.Plans.Promises;

namespace Frankpledge.Plans.Contract;

/// <summary>What became of a promise: two different acts, and the taking back of either.</summary>
public enum PromiseOutcome
{
    Met,
    GivenUp,
    TakenBack,
}

/// <summary>What stands recorded of a promise, or of one day of it.</summary>
/// <param name="Day">By which day it was promised; null where the words name none.</param>
/// <param name="On">The day on which it was met or given up.</param>
/// <param name="Words">What shows it, or why it was given up.</param>
public sealed record SettledPromise(Guid Statement, DateOnly? Day, PromiseOutcome Outcome, DateOnly On, string Words, string? Address)
{
    /// <summary>The number of the edition for whose words it was recorded, where the plan has other words since; it then settles nothing.</summary>
    public int? OfEdition { get; init; }
}

/// <summary>How other modules read what became of promises.</summary>
public static class SettledPromiseReading
{
    extension(AppDb db)
    {
        /// <summary>Those recorded as met or given up; what was taken back is left out.</summary>
        /// <param name="day">On which the plan's words are read.</param>
        public async Task<IReadOnlyList<SettledPromise>> SettledPromisesAsync(Guid areaId, DateOnly day, CancellationToken cancel = default)
        {
            var standing = await db.StandingPromiseRecordsAsync(areaId, cancel);
            var earlier = await db.OfEarlierWordsAsync(standing, day, cancel);
            return [.. standing.Select(record => new SettledPromise(record.StatementId, record.ForDay, record.Outcome, record.On, record.Words, record.Address)
                {
                    OfEdition = earlier.TryGetValue(record.Id, out var edition) ? edition : null,
                })];
        }
    }
}
