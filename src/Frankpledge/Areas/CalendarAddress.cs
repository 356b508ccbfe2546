using System.Security.Cryptography;

namespace Frankpledge.Areas;

/// <summary>The secret address at which a person's calendar program reads, without signing in, what is due for them. Each person has one at most, and
/// only the hash of its secret is kept.</summary>
public sealed class CalendarAddress
{
    public required Guid PersonId { get; init; }
    public string SecretHash { get; private set; } = "";
    public DateTimeOffset MadeAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Makes a new secret; the address before no longer opens.</summary>
    /// <returns>The secret, which cannot be had again.</returns>
    public string Renew(DateTimeOffset now)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        (SecretHash, MadeAt) = (AccountLink.Hash(secret), now.ToUniversalTime());
        return secret;
    }
}
