using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Looks whom a link is for, without spending it.</summary>
public sealed class OpenLink(AppDb db)
{
    private static readonly Reason Over = new("LinkDoesNotOpen", "This link has been used or is too old. Ask for a new one.");

    private static readonly Reason NoRole = new("NoRoleLeft",
        "Whoever this link was for has no role here any more, so it no longer opens. An administrator of the body can give a role, and a new link with it.");

    /// <returns>Null when there is no such link, or it does not open: see <see cref="WhyNotAsync"/>.</returns>
    public async Task<(AccountLink Link, Person Person)?> FindAsync(string? secret, DateTimeOffset now, CancellationToken cancel = default) =>
        await LinkAsync(secret, cancel) is { } link && link.Opens(now) && await HasRoleAsync(link.PersonId, now, cancel)
            ? (link, await db.People.SingleAsync(person => person.Id == link.PersonId, cancel))
            : null;

    /// <summary>Why a link does not open; null where it does.</summary>
    public async Task<Reason?> WhyNotAsync(string? secret, DateTimeOffset now, CancellationToken cancel = default) =>
        await LinkAsync(secret, cancel) is not { } link || !link.Opens(now) ? Over : await HasRoleAsync(link.PersonId, now, cancel) ? null : NoRole;

    private Task<AccountLink?> LinkAsync(string? secret, CancellationToken cancel)
    {
        var hash = AccountLink.Hash(secret ?? "");
        return db.AccountLinks.SingleOrDefaultAsync(one => one.SecretHash == hash, cancel);
    }

    /// <summary>One that begins later counts as well: the link waits for it.</summary>
    private Task<bool> HasRoleAsync(Guid personId, DateTimeOffset now, CancellationToken cancel)
    {
        var today = CivilTime.DayOf(now);
        return db.RoleHoldings.AnyAsync(held => held.PersonId == personId && (held.To == null || held.To > today), cancel);
    }
}
