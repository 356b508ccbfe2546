using Frankpledge.Areas.Contract;
using Frankpledge.Persistence;
using Frankpledge.Timetables;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Timetables;

/// <summary>
/// Raises alerts as days pass, tells of them by e-mail, and sends digests. It looks at what is due now, not at when it last ran: a node that was stopped
/// catches up at once, and several nodes may look at the same moment, because the database takes each alert once.
/// </summary>
internal sealed partial class AlertTimer(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AlertTimer> log) : BackgroundService
{
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(15);

    /// <summary>The first visitors come before the first look.</summary>
    public static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RaiseAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LookingFailed(error);
            }

            await Task.Delay(Between, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Looks at each area. One that fails is logged and left for the next time; those after it get their alerts.</summary>
    /// <returns>How many alerts this node raised.</returns>
    public async Task<int> RaiseAsync(CancellationToken cancel)
    {
        var raised = 0;
        foreach (var area in await InScopeAsync(services => services.GetRequiredService<AppDb>().AreaFactsAsync(cancel)))
        {
            try
            {
                raised += await InScopeAsync(services => services.GetRequiredService<RaiseAlerts>()
                    .RunAsync(area, clock.ChangeByProgram("Raising alerts"), cancel));
                await InScopeAsync(services => services.GetRequiredService<TellOfAlerts>().RunAsync(area, clock.ChangeByProgram("Telling of alerts"), cancel));
                await InScopeAsync(services => services.GetRequiredService<SendDigests>().RunAsync(area, clock.ChangeByProgram("Sending digests"), cancel));
            }
            catch (Exception error) when (!cancel.IsCancellationRequested)
            {
                AreaFailed(area.Slug, error);
            }
        }

        return raised;
    }

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for what is due in {Area} failed. It is tried again in a quarter of an hour.")]
    private partial void AreaFailed(string area, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for what is due failed. It is tried again in a quarter of an hour.")]
    private partial void LookingFailed(Exception error);
}
