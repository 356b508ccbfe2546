using System.Security.Cryptography;
using System.Text;
using Frankpledge.Common;

namespace Frankpledge.Areas;

/// <summary>A link by which a person chooses a password: it works once, for a while. Only the hash of its secret is kept.</summary>
public sealed class AccountLink
{
    /// <summary>How many codes of the second factor may be tried with a link; each is counted before it is looked at.</summary>
    public const int CodesAllowed = 5;

    /// <summary>A link that is handed over waits for somebody who is away.</summary>
    public static readonly TimeSpan LivesByHand = TimeSpan.FromDays(3);

    /// <summary>A link that somebody asked for by e-mail is waited for.</summary>
    public static readonly TimeSpan LivesByMail = TimeSpan.FromHours(1);

    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string SecretHash { get; init; }
    /// <summary>Asked for by e-mail, by whoever gets it.</summary>
    public required bool ByMail { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; private set; }
    public int CodesTried { get; private set; }
    public int Version { get; private set; }

    public bool Opens(DateTimeOffset now) => UsedAt is null && now < ExpiresAt && CodesTried <= CodesAllowed;

    public static (AccountLink Link, string Secret) For(Person person, bool byMail, DateTimeOffset now)
    {
        var secret = NewSecret();
        return (new AccountLink
        {
            Id = Guid.CreateVersion7(), PersonId = person.Id, SecretHash = Hash(secret), ByMail = byMail,
            MadeAt = now.ToUniversalTime(), ExpiresAt = now.ToUniversalTime() + (byMail ? LivesByMail : LivesByHand),
        }, secret);
    }

    internal static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Spends the link.</summary>
    /// <exception cref="RefusedException">It is spent or too old (<c>LinkDoesNotOpen</c>).</exception>
    public void Use(DateTimeOffset now)
    {
        if (!Opens(now))
        {
            throw new RefusedException("LinkDoesNotOpen", "This link has been used or is too old. Ask for a new one.");
        }

        UsedAt = now.ToUniversalTime();
    }

    /// <exception cref="RefusedException">All tries are used up (<c>LinkDoesNotOpen</c>).</exception>
    public void CountCode()
    {
        if (++CodesTried > CodesAllowed)
        {
            throw new RefusedException("LinkDoesNotOpen", "There were five wrong codes, so this link no longer opens. Ask for a new one.");
        }
    }

    /// <summary>Another link has taken its place.</summary>
    public void Replace(DateTimeOffset now) => UsedAt ??= now.ToUniversalTime();
}
