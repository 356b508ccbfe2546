using System.Net.Sockets;
using Frankpledge.Web.Base;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Frankpledge.Web.Modules.Areas.Mailing;

/// <summary>Why an e-mail did not go, in a sentence, and whether the same would happen again.</summary>
internal sealed record MailTrouble(string Sentence, bool IsForGood);

/// <summary>Hands one message to the office's server.</summary>
internal static class Smtp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <returns>Null when the server has taken it.</returns>
    public static async Task<MailTrouble?> SendAsync(MimeMessage message, MailSettings server, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        enough.CancelAfter(Longest);
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(server.Server, server.Port, OptionsOf(server), enough.Token);
            if (server.User is { } user)
            {
                await client.AuthenticateAsync(user, server.Password ?? "", enough.Token);
            }

            await client.SendAsync(message, enough.Token);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested && InWords(error, server) is { } trouble)
        {
            return trouble;
        }

        // It has the message now: however it takes our leave changes nothing.
        await client.DisconnectAsync(true, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return null;
    }

    private static SecureSocketOptions OptionsOf(MailSettings server) => server.Security switch
    {
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private static MailTrouble? InWords(Exception error, MailSettings server) => error switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } refused =>
            new(MailText.Get("TroubleRecipient", Said(refused)), (int)refused.StatusCode >= 500),
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } refused => new(MailText.Get("TroubleSender", server.From, Said(refused)), false),
        SmtpCommandException refused => new(MailText.Get("TroubleRefused", Said(refused)), false),
        AuthenticationException or ServiceNotAuthenticatedException => new(MailText.Get("TroubleSignIn", server.Server), false),
        SslHandshakeException or NotSupportedException => new(MailText.Get("TroubleSecurity", server.Server, server.Security), false),
        SocketException or IOException or ProtocolException or ServiceNotConnectedException or TimeoutException or OperationCanceledException =>
            new(MailText.Get("TroubleConnection", server.Server, server.Port), false),
        _ => null,
    };

    private static string Said(SmtpCommandException refused) =>
        $"{(int)refused.StatusCode} {string.Concat(refused.Message.Select(letter => char.IsControl(letter) ? ' ' : letter))}".Trim();
}
