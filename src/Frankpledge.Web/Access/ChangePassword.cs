using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.AspNetCore.Identity;

namespace Frankpledge.Web.Access;

/// <summary>Changes the password of whoever makes the change, and ends their other sessions.</summary>
internal sealed class ChangePassword(AppDb db, PasswordAgain password, UserManager<Person> people, Outbox outbox)
{
    public async Task RunAsync(string? present, string? chosen, Change change, CancellationToken cancel = default)
    {
        var person = await password.AskAsync(present, change, cancel);
        RefusedException.ThrowIfAny(person.WhyNotChangeWayIn());
        await people.RefuseWeakAsync(person, chosen);
        person.SetPassword(people.PasswordHasher.HashPassword(person, chosen!));
        outbox.Tell(person, MailKind.PasswordChanged, change.At);
        await db.SaveAsync(change, cancel);
    }
}
