using Frankpledge.Areas.Mailing;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Areas.Mailing;

/// <summary>Takes one e-mail after another out of the outbox and hands it to the server.</summary>
internal sealed partial class MailSender(IServiceScopeFactory scopes, FrankpledgeSettings settings, TimeProvider clock, ILogger<MailSender> log)
{
    /// <summary>Sends what is due.</summary>
    /// <returns>How many the server took.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancel)
    {
        var sent = 0;
        while (await SendNextAsync(null, cancel) is { } tried)
        {
            sent += tried.IsSent ? 1 : 0;
        }

        await WithRoundsAsync(rounds => rounds.ForgetAsync(clock.GetUtcNow(), cancel));
        return sent;
    }

    /// <summary>Tries all that waits, each once, also what would wait for a later try.</summary>
    /// <returns>What came of each.</returns>
    public async Task<IReadOnlyList<MailTried>> SendNowAsync(CancellationToken cancel)
    {
        var tried = new List<MailTried>();
        while (await SendNextAsync([.. tried.Select(one => one.Id)], cancel) is { } one)
        {
            tried.Add(one);
        }

        return tried;
    }

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancel) => WithRoundsAsync(rounds => rounds.NextAsync(cancel));

    /// <summary>The one step: claims an e-mail, sends it, and records what came of it.</summary>
    /// <param name="tried">As <see cref="MailRounds.ClaimAsync"/> takes it.</param>
    /// <returns>Null when none was left to claim.</returns>
    public async Task<MailTried?> SendNextAsync(IReadOnlyCollection<Guid>? tried, CancellationToken cancel)
    {
        if (settings.Mail is not { } server || await WithRoundsAsync(rounds => rounds.ClaimAsync(clock.GetUtcNow(), tried, cancel)) is not { } mail)
        {
            return null;
        }

        MailTrouble? trouble;
        try
        {
            trouble = await TryAsync(mail, server, cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            // One that cannot be written keeps no other waiting, and is given up like any other.
            Failed(mail.Id, error);
            trouble = new MailTrouble(MailText.Get("TroubleOurs"), IsForGood: false);
        }

        if (trouble is null)
        {
            await WithRoundsAsync(rounds => rounds.SentAsync(mail, clock.GetUtcNow(), CancellationToken.None));
            return new MailTried(mail.Id, null);
        }

        await WithRoundsAsync(rounds => rounds.NotSentAsync(mail, trouble.Sentence, trouble.IsForGood, clock.GetUtcNow(), CancellationToken.None));
        NotSent(mail.Id, mail.Kind, trouble.Sentence);
        return new MailTried(mail.Id, trouble.Sentence);
    }

    private async Task<MailTrouble?> TryAsync(Mail mail, MailSettings server, CancellationToken cancel)
    {
        if (mail.GiveUpAt <= clock.GetUtcNow())
        {
            return new MailTrouble(MailText.Get("TroubleTooLate"), IsForGood: true);
        }

        string? secret = null;
        if (mail.LinkId is not null && (secret = await WithRoundsAsync(rounds => rounds.FreshSecretAsync(mail, clock.GetUtcNow(), cancel))) is null)
        {
            return new MailTrouble(MailText.Get("TroubleLinkIsOver"), IsForGood: true);
        }

        await using var scope = scopes.CreateAsyncScope();
        return await Smtp.SendAsync(scope.ServiceProvider.GetRequiredService<Letters>().Write(mail, secret, clock.GetUtcNow()), server, cancel);
    }

    private async Task<T> WithRoundsAsync<T>(Func<MailRounds, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<MailRounds>());
    }

    [LoggerMessage(EventId = 4021, Level = LogLevel.Error, Message = "Sending e-mail {Id} failed.")]
    private partial void Failed(Guid id, Exception error);

    [LoggerMessage(EventId = 4020, Level = LogLevel.Warning, Message = "E-mail {Id} ({Kind}) was not sent: {Trouble}")]
    private partial void NotSent(Guid id, MailKind kind, string trouble);
}

/// <summary>What came of a try; no trouble where the server took the e-mail.</summary>
internal sealed record MailTried(Guid Id, string? Trouble)
{
    public bool IsSent => Trouble is null;
}
