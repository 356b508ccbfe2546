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
public sealed record SettledPromise(Guid Statement, DateOnly? Day, PromiseOutcome Outcome, DateOnly On, string Words, string? Address);

/// <summary>How other modules read what became of promises.</summary>
public static class SettledPromiseReading
{
    extension(AppDb db)
    {
        /// <summary>Those recorded as met or given up; what was taken back is left out.</summary>
        public async Task<IReadOnlyList<SettledPromise>> SettledPromisesAsync(Guid areaId, CancellationToken cancel = default) =>
            [.. (await db.StandingPromiseRecordsAsync(areaId, cancel))
                .Select(record => new SettledPromise(record.StatementId, record.ForDay, record.Outcome, record.On, record.Words, record.Address))];
    }
}
