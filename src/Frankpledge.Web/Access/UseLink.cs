using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.AspNetCore.Identity;

namespace Frankpledge.Web.Access;

/// <summary>What somebody with a link sends.</summary>
/// <param name="Code">Of the authenticator, or a recovery code, where the account has a second factor.</param>
internal sealed record LinkToUse(string? Secret, string? Code, string? Chosen);

/// <summary>
/// Spends a link: the person chooses a password and is no longer locked out. A second factor comes first, and a wrong code counts against the
/// link and not against the account, so that strangers' tries keep nobody out and a found mailbox lets nobody in.
/// </summary>
internal sealed class UseLink(AppDb db, OpenLink links, UserManager<Person> people, SignInLimits limits, Outbox outbox)
{
    public async Task<Person> RunAsync(LinkToUse input, Change change, CancellationToken cancel = default)
    {
        var (link, person) = await links.FindAsync(input.Secret, change.At, cancel)
            ?? throw new RefusedException([(await links.WhyNotAsync(input.Secret, change.At, cancel))!]);
        var byPerson = change with { Who = person.Name, WhoId = person.Id };
        await people.RefuseWeakAsync(person, input.Chosen);
        if (person.TwoFactorEnabled)
        {
            link.CountCode();
            await db.SaveAsync(byPerson with { Why = "Tried a code with a link" }, cancel);
            if (!await OpensAsync(person, (input.Code ?? "").Trim(), change.At, cancel))
            {
                throw new RefusedException("CodeRefused", "This code is not right, or has been used. Wait for the next one, then enter it.");
            }
        }

        link.Use(change.At);
        if (person.PasswordHash is not null)
        {
            outbox.Tell(person, MailKind.PasswordChanged, change.At);
        }

        person.SetPassword(people.PasswordHasher.HashPassword(person, input.Chosen!));
        await db.SaveAsync(byPerson, cancel);
        return person;
    }

    private async Task<bool> OpensAsync(Person person, string code, DateTimeOffset now, CancellationToken cancel)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        return digits.Length == 6 && code.All(letter => char.IsAsciiDigit(letter) || letter == ' ')
            ? await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, digits)
            && await limits.UseCodeAsync(person.Id, digits, now, cancel)
            : person.UseRecoveryCode(code);
    }
}
