using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Web.Access;

/// <summary>Gives new recovery codes; those given before no longer open.</summary>
internal sealed class GiveRecoveryCodes(AppDb db, PasswordAgain password, Outbox outbox)
{
    /// <returns>Ten codes, which are shown this once.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(string? typed, Change change, CancellationToken cancel = default)
    {
        var person = await password.AskAsync(typed, change, cancel);
        var codes = person.NewRecoveryCodes();
        outbox.Tell(person, MailKind.RecoveryCodesMade, change.At);
        await db.SaveAsync(change, cancel);
        return codes;
    }
}
