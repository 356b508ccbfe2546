using System.Security.Claims;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Access;

/// <summary>The staff's navigation as somebody's roles open it.</summary>
internal sealed class StaffMenu(AppDb db, IAuthorizationService may, IStringLocalizer<AccessWords> words)
{
    public async Task<IReadOnlyList<NavItem>> OfAsync(ClaimsPrincipal person, PoliceArea area)
    {
        var nav = new List<NavItem>();
        foreach (var line in StaffNav.Lines)
        {
            if ((await may.AuthorizeAsync(person, line.Policy)).Succeeded)
            {
                nav.Add(new NavItem(await WordsAsync(line, area), $"/{area.Slug}{line.Path}"));
            }
        }

        return nav;
    }

    /// <summary>Whoever answers readers sees on every page how many wait.</summary>
    private async Task<string> WordsAsync(StaffNavLine line, PoliceArea area) => line.Key == StaffNav.Messages
        && await db.ReaderMessages.CountAsync(message => message.AreaId == area.Id && message.SettledAt == null) is > 0 and var waiting
            ? words["NavMessagesWaiting", waiting] : words[line.Key];
}
