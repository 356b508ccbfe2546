using System.Security.Cryptography;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Access;

/// <summary>Keeps the keys of people's authenticators enciphered: whoever copies the database alone cannot make their codes.</summary>
internal sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    /// <summary>How everything begins that the protector has made; a bare key is Base32 and never does.</summary>
    private const string Protected = "CfDJ8";

    private readonly IDataProtector protector = protection.CreateProtector("Frankpledge.AuthenticatorKey");

    public string Protect(string key) => protector.Protect(key);

    /// <exception cref="RefusedException">The key ring is another one (<c>KeysMissing</c>).</exception>
    public string Open(string kept)
    {
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            throw new RefusedException("KeysMissing",
                "Your authenticator cannot be checked, because the keys of this installation were lost or replaced. Whoever keeps the installation can restore the folder 'keys', or let you start again with ./frankpledge people reset.");
        }
    }

    /// <returns>The key, where both hold the same; null where the other holds another, or is none of ours.</returns>
    public string? Same(string kept, string given)
    {
        try
        {
            return Open(kept) is var key && protector.Unprotect(given) == key ? key : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Enciphers the keys that an earlier version kept bare.</summary>
    public Task<int> ProtectBareOnesAsync(AppDb db, Change change, CancellationToken cancel) => db.AloneAsync(async () =>
    {
        var bare = await db.People.Where(p => p.AuthenticatorKey != null && !p.AuthenticatorKey.StartsWith(Protected)).ToListAsync(cancel);
        foreach (var person in bare)
        {
            person.KeepAuthenticatorKey(Protect(person.AuthenticatorKey!));
        }

        await db.SaveAsync(change, cancel);
        return bare.Count;
    }, cancel);
}
