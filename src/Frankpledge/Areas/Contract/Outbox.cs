using Frankpledge.Areas.Mailing;
using Frankpledge.Persistence;

namespace Frankpledge.Areas.Contract;

/// <summary>Puts e-mail beside the change that causes it, to be saved with it by the caller. Nothing is put while the installation sends none.</summary>
public sealed class Outbox(AppDb db, MailSwitch mail)
{
    public bool IsOpen => mail.IsOn;

    /// <summary>An e-mail about a person's work in a body.</summary>
    /// <returns>Whether it will be sent; people of the demonstration get none.</returns>
    public bool Put(MailReader to, Guid area, Guid body, MailKind kind, MailContent content, DateTimeOffset now) =>
        Put(Mail.To(to, kind, content, now, null, area, body));

    /// <summary>An e-mail about a person's account.</summary>
    /// <param name="link">Brings the person this link.</param>
    internal bool Put(Person to, MailKind kind, DateTimeOffset now, AccountLink? link = null, Body? body = null) =>
        Put(Mail.To(to, kind, MailContent.Nothing with { Of = body?.Title }, now, link?.Id, body));

    /// <summary>Tells a person what was done to their account, so that they notice when it was somebody else.</summary>
    public bool Tell(Person person, MailKind kind, DateTimeOffset now) => Put(person, kind, now);

    private bool Put(Mail put)
    {
        if (!IsOpen || Person.IsAddressOfDemonstration(put.ToAddress))
        {
            return false;
        }

        db.Mails.Add(put);
        return true;
    }
}
