using System.CommandLine;
using Frankpledge.Areas;
using Frankpledge.Areas.Mailing;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Areas.Mailing;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Commands;

/// <summary>Looks into the outbox, and sends what waits there, for whoever keeps the installation.</summary>
internal static class MailVerb
{
    private static readonly Argument<Guid> Id = new("id") { Description = "The e-mail, as 'mail list' names it." };
    private static readonly Option<MailState?> State = Choices.MaybeOneOf<MailState>("--state", "Only those that wait, were sent, or failed.");

    public static Command Create() => new("mail", "List the e-mail of this installation, and try again what was not sent.")
    {
        new Command("list", "List e-mail, the newest first; what was sent or given up is kept for 90 days.") { State }.Answering(ListAsync, Write),
        new Command("retry", "Try an e-mail again that has failed.") { Id }.Answering(
            (parsed, cancel) => Records.PreparedAsync(async services => Listed(await services.GetRequiredService<RetryMail>().RunAsync(
                parsed.GetValue(Id), services.GetRequiredService<TimeProvider>().ChangeByProgram("Tried again at the command line"), cancel))),
            (mail, output) => output.Say($"The e-mail to {mail.To} waits to be sent.")),
        new Command("send-now", "Try everything that waits, also what would wait for a later try.").Answering(SendNowAsync, (sent, output) =>
        {
            foreach (var failed in sent.Failed)
            {
                output.Say($"{failed.Id}: {failed.Trouble}");
            }

            output.Say($"{sent.Sent} sent, {sent.Failed.Count} not sent.");
        }),
    };

    private static Task<IReadOnlyList<MailListed>> ListAsync(ParseResult parsed, CancellationToken cancel) =>
        Records.PreparedAsync<IReadOnlyList<MailListed>>(async services =>
    {
        var mails = services.GetRequiredService<AppDb>().Mails.AsNoTracking();
        var all = await mails.OrderByDescending(mail => mail.QueuedAt).ThenByDescending(mail => mail.Id).ToListAsync(cancel);
        return [.. all.Where(mail => parsed.GetValue(State) is not { } wanted || mail.State == wanted).Select(Listed)];
    });

    private static Task<MailRun> SendNowAsync(ParseResult parsed, CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        if (!services.GetRequiredService<MailSwitch>().IsOn)
        {
            throw new RefusedException("MailIsOff", "This installation sends no e-mail. Set mail_server, mail_from and base_address first.");
        }

        var tried = await services.GetRequiredService<MailSender>().SendNowAsync(cancel);
        return new MailRun(tried.Count(one => one.IsSent), [.. tried.Where(one => !one.IsSent)]);
    });

    private static MailListed Listed(Mail mail) =>
        new(
        mail.Id, mail.Kind, mail.ToAddress, mail.State, mail.QueuedAt, mail.Tries, mail.State == MailState.Waiting
            ? mail.NextAt : null, mail.SentAt, mail.FailedAt,
        mail.Trouble);

    private static void Write(IReadOnlyList<MailListed> mails, TextWriter output)
    {
        foreach (var mail in mails)
        {
            output.Say($"{mail.Id}  {mail.QueuedAt.LocalTime():yyyy-MM-dd HH:mm}  {Choices.InWords(mail.State),-8} {Choices.InWords(mail.Kind),-18} {mail.To}");
            if (mail.Trouble is { } trouble)
            {
                output.Say($"    {trouble}");
            }
        }

        output.Say(mails.Count == 1 ? (Sentence)"1 e-mail." : $"{mails.Count} e-mails.");
    }
}

internal sealed record MailListed(
    Guid Id, MailKind Kind, string To, MailState State, DateTimeOffset QueuedAt, int Tries, DateTimeOffset? NextAt, DateTimeOffset? SentAt,
    DateTimeOffset? FailedAt, string? Trouble);

/// <summary>How many were sent, and what came of the others.</summary>
internal sealed record MailRun(int Sent, IReadOnlyList<MailTried> Failed);
