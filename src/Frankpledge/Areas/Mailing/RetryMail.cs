using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas.Mailing;

/// <summary>Tries an e-mail again that has failed: whoever manages the person's roles may, and whoever keeps the installation.</summary>
public sealed class RetryMail(AppDb db)
{
    /// <exception cref="RefusedException">It is not theirs to try (<c>MailNotManaged</c>), or there is nothing to try.</exception>
    public Task<Mail> RunAsync(Guid mailId, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var mail = await db.Mails.SingleOrDefaultAsync(one => one.Id == mailId, cancel);
        if (mail is null || (change.WhoId is { } who && !await db.MailsManagedBy(who, CivilTime.DayOf(change.At)).AnyAsync(one => one.Id == mailId, cancel)))
        {
            throw new RefusedException("MailNotManaged", "There is no such e-mail to anybody whose roles you manage.");
        }

        mail.Retry(change.At);
        await db.SaveAsync(change, cancel);
        return mail;
    }, cancel);
}
