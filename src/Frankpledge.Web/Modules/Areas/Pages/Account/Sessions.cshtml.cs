using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>Where one is signed in, and how to end that.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class SessionsModel(AppDb db, EndSession end, SignInManager<Person> session, TimeProvider clock) : PageModel
{
    public IReadOnlyList<SessionShown> Open { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public async Task OnGetAsync()
    {
        var person = (await session.UserManager.GetUserAsync(User))!;
        var here = Sessions.Here(HttpContext);
        var recent = clock.GetUtcNow() - Session.Life;
        var all = await db.Sessions.AsNoTracking().Where(one => one.PersonId == person.Id && one.OpenedAt > recent).ToListAsync();
        Open = [.. all.Where(one => one.Stands(person.SecurityStamp, clock.GetUtcNow())).OrderByDescending(one => one.SeenAt)
            .Select(one => new SessionShown(one.Id, one.Device, one.OpenedAt, one.SeenAt, one.Id == here))];
    }

    public async Task<IActionResult> OnPostEndAsync([FromForm(Name = "session")] Guid id)
    {
        try
        {
            await end.RunAsync(id, clock.ChangeBy(User, "Ended a session"));
            return RedirectToPage(new { done = "ended" });
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, new Dictionary<string, string>());
            await OnGetAsync();
            return Page();
        }
    }

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        await end.EverywhereAsync(clock.ChangeBy(User, "Signed out everywhere"));
        await session.SignOutAsync();
        return RedirectToPage("/Modules/Areas/Pages/Account/SignIn");
    }
}

/// <summary>A session in the list.</summary>
internal sealed record SessionShown(Guid Id, string Device, DateTimeOffset OpenedAt, DateTimeOffset SeenAt, bool IsHere);
