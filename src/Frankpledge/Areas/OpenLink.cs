using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Looks whom a link is for, without spending it.</summary>
public sealed class OpenLink(AppDb db)
{
    /// <returns>Null when there is no such link, or it is spent or too old.</returns>
    public async Task<(AccountLink Link, Person Person)?> FindAsync(string? secret, DateTimeOffset now, CancellationToken cancel = default)
    {
        var hash = AccountLink.Hash(secret ?? "");
        return await db.AccountLinks.SingleOrDefaultAsync(one => one.SecretHash == hash, cancel) is { } link && link.Opens(now)
            ? (link, await db.People.SingleAsync(person => person.Id == link.PersonId, cancel))
            : null;
    }
}
