using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Access;

/// <summary>Asks for codes from now on, once the app has shown a right one.</summary>
internal sealed class TurnOnSecondFactor(AppDb db, UserManager<Person> people, SignInLimits limits, Outbox outbox)
{
    /// <returns>Ten recovery codes, which are shown this once.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(string code, Change change, CancellationToken cancel = default)
    {
        var person = await db.People.SingleAsync(p => p.Id == change.WhoId, cancel);
        RefusedException.ThrowIfAny([.. person.WhyNotChangeWayIn(), .. person.WhyNotTurnOnSecondFactor()]);
        person.TryFirstCode();
        await db.SaveAsync(change with { Why = "Tried a code of a new authenticator" }, cancel);
        if (!await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, code)
            || !await limits.UseCodeAsync(person.Id, code, change.At, cancel))
        {
            var refused = person.RefuseFirstCode();
            await db.SaveAsync(change with { Why = "Dropped the key of an authenticator after wrong codes" }, cancel);
            throw new RefusedException([refused]);
        }

        var codes = person.TurnOnSecondFactor();
        outbox.Tell(person, MailKind.SecondFactorOn, change.At);
        await db.SaveAsync(change, cancel);
        return codes;
    }
}
