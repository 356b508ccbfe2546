using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Hosting;

/// <summary>Evicts the kept pages of an area that somebody else changed: a verb on the command line, or another node.
/// The change feed tells, by its numbers.</summary>
internal sealed partial class FreshPages(IServiceScopeFactory scopes, KeptPages kept, AreaFaces faces, TimeProvider clock, ILogger<FreshPages> log)
    : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    /// <summary>How long a save may take between its number and its commit.</summary>
    private static readonly TimeSpan LongestSave = TimeSpan.FromHours(1);

    /// <summary>Numbers below <see cref="seen"/> that have not come to light, with when they were missed:
    /// a save that is not committed yet, or never will be.</summary>
    private readonly Dictionary<long, long> missing = [];

    /// <summary>One look at a time, whoever asks for it.</summary>
    private readonly SemaphoreSlim looking = new(1);
    private long seen = -1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
                await Task.Delay(Between, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LookFailed(error);
                await Task.Delay(Between, CancellationToken.None);
            }
        }
    }

    /// <summary>Looks once. What was saved before the call is known when it ends.</summary>
    internal async Task LookAsync(CancellationToken cancel)
    {
        await looking.WaitAsync(cancel);
        try
        {
            await LookAloneAsync(cancel);
        }
        finally
        {
            looking.Release();
        }
    }

    public override void Dispose()
    {
        looking.Dispose();
        base.Dispose();
    }

    private async Task LookAloneAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (seen < 0)
        {
            // What was kept before the first number is known may be older than it.
            seen = await db.ChangeFeed.MaxAsync(change => (long?)change.Number, cancel) ?? 0;
            kept.EvictAll();
            await KnowFacesAsync(scope.ServiceProvider, await db.Areas.AsNoTracking().ToListAsync(cancel));
            return;
        }

        var awaited = missing.Keys.ToList();
        var found = await db.ChangeFeed.AsNoTracking().Where(change => change.Number > seen || awaited.Contains(change.Number)).ToListAsync(cancel);
        Remember(found.ConvertAll(change => change.Number));
        if (found.Count == 0)
        {
            return;
        }

        var ids = found.Select(change => change.AreaId).OfType<Guid>().ToHashSet();
        var changed = await db.Areas.AsNoTracking().Where(area => ids.Contains(area.Id)).ToListAsync(cancel);
        kept.Evict([.. changed.Select(area => area.Slug)]);
        await KnowFacesAsync(scope.ServiceProvider, changed);
    }

    private void Remember(List<long> found)
    {
        var last = found.Count == 0 ? seen : Math.Max(seen, found.Max());
        foreach (var number in missing.Where(one => clock.GetElapsedTime(one.Value) > LongestSave).Select(one => one.Key).Concat(found).ToList())
        {
            missing.Remove(number);
        }

        for (var number = seen + 1; number < last; number++)
        {
            if (!found.Contains(number))
            {
                missing[number] = clock.GetTimestamp();
            }
        }

        seen = last;
    }

    private async Task KnowFacesAsync(IServiceProvider services, IEnumerable<PoliceArea> areas)
    {
        foreach (var area in areas)
        {
            faces.Know(AreaHere.Face(area), await services.GetRequiredService<IPublicFrame>().AfreshAsync(area));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not look for changes made elsewhere; public pages may be out of date until the next look.")]
    private partial void LookFailed(Exception error);
}
