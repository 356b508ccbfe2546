using System.Text;
using Frankpledge.Areas;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Frankpledge.Web.Access;

/// <summary>A link by which a person chooses a password. Whoever adds the person hands it over; nobody else ever knows the password.</summary>
internal sealed class JoinLinks(UserManager<Person> people)
{
    public static readonly TimeSpan Lifespan = TimeSpan.FromDays(3);

    /// <summary>The path and query of a link that works once.</summary>
    public async Task<string> ForAsync(Person person)
    {
        var token = await people.GeneratePasswordResetTokenAsync(person);
        return $"/choose-password?person={person.Id}&token={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}";
    }

    /// <summary>The person that the link is for; null when it has been used, is too old or was changed.</summary>
    public async Task<Person?> OpenAsync(string? person, string? token)
    {
        var found = person is null ? null : await people.FindByIdAsync(person);
        var valid = found is not null && Read(token) is { } read
            && await people.VerifyUserTokenAsync(found, people.Options.Tokens.PasswordResetTokenProvider, UserManager<Person>.ResetPasswordTokenPurpose, read);
        return valid ? found : null;
    }

    public Task<IdentityResult> UseAsync(Person person, string token, string password) => people.ResetPasswordAsync(person, Read(token)!, password);

    private static string? Read(string? token)
    {
        try
        {
            return token is null ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>A link to hand over, and the name of the person it is for.</summary>
internal sealed record JoinLink(string Name, string Address)
{
    public static JoinLink On(HttpRequest request, Person person, string path) => new(person.Name, $"{request.Scheme}://{request.Host}{path}");
}
