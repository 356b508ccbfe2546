using System.Security.Cryptography;
using System.Text;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>What every node must know of the last minutes: codes that have opened, tries for addresses without an account, posts by sender.
/// It leaves no trail.</summary>
public sealed class SignInLimits(AppDb db)
{
    /// <summary>How often one sender may post passwords and codes in a minute, on all nodes together.</summary>
    public const int PostsAMinute = 30;

    /// <summary>An authenticator's code is good for some 90 seconds on either side.</summary>
    private const int CodeLives = 240;

    /// <summary>Longer than anybody waits who tries addresses to find out which have accounts.</summary>
    private const int StrangerKept = 7 * 24 * 3600;

    /// <returns>False when the person has used this code already: it opens once, on whichever node.</returns>
    public async Task<bool> UseCodeAsync(Guid person, string code, DateTimeOffset now, CancellationToken cancel = default)
    {
        var second = now.ToUnixTimeSeconds();
        await db.Database.ExecuteSqlAsync($"DELETE FROM used_codes WHERE used_at < {second - CodeLives}", cancel);
        return await db.Database
            .ExecuteSqlAsync($"INSERT INTO used_codes (person_id, code, used_at) VALUES ({person}, {code}, {second}) ON CONFLICT DO NOTHING", cancel) == 1;
    }

    /// <summary>Counts a try for an address that has no account, by the rule for those that have one, so that the answers do not tell which is which.</summary>
    /// <returns>Whether the address is locked out now.</returns>
    public async Task<bool> TryStrangerAsync(string email, DateTimeOffset now, CancellationToken cancel = default)
    {
        var second = now.ToUnixTimeSeconds();
        var lockUntil = second + (long)Person.LockOut.TotalSeconds;
        var address = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Person.Normalize(email))));
        await db.Database.ExecuteSqlAsync($"DELETE FROM stranger_tries WHERE tried_at < {second - StrangerKept}", cancel);
        var until = await db.Database.SqlQuery<long>($"""
            INSERT INTO stranger_tries (address, tries, locked_until, tried_at) VALUES ({address}, 1, 0, {second})
            ON CONFLICT (address) DO UPDATE SET
                tried_at = {second},
                tries = CASE WHEN stranger_tries.locked_until = 0 THEN stranger_tries.tries + 1
                    WHEN stranger_tries.locked_until > {second} THEN stranger_tries.tries ELSE 1 END,
                locked_until = CASE
                    WHEN stranger_tries.locked_until > {second} THEN stranger_tries.locked_until
                    WHEN stranger_tries.locked_until = 0 AND stranger_tries.tries + 1 >= {Person.WrongTriesAllowed} THEN {lockUntil}
                    ELSE 0 END
            RETURNING locked_until AS "Value"
            """).ToListAsync(cancel);
        return until[0] > second;
    }

    /// <returns>False when the sender has posted too often in this minute.</returns>
    public async Task<bool> MayPostAsync(string sender, DateTimeOffset now, CancellationToken cancel = default)
    {
        var minute = now.ToUnixTimeSeconds() / 60;
        await db.Database.ExecuteSqlAsync($"DELETE FROM sign_in_posts WHERE minute < {minute - 1}", cancel);
        var posts = await db.Database.SqlQuery<int>($"""
            INSERT INTO sign_in_posts (sender, minute, posts) VALUES ({sender}, {minute}, 1)
            ON CONFLICT (sender, minute) DO UPDATE SET posts = sign_in_posts.posts + 1
            RETURNING posts AS "Value"
            """).ToListAsync(cancel);
        return posts[0] <= PostsAMinute;
    }
}
