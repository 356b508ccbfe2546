using Frankpledge.Persistence;

namespace Frankpledge.Areas.Mailing;

/// <summary>Whose e-mail an administrator sees: what a body of theirs caused, and what is about the accounts of
/// people who have roles there and nowhere else.</summary>
public static class MailsOfPeople
{
    extension(AppDb db)
    {
        public IQueryable<Mail> MailsManagedBy(Guid administrator, DateOnly day)
        {
            // The successor of a body inherits its people's e-mail, so bodies count by area and kind.
            var managed =
                from held in db.RoleHoldings
                join own in db.Bodies on held.BodyId equals own.Id
                join body in db.Bodies on new { own.AreaId, own.Kind } equals new { body.AreaId, body.Kind }
                where held.PersonId == administrator && held.Role == Role.Administrator && held.From <= day && (held.To == null || held.To > day)
                select body.Id;
            var standing = db.RoleHoldings.Where(held => held.To == null || held.To > day);
            return db.Mails.Where(mail => mail.BodyId != null
                ? managed.Contains(mail.BodyId.Value)
                : standing.Any(held => held.PersonId == mail.PersonId)
                && !standing.Any(held => held.PersonId == mail.PersonId && !managed.Contains(held.BodyId)));
        }
    }
}
