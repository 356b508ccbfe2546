using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Makes a link for somebody who forgot the password, or whom strangers' tries have locked out. It goes to the address of the account and nowhere else.</summary>
public sealed class AskForLink(AppDb db)
{
    /// <summary>How many links an address gets in an hour.</summary>
    public const int AnHour = 3;

    /// <returns>The link to send; null where the address has no account, belongs to the demonstration or has had its share. The asker is told the same in every case.</returns>
    public Task<LinkToSend?> RunAsync(string email, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var normalized = Person.Normalize(email);
        var person = await db.People.SingleOrDefaultAsync(p => p.NormalizedEmail == normalized, cancel);
        if (person is null || person.IsOfDemonstration)
        {
            return null;
        }

        var links = await db.AccountLinks.Where(link => link.PersonId == person.Id && link.ByMail).Select(link => link.MadeAt).ToListAsync(cancel);
        if (links.Count(made => made > change.At - TimeSpan.FromHours(1)) >= AnHour)
        {
            return null;
        }

        var secret = await db.MakeLinkAsync(person, byMail: true, change.At, cancel);
        await db.SaveAsync(change with { Who = person.Name, WhoId = person.Id }, cancel);
        return new LinkToSend(person.Id, person.Name, person.Email, secret);
    }, cancel);
}

/// <summary>A link's secret, and where it goes.</summary>
public sealed record LinkToSend(Guid PersonId, string Name, string Email, string Secret);
