using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>Where the three pages of signing in lead.</summary>
internal static class AfterSignIn
{
    public static IActionResult After(this PageModel page, SignInAnswer answer, string? wanted, string field, string refused, string lockedOut)
    {
        switch (answer)
        {
            case SignInAnswer.Done:
                return page.ToWanted(wanted);
            case SignInAnswer.TooLate:
                return page.RedirectToPage("/Modules/Areas/Pages/Account/SignIn", new { @return = wanted });
            default:
                page.ModelState.AddModelError(field, answer == SignInAnswer.LockedOut ? lockedOut : refused);
                return page.Page();
        }
    }

    /// <summary>The page that was wanted before signing in; never an address of another site.</summary>
    public static IActionResult ToWanted(this PageModel page, string? wanted) =>
        page.Url.IsLocalUrl(wanted) ? page.LocalRedirect(wanted!) : page.RedirectToPage("/Modules/Areas/Pages/Account/Index", new { from = "sign-in" });
}
