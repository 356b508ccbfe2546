namespace Frankpledge.Web.Modules.Areas.Mailing;

/// <summary>Sends e-mail as it is put into the outbox, what waits for a later try when its time has come, and what another node left behind.</summary>
internal sealed partial class MailTimer(MailSender sender, MailBell bell, TimeProvider clock, ILogger<MailTimer> log) : BackgroundService
{
    /// <summary>How long a verb or another node's e-mail may lie here unseen.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await sender.SendDueAsync(stoppingToken);
                var left = (await sender.NextAsync(stoppingToken) ?? DateTimeOffset.MaxValue) - clock.GetUtcNow();
                await bell.WaitAsync(left > Longest ? Longest : left < Shortest ? Shortest : left, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                SendingFailed(error);
                await Task.Delay(Longest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking into the outbox failed. It is tried again in a minute.")]
    private partial void SendingFailed(Exception error);
}
