using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans;

/// <summary>
/// Reads uploaded documents outside the requests: those that wait, and those whose reader died. The areas take turns, so that one that uploads many makes no
/// other wait for more than a reading at hand.
/// </summary>
internal sealed partial class Reader(IServiceScopeFactory scopes, ReaderBell bell, StopBell stops, TimeProvider clock, ILogger<Reader> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim reading = new(1);

    /// <summary>How many are read at the same time: half of the cores stay for the pages, and memory is kept for two.</summary>
    public int AtOnce { get; set; } = Math.Clamp(Environment.ProcessorCount / 2, 1, 2);

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
        var tried = new HashSet<Guid>();
        var atHand = new Dictionary<Task<bool>, Guid>();
        try
        {
            return await ReadAsync(tried, atHand, cancel);
        }
        finally
        {
            await ((Task)Task.WhenAll(atHand.Keys)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <param name="tried">Those that were taken up since the call, which are not tried twice.</param>
    /// <param name="atHand">What is being read, with the area whose it is.</param>
    private async Task<int> ReadAsync(HashSet<Guid> tried, Dictionary<Task<bool>, Guid> atHand, CancellationToken cancel)
    {
        var read = 0;
        while (true)
        {
            var next = atHand.Count == AtOnce
                ? null : await InScopeAsync(services => NextAsync(services.GetRequiredService<AppDb>(), tried, [.. atHand.Values], cancel));
            if (next is { } one)
            {
                tried.Add(one.Id);
                atHand.Add(ReadOneAsync(one.Id, cancel), one.Area);
            }
            else if (atHand.Count == 0)
            {
                return read;
            }
            else
            {
                await WaitAsync(atHand.Keys, cancel);
                foreach (var done in atHand.Keys.Where(task => task.IsCompleted).ToList())
                {
                    atHand.Remove(done);
                    read += await done ? 1 : 0;
                }
            }
        }
    }

    /// <summary>Until one has been read, or another comes: it need not wait where there is room for it.</summary>
    private async Task WaitAsync(IEnumerable<Task> atHand, CancellationToken cancel)
    {
        using var looking = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny([.. atHand, bell.WaitAsync(Between, looking.Token)]);
        await looking.CancelAsync();
    }

    /// <summary>The longest waiting import of the area whose last reading is longest ago; those of which one is read at the moment come last.</summary>
    private async Task<Waiting?> NextAsync(AppDb db, HashSet<Guid> tried, HashSet<Guid> atHand, CancellationToken cancel)
    {
        var dead = clock.GetUtcNow() - PlanImport.ReaderIsDead;
        var waiting = await db.PlanImports.Where(i => i.State == ImportState.Waiting || (i.State == ImportState.Reading && i.ReadingAt < dead))
            .Select(i => new { i.Id, i.AreaId, i.UploadedAt }).ToListAsync(cancel);
        var areas = waiting.Select(i => i.AreaId).Distinct().ToList();
        var served = await db.PlanImports.Where(i => areas.Contains(i.AreaId) && i.ReadingAt != null)
            .GroupBy(i => i.AreaId).Select(group => new { Area = group.Key, At = group.Max(i => i.ReadingAt) })
            .ToDictionaryAsync(area => area.Area, area => area.At, cancel);
        return waiting.Where(i => !tried.Contains(i.Id)).OrderBy(i => atHand.Contains(i.AreaId))
            .ThenBy(i => served.GetValueOrDefault(i.AreaId) ?? DateTimeOffset.MinValue).ThenBy(i => i.UploadedAt).ThenBy(i => i.Id)
            .Select(i => new Waiting(i.Id, i.AreaId)).FirstOrDefault();
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

    private sealed record Waiting(Guid Id, Guid Area);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading an upload failed. It is tried again in a minute, three times in all.")]
    private partial void ReadingFailed(Exception error);
}
