using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Makes a link for somebody who forgot the password, or whom strangers' tries have locked out.
/// It goes to the address of the account and nowhere else.</summary>
public sealed class AskForLink(AppDb db, Outbox outbox)
{
    /// <summary>How many links an address gets in an hour.</summary>
    public const int AnHour = 3;

    /// <summary>Makes a link to hand over, at the command line.</summary>
    /// <returns>The link; null where the address has no account or no role, belongs to the demonstration or has had its share.
    /// The asker is told the same in every case.</returns>
    public Task<LinkToSend?> RunAsync(string email, Change change, CancellationToken cancel = default) => AskAsync(email, byMail: false, change, cancel);

    /// <summary>Sends the link by e-mail. The asker learns nothing.</summary>
    /// <exception cref="RefusedException">The installation sends no e-mail (<c>MailIsOff</c>).</exception>
    public async Task ByMailAsync(string email, Change change, CancellationToken cancel = default)
    {
        if (!outbox.IsOpen)
        {
            throw new RefusedException("MailIsOff", "This installation sends no e-mail. Ask an administrator of your body for a link.");
        }

        await AskAsync(email, byMail: true, change, cancel);
    }

    private Task<LinkToSend?> AskAsync(string email, bool byMail, Change change, CancellationToken cancel) => db.AloneAsync(async () =>
    {
        var normalized = Person.Normalize(email);
        var person = await db.People.SingleOrDefaultAsync(p => p.NormalizedEmail == normalized, cancel);
        if (person is null || person.IsOfDemonstration)
        {
            return null;
        }

        // A link to no role would not open.
        var today = CivilTime.DayOf(change.At);
        if (!await db.RoleHoldings.AnyAsync(held => held.PersonId == person.Id && (held.To == null || held.To > today), cancel))
        {
            return null;
        }

        var links = await db.AccountLinks.Where(link => link.PersonId == person.Id && link.ByMail).Select(link => link.MadeAt).ToListAsync(cancel);
        if (links.Count(made => made > change.At - TimeSpan.FromHours(1)) >= AnHour)
        {
            return null;
        }

        var (made, secret, endsEarlier) = await db.MakeLinkAsync(person, byMail: true, change.At, cancel);
        if (byMail)
        {
            outbox.Put(person, MailKind.ForgottenPassword, change.At, made);
        }

        await db.SaveAsync(change with { Who = person.Name, WhoId = person.Id }, cancel);
        return new LinkToSend(person.Id, person.Name, person.Email, secret, endsEarlier);
    }, cancel);
}

/// <summary>A link's secret, and where it goes.</summary>
/// <param name="EndsEarlier">Whether a link that the person had opened until now.</param>
public sealed record LinkToSend(Guid PersonId, string Name, string Email, string Secret, bool EndsEarlier);
