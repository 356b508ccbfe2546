using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Areas;
using Microsoft.AspNetCore.Identity;

namespace Frankpledge.Web.Access;

/// <summary>Gives a person a key for an authenticator app. It asks for codes only once <see cref="TurnOnSecondFactor"/> has seen one.</summary>
internal sealed class BeginSecondFactor(AppDb db, PasswordAgain password, UserManager<Person> people, AuthenticatorKeys keys)
{
    /// <returns>The key, which is shown this once.</returns>
    public async Task<string> RunAsync(string? typed, Change change, CancellationToken cancel = default)
    {
        var person = await password.AskAsync(typed, change, cancel);
        RefusedException.ThrowIfAny(person.WhyNotChangeWayIn());
        var key = people.GenerateNewAuthenticatorKey();
        person.BeginSecondFactor(keys.Protect(key));
        await db.SaveAsync(change, cancel);
        return key;
    }
}
