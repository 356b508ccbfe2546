using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas.Contract;

/// <summary>To whom an e-mail goes.</summary>
public sealed record MailReader(Guid PersonId, string Name, string Email);

/// <summary>Somebody who works for a body, in which roles, and what they want by e-mail about it.</summary>
/// <param name="DigestSince">The local day of the last digest about this body, or on which they asked for one; null while they want none.</param>
public sealed record MailWish(MailReader Reader, Guid BodyId, BodyKind Body, IReadOnlyList<Role> Roles, bool Alerts, DigestChoice Digest,
    DateOnly? DigestSince);

public static class MailWishes
{
    extension(AppDb db)
    {
        /// <summary>What the people of an area want by e-mail on a day: one a person and body. Those of the demonstration are left out,
        /// and so is whoever never chose a password: nobody has shown yet that the address is theirs.</summary>
        public async Task<IReadOnlyList<MailWish>> MailWishesAsync(Guid areaId, DateOnly day, CancellationToken cancel = default)
        {
            var held = await (
                from role in db.RoleHoldings
                join body in db.Bodies on role.BodyId equals body.Id
                join person in db.People on role.PersonId equals person.Id
                where role.AreaId == areaId && role.From <= day && (role.To == null || role.To > day) && person.PasswordHash != null
                orderby person.Id
                select new { Reader = new MailReader(person.Id, person.Name, person.Email), BodyId = body.Id, body.Kind, role.Role }).ToListAsync(cancel);
            var people = held.Select(one => one.Reader.PersonId).Distinct().ToList();
            var choices = await db.MailChoices.AsNoTracking().Where(choice => people.Contains(choice.PersonId))
                .ToDictionaryAsync(choice => choice.PersonId, cancel);
            var digests =
                (await db.Mails.Where(mail => mail.AreaId == areaId && mail.Kind == MailKind.Digest)
                    .Select(mail => new { mail.PersonId, mail.BodyId, mail.QueuedAt }).ToListAsync(cancel))
                .ToLookup(mail => (mail.PersonId, mail.BodyId), mail => Statute.Calendar.CivilTime.DayOf(mail.QueuedAt));
            return
            [
                .. from one in held
                   where !Person.IsAddressOfDemonstration(one.Reader.Email)
                   group one by (one.Reader, one.BodyId, one.Kind) into of
                   let choice = choices.GetValueOrDefault(of.Key.Reader.PersonId)
                   select new MailWish(
                       of.Key.Reader, of.Key.BodyId, of.Key.Kind, [.. of.Select(one => one.Role).Distinct()], choice?.Alerts ?? true, choice?.Digest
                           ?? DigestChoice.None,
                       choice?.DigestSince is { } since ? digests[(of.Key.Reader.PersonId, (Guid?)of.Key.BodyId)].Append(since).Max() : null),
            ];
        }
    }
}
