using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas.Mailing;

/// <summary>Which e-mail is tried next, by whom, and what came of it. A claim is one step in the database, so that two nodes never try the same at once.
/// It leaves no trail: the mail is its own record.</summary>
public sealed class MailRounds(AppDb db)
{
    /// <summary>Longer than a try can take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How long the record of an e-mail is kept after it went, or was given up.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private const int LongestTrouble = 500;

    private IQueryable<Mail> Waiting => db.Mails.AsNoTracking().Where(mail => mail.SentAt == null && mail.FailedAt == null);

    /// <summary>Takes the next e-mail that is due.</summary>
    /// <param name="tried">Where this is given, those that wait for a later try are taken too, but none of these again.</param>
    /// <returns>Null when none is left.</returns>
    public async Task<Mail?> ClaimAsync(DateTimeOffset now, IReadOnlyCollection<Guid>? tried = null, CancellationToken cancel = default)
    {
        now = now.ToUniversalTime();
        var free = Waiting.Where(mail => mail.LeasedUntil == null || mail.LeasedUntil <= now);
        var due = tried is null ? free.Where(mail => mail.NextAt <= now) : free.Where(mail => !tried.Contains(mail.Id));
        while (await due.OrderBy(mail => mail.NextAt).ThenBy(mail => mail.Id).FirstOrDefaultAsync(cancel) is { } next)
        {
            if (await UpdateAsync(next, set => set.SetProperty(mail => mail.LeasedUntil, now + Lease).SetProperty(mail => mail.Tries, next.Tries + 1), cancel))
            {
                return await db.Mails.AsNoTracking().SingleAsync(mail => mail.Id == next.Id, cancel);
            }
        }

        return null;
    }

    /// <summary>When the next e-mail will be due; null while none waits.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancel = default) => await Waiting.MinAsync(mail => (DateTimeOffset?)mail.NextAt, cancel);

    /// <summary>Draws a new secret for the link that the mail brings; its life begins now.</summary>
    /// <returns>Null where the link was used, or replaced by another.</returns>
    public async Task<string?> FreshSecretAsync(Mail mail, DateTimeOffset now, CancellationToken cancel = default)
    {
        var link = await db.AccountLinks.AsNoTracking().SingleAsync(one => one.Id == mail.LinkId, cancel);
        var (secret, hash, expires) = (AccountLink.NewSecret(), "", now.ToUniversalTime() + (link.ExpiresAt - link.MadeAt));
        hash = AccountLink.Hash(secret);
        return await db.AccountLinks.Where(one => one.Id == link.Id && one.UsedAt == null && one.Version == link.Version).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.SecretHash, hash).SetProperty(one => one.MadeAt, now.ToUniversalTime()).SetProperty(one => one.ExpiresAt, expires)
                .SetProperty(one => one.Version, link.Version + 1), cancel) == 1
            ? secret : null;
    }

    /// <summary>The server has taken it.</summary>
    public Task<bool> SentAsync(Mail claimed, DateTimeOffset now, CancellationToken cancel = default) =>
        UpdateAsync(claimed, set => set.SetProperty(mail => mail.SentAt, now.ToUniversalTime()).SetProperty(mail => mail.Content, MailContent.Nothing)
            .SetProperty(mail => mail.LeasedUntil, (DateTimeOffset?)null).SetProperty(mail => mail.Trouble, (string?)null), cancel);

    /// <summary>It did not go. It is tried again later, unless that would not help.</summary>
    /// <param name="trouble">Why, in a sentence.</param>
    /// <param name="forGood">Whether the same would happen again.</param>
    public Task<bool> NotSentAsync(Mail claimed, string trouble, bool forGood, DateTimeOffset now, CancellationToken cancel = default)
    {
        now = now.ToUniversalTime();
        trouble = trouble.Length > LongestTrouble ? trouble[..LongestTrouble] : trouble;
        var next = claimed.Tries <= Mail.Delays.Count ? now + Mail.Delays[claimed.Tries - 1] : (DateTimeOffset?)null;
        return forGood || next is null || next > claimed.GiveUpAt
            ? UpdateAsync(claimed, set => set.SetProperty(mail => mail.FailedAt, now).SetProperty(mail => mail.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(mail => mail.Trouble, trouble), cancel)
            : UpdateAsync(claimed, set => set.SetProperty(mail => mail.NextAt, next.Value).SetProperty(mail => mail.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(mail => mail.Trouble, trouble), cancel);
    }

    /// <summary>Forgets what was sent or given up long ago.</summary>
    public Task<int> ForgetAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        var before = now.ToUniversalTime() - Kept;
        return db.Mails.Where(mail => mail.SentAt < before || mail.FailedAt < before).ExecuteDeleteAsync(cancel);
    }

    private async Task<bool> UpdateAsync(Mail seen, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Mail>> set, CancellationToken cancel) =>
        await db.Mails.Where(mail => mail.Id == seen.Id && mail.Version == seen.Version).ExecuteUpdateAsync(
            setters =>
            {
                set(setters);
                setters.SetProperty(mail => mail.Version, seen.Version + 1);
            }, cancel) == 1;
}
