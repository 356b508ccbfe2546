using Frankpledge.Areas;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Frankpledge.Web.Access;

/// <summary>Who opens a page or may do an act, in words: asked of the policy itself, so that no sentence promises what the door refuses.</summary>
internal sealed class WhoMay(IOptions<AuthorizationOptions> policies, AreaHere here, TimeProvider clock, IStringLocalizer<AccessWords> words)
{
    /// <returns>The roles that fulfil the policy, body by body; null where it asks for none.</returns>
    public async Task<string?> RolesAsync(string policy)
    {
        var needed = policies.Value.GetPolicy(policy)!.Requirements.OfType<HoldsRoleHere>().ToList();
        if (needed.Count == 0)
        {
            return null;
        }

        var (area, today) = (await here.GetAsync(), clock.Today());
        return string.Join("; ",
            from body in area.WhyNoPanel(today).Count > 0 ? [area.LocalPolicingBody(today)] : new[] { area.LocalPolicingBody(today), area.Panel(today) }
            let roles = body.Kind.Roles().Where(role => needed.TrueForAll(one => one.In(body.Kind).Contains(role))).ToList()
            where roles.Count > 0
            select words["RolesOfBody", body.Title, InWords.List([.. roles.Select(role => words[$"Role{role}"].Value)])].Value);
    }
}
