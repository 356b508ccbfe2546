using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Access;

/// <summary>Asks a signed-in person for the password again, before an act that would hand the account to whoever sits at the desk.
/// Wrong ones count like any other.</summary>
internal sealed class PasswordAgain(AppDb db, SignIn signIn)
{
    /// <returns>The person who makes the change.</returns>
    /// <exception cref="RefusedException">Nobody is signed in, the password is wrong, or the account is locked.</exception>
    public async Task<Person> AskAsync(string? password, Change change, CancellationToken cancel)
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == change.WhoId, cancel)
            ?? throw new RefusedException("NotSignedIn", "Sign in first.");
        return await signIn.CheckPasswordAsync(person, password ?? "") switch
        {
            SignInAnswer.Done => person,
            SignInAnswer.LockedOut => throw new RefusedException("SignInLockedOut", "There were five wrong tries. Wait 15 minutes, then try again."),
            _ => throw new RefusedException("PasswordNowWrong", "This is not your present password."),
        };
    }
}
