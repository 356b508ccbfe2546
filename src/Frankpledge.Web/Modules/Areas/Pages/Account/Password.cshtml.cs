using Frankpledge.Areas;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

[Authorize(Policies.SignedIn)]
[EnableRateLimiting(SignInThrottle.Policy)]
internal sealed class PasswordModel(SignIn signIn, SignInManager<Person> session, IStringLocalizer<AccessWords> words) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Chosen { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var person = (await session.UserManager.GetUserAsync(User))!;
        var answer = await signIn.CheckPasswordAsync(person, Current ?? "");
        if (answer != SignInAnswer.Done)
        {
            ModelState.AddModelError(nameof(Current), words[answer == SignInAnswer.LockedOut ? "SignInLockedOut" : "PasswordNowWrong"]);
            return Page();
        }

        var changed = await session.UserManager.ChangePasswordAsync(person, Current!, Chosen ?? "");
        foreach (var error in changed.Errors)
        {
            ModelState.AddModelError(nameof(Chosen), error.Description);
        }

        if (!changed.Succeeded)
        {
            return Page();
        }

        await session.RefreshSignInAsync(person);
        return RedirectToPage("/Modules/Areas/Pages/Account/Index", new { done = "password" });
    }
}
