using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans;

/// <summary>Reads uploaded documents outside the requests, one at a time: those that wait, and those whose reader died.</summary>
internal sealed partial class Reader(IServiceScopeFactory scopes, ReaderBell bell, TimeProvider clock, ILogger<Reader> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

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
        foreach (var id in await InScopeAsync(services => WaitingAsync(services, cancel)))
        {
            var done = await InScopeAsync(services => services.GetRequiredService<ReadUpload>().RunAsync(id, clock.ChangeByProgram("Reading an upload"), cancel));
            read += done ? 1 : 0;
        }

        return read;
    }

    private async Task<List<Guid>> WaitingAsync(IServiceProvider services, CancellationToken cancel)
    {
        var dead = clock.GetUtcNow() - PlanImport.ReaderIsDead;
        return await services.GetRequiredService<AppDb>().PlanImports
            .Where(i => i.State == ImportState.Waiting || (i.State == ImportState.Reading && i.ReadingAt < dead))
            .OrderBy(i => i.UploadedAt).Select(i => i.Id).ToListAsync(cancel);
    }

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading an upload failed. It is tried again in a minute, three times in all.")]
    private partial void ReadingFailed(Exception error);
}
