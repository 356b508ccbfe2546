using System.Security.Cryptography;
using Frankpledge.Areas.Mailing;
using Microsoft.AspNetCore.DataProtection;

namespace Frankpledge.Web.Modules.Areas.Mailing;

/// <summary>What stands in the link under alerts and digests: enough to stop them without signing in, and good for nothing else.</summary>
internal sealed class UnsubscribeTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Frankpledge.Unsubscribe");

    public string For(Guid person, MailKind kind) => protector.Protect($"{person}/{kind}");

    /// <returns>What stops for whom; null where the token is not ours.</returns>
    public MailToChoose? Read(string? token)
    {
        try
        {
            return protector.Unprotect(token ?? "").Split('/') is [var person, var kind]
                ? kind == nameof(MailKind.Alerts) ? new(Guid.Parse(person), Alerts: false, null) : new(Guid.Parse(person), null, DigestChoice.None)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
