using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Hosting;

/// <summary>Evicts the kept pages of an area that somebody else changed: a verb on the command line, or another node. The audit trail tells.</summary>
internal sealed partial class FreshPages(IServiceScopeFactory scopes, KeptPages kept, TimeProvider clock, ILogger<FreshPages> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    // A save is dated a moment before it is committed, and the clocks of two nodes never quite agree.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    private HashSet<Guid> known = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Between, stoppingToken);
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LookFailed(error);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var since = clock.GetUtcNow() - Overlap;
        var recent = await db.AuditEntries.Where(entry => entry.At > since).Select(entry => new { entry.Id, entry.AreaId }).ToListAsync(cancel);
        var changed = recent.Where(entry => !known.Contains(entry.Id)).Select(entry => entry.AreaId).ToHashSet();
        known = [.. recent.Select(entry => entry.Id)];
        if (changed.Count == 0)
        {
            return;
        }

        kept.Evict(await db.Areas.Where(area => changed.Contains(area.Id)).Select(area => area.Slug).ToListAsync(cancel));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not look for changes made elsewhere; public pages may be out of date until the next look.")]
    private partial void LookFailed(Exception error);
}
