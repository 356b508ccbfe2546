using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Access;

/// <summary>Applies <see cref="PasswordRule"/> with what a stranger could know of the person.</summary>
internal sealed class PasswordCheck(AppDb db) : IPasswordValidator<Person>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password)
    {
        var areas = await (
            from held in db.RoleHoldings
            join area in db.Areas on held.AreaId equals area.Id
            where held.PersonId == user.Id
            select new { area.Name, area.ForceName }).ToListAsync();
        return PasswordRule.WhyNot(password, [user.Name, user.Email, .. areas.SelectMany(area => new[] { area.Name, area.ForceName })]) is { } reason
            ? IdentityResult.Failed(new IdentityError { Code = reason.Code, Description = reason.Sentence.ToString() })
            : IdentityResult.Success;
    }
}

internal static class WeakPasswords
{
    /// <exception cref="RefusedException">The password is one that strangers would try.</exception>
    public static async Task RefuseWeakAsync(this UserManager<Person> people, Person person, string? chosen)
    {
        foreach (var check in people.PasswordValidators)
        {
            var result = await check.ValidateAsync(people, person, chosen);
            RefusedException.ThrowIfAny([.. result.Errors.Select(error => new Reason(error.Code, $"{error.Description}"))]);
        }
    }
}
