using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

[Authorize(Policies.SignedIn)]
[EnableRateLimiting(SignInThrottle.Policy)]
internal sealed class PasswordModel(ChangePassword change, SignInManager<Person> session, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["PasswordNowWrong"] = nameof(Current), ["SignInLockedOut"] = nameof(Current) };

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Chosen { get; set; }

    /// <summary>Why the password stays as it is.</summary>
    public IReadOnlyList<Reason> Kept { get; private set; } = [];

    public async Task OnGetAsync() => Kept = (await session.UserManager.GetUserAsync(User))!.WhyNotChangeWayIn();

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await change.RunAsync(Current, Chosen, clock.ChangeBy(User, "Changed the password"));
        }
        catch (RefusedException refused)
        {
            foreach (var reason in refused.Reasons)
            {
                ModelState.AddModelError(Fields.GetValueOrDefault(reason.Code, nameof(Chosen)), reason.Sentence.ToString());
            }

            return Page();
        }

        await session.RefreshSignInAsync((await session.UserManager.GetUserAsync(User))!);
        return RedirectToPage("/Modules/Areas/Pages/Account/Index", new { done = "password" });
    }
}
