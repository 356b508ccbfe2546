using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads;

/// <summary>The coverage of a plan. The public page, the desk, the files and the verb all ask here.</summary>
public sealed class CoverageHere(AppDb db, StatementThreads threads)
{
    /// <param name="plan">The plan's part of its address; the one to which short addresses lead when null.</param>
    /// <param name="all">All statements but narrative; only those that promise or expect something when false.</param>
    /// <returns>Null when the area has no such plan, or no edition of it stands.</returns>
    public async Task<Coverage?> OfAsync(Guid areaId, string? plan, bool all, DateOnly day, CancellationToken cancel = default) =>
        await db.PlanStatementsAsync(areaId, plan, day, cancel) is { } found
            ? Coverage.Of(found, found.Statements.Where(one => all || one.IsPromise), await threads.OfAsync(areaId, day, cancel: cancel)) : null;
}
