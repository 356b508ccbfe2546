using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Web.Access;

/// <summary>Asks for the password alone from now on, and forgets the key and the recovery codes.</summary>
internal sealed class TurnOffSecondFactor(AppDb db, PasswordAgain password, Outbox outbox)
{
    public async Task RunAsync(string? typed, Change change, CancellationToken cancel = default)
    {
        var person = await password.AskAsync(typed, change, cancel);
        if (person.TwoFactorEnabled)
        {
            outbox.Tell(person, MailKind.SecondFactorOff, change.At);
        }

        person.TurnOffSecondFactor();
        await db.SaveAsync(change, cancel);
    }
}
