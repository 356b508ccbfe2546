using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans;

/// <summary>
/// Reads uploaded documents outside the requests, one at a time: those that wait, and those whose reader died. The areas take turns, so that one that
/// uploads many makes no other wait for more than the reading at hand.
/// </summary>
internal sealed partial class Reader(IServiceScopeFactory scopes, ReaderBell bell, StopBell stops, TimeProvider clock, ILogger<Reader> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim reading = new(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bell.WaitAsync(Between, stoppingToken);
                await ReadWaitingAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // Whatever happened to one document, the next one is read.
                ReadingFailed(error);
                await Task.Delay(Between, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Reads what waits. All that waited at the call has been read when it ends, whoever read it here.</summary>
    /// <returns>How many documents this call read.</returns>
    public async Task<int> ReadWaitingAsync(CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            return await ReadAloneAsync(cancel);
        }
        finally
        {
            reading.Release();
        }
    }

    public override void Dispose()
    {
        reading.Dispose();
        base.Dispose();
    }

    private async Task<int> ReadAloneAsync(CancellationToken cancel)
    {
        var read = 0;
        var tried = new HashSet<Guid>();
        while (await InScopeAsync(services => NextAsync(services.GetRequiredService<AppDb>(), tried, cancel)) is { } id)
        {
            tried.Add(id);
            read += await ReadOneAsync(id, cancel) ? 1 : 0;
        }

        return read;
    }

    /// <summary>The longest waiting import of the area whose last reading is longest ago.</summary>
    private async Task<Guid?> NextAsync(AppDb db, HashSet<Guid> tried, CancellationToken cancel)
    {
        var dead = clock.GetUtcNow() - PlanImport.ReaderIsDead;
        var waiting = await db.PlanImports.Where(i => i.State == ImportState.Waiting || (i.State == ImportState.Reading && i.ReadingAt < dead))
            .Select(i => new { i.Id, i.AreaId, i.UploadedAt }).ToListAsync(cancel);
        var areas = waiting.Select(i => i.AreaId).Distinct().ToList();
        var served = await db.PlanImports.Where(i => areas.Contains(i.AreaId) && i.ReadingAt != null)
            .GroupBy(i => i.AreaId).Select(group => new { Area = group.Key, At = group.Max(i => i.ReadingAt) })
            .ToDictionaryAsync(area => area.Area, area => area.At, cancel);
        return waiting.Where(i => !tried.Contains(i.Id)).OrderBy(i => served.GetValueOrDefault(i.AreaId) ?? DateTimeOffset.MinValue).ThenBy(i => i.UploadedAt)
            .ThenBy(i => i.Id)
            .Select(i => (Guid?)i.Id).FirstOrDefault();
    }

    /// <summary>Reads one, and stops when a person stops the import.</summary>
    private async Task<bool> ReadOneAsync(Guid id, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var watching = WatchAsync(id, stop, done.Token);
        try
        {
            return await InScopeAsync(services => services.GetRequiredService<ReadUpload>()
                .RunAsync(id, clock.ChangeByProgram("Reading an upload"), stop.Token));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return true;
        }
        finally
        {
            await done.CancelAsync();
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WatchAsync(Guid id, CancellationTokenSource stop, CancellationToken done)
    {
        while (true)
        {
            await stops.WaitAsync(BetweenLooks, done);
            if (await InScopeAsync(services => services.GetRequiredService<AppDb>().PlanImports
                .AnyAsync(i => i.Id == id && i.State == ImportState.Abandoned, done)))
            {
                await stop.CancelAsync();
                return;
            }
        }
    }

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading an upload failed. It is tried again in a minute, three times in all.")]
    private partial void ReadingFailed(Exception error);
}
