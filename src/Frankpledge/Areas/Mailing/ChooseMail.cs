using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas.Mailing;

/// <summary>What a person wants by e-mail; null leaves it as it is.</summary>
public sealed record MailToChoose(Guid PersonId, bool? Alerts, DigestChoice? Digest);

/// <summary>Everybody chooses their own e-mail; whoever keeps the installation can do it for them.</summary>
public sealed class ChooseMail(AppDb db)
{
    /// <exception cref="RefusedException">It is somebody else's (<c>MailNotYours</c>).</exception>
    public Task<MailChoice> RunAsync(MailToChoose input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        if (change.WhoId is { } who && who != input.PersonId)
        {
            throw new RefusedException("MailNotYours", "Everybody chooses for themselves what they get by e-mail.");
        }

        var choice = await db.MailChoices.SingleOrDefaultAsync(one => one.PersonId == input.PersonId, cancel);
        if (choice is null)
        {
            db.MailChoices.Add(choice = new MailChoice { PersonId = input.PersonId });
        }

        choice.Choose(input.Alerts ?? choice.Alerts, input.Digest ?? choice.Digest, CivilTime.DayOf(change.At));
        await db.SaveAsync(change, cancel);
        return choice;
    }, cancel);
}
