using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.AspNetCore.Identity;

namespace Frankpledge.Web.Access;

internal enum SignInAnswer
{
    Done,

    /// <summary>The password was right; a code from the authenticator is wanted next.</summary>
    NeedsCode,
    Refused,
    LockedOut,

    /// <summary>The password was given too long ago to go on with a code.</summary>
    TooLate,
}

/// <summary>Opens sessions. Each try is counted and saved before it is looked at, and a refusal takes the same time for everybody.</summary>
internal sealed class SignIn(SignInManager<Person> session, AppDb db, SignInLimits limits, DemonstrationGate demonstration, TimeProvider clock)
{
    public Task<SignInAnswer> WithPasswordAsync(string email, string password) => InSameTimeAsync(async () =>
    {
        var person = await session.UserManager.FindByEmailAsync(email.Trim());
        return person is null || !demonstration.Admits(person)
            ? await AsStrangerAsync(email, password)
            : await TryAsync(person, () => session.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: false));
    });

    public Task<SignInAnswer> WithCodeAsync(string code) => InSameTimeAsync(async () =>
        await session.GetTwoFactorAuthenticationUserAsync() is not { } person ? SignInAnswer.TooLate
        : await TryAsync(person, async () => await limits.UseCodeAsync(person.Id, code, clock.GetUtcNow())
            ? await session.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : SignInResult.Failed));

    public Task<SignInAnswer> WithRecoveryCodeAsync(string code) => InSameTimeAsync(async () =>
        await session.GetTwoFactorAuthenticationUserAsync() is not { } person ? SignInAnswer.TooLate
        : await TryAsync(person, () => session.TwoFactorRecoveryCodeSignInAsync(code)));

    /// <summary>Asks a signed-in person for the password again; wrong ones count like any other.</summary>
    public Task<SignInAnswer> CheckPasswordAsync(Person person, string password) => InSameTimeAsync(() =>
        TryAsync(person, () => session.CheckPasswordSignInAsync(person, password, lockoutOnFailure: false)));

    private async Task<SignInAnswer> AsStrangerAsync(string email, string password)
    {
        session.UserManager.PasswordHasher.HashPassword(new Person { Id = Guid.Empty, Email = "", NormalizedEmail = "", Name = "" }, password);
        var locked = await limits.TryStrangerAsync(email, clock.GetUtcNow());
        Tell(null, locked);
        return locked ? SignInAnswer.LockedOut : SignInAnswer.Refused;
    }

    private async Task<SignInAnswer> TryAsync(Person person, Func<Task<SignInResult>> look)
    {
        if (!person.BeginTry(clock.GetUtcNow()))
        {
            Tell(person, locked: true);
            return SignInAnswer.LockedOut;
        }

        if (!await SaveAsync(person, "Tries to sign in"))
        {
            // Another try came at the same moment and was counted; this one is not looked at.
            return SignInAnswer.Refused;
        }

        var result = await look();
        if (result.Succeeded)
        {
            person.ForgetTries();
            await SaveAsync(person, "Signed in");
            return SignInAnswer.Done;
        }

        if (result.RequiresTwoFactor)
        {
            person.TakeBackTry();
            await SaveAsync(person, "Gave the right password");
            return SignInAnswer.NeedsCode;
        }

        Tell(person, person.IsLockedOut(clock.GetUtcNow()));
        return person.IsLockedOut(clock.GetUtcNow()) ? SignInAnswer.LockedOut : SignInAnswer.Refused;
    }

    /// <summary>What was typed is not logged: it may be a password in the wrong field.</summary>
    private void Tell(Person? person, bool locked) =>
        SignInLog.WrongSignIn(session.Logger, person?.Id.ToString() ?? "no account", session.Context.Connection.RemoteIpAddress, locked);

    private async Task<bool> SaveAsync(Person person, string why)
    {
        try
        {
            await db.SaveAsync(new Change(person.Name, person.Id, clock.GetUtcNow(), why));
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private Task<SignInAnswer> InSameTimeAsync(Func<Task<SignInAnswer>> work) =>
        clock.SpendAsync(work, answer => answer is SignInAnswer.Refused or SignInAnswer.LockedOut);
}
