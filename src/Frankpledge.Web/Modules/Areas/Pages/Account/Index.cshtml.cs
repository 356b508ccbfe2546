using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>Who one is, in which areas with which roles, and how one signs in.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class IndexModel(AppDb db, UserManager<Person> people, TimeProvider clock) : PageModel
{
    public Person Person { get; private set; } = null!;

    public IReadOnlyList<RoleShown> Roles { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public async Task<IActionResult> OnPostShortcutsAsync(bool on, [FromServices] SetShortcuts set, [FromServices] IStringLocalizer<AccessWords> words,
        CancellationToken cancel)
    {
        var person = (await people.GetUserAsync(User))!;
        await set.RunAsync(person.Id, on, clock.ChangeBy(User, words[on ? "ActShortcutsOn" : "ActShortcutsOff"]), cancel);
        return Redirect($"/account?done={(on ? "shortcuts-on" : "shortcuts-off")}");
    }

    public async Task<IActionResult> OnGetAsync()
    {
        Person = (await people.GetUserAsync(User))!;
        var today = clock.Today();
        Roles = await (
            from held in db.RoleHoldings
            join body in db.Bodies on held.BodyId equals body.Id
            join area in db.Areas on held.AreaId equals area.Id
            where held.PersonId == Person.Id && held.From <= today && (held.To == null || held.To > today)
            orderby area.Name, body.Title
            select new RoleShown(area.Slug, area.Name, body.Title, held.Role)).ToListAsync();

        // Whoever works for one area goes straight to work.
        return From == "sign-in" && Roles.Select(role => role.Slug).Distinct().Count() == 1 ? Redirect($"/{Roles[0].Slug}/manage") : Page();
    }
}

internal sealed record RoleShown(string Slug, string Area, string Body, Role Role);
