using Frankpledge.Areas;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>Ends the session in the records, so that a copy of the cookie opens nothing.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class SignOutModel(EndSession end, SignInManager<Person> session, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await end.RunAsync(Sessions.Here(HttpContext)!.Value, clock.ChangeBy(User, "Signed out"));
        await session.SignOutAsync();
        return RedirectToPage("/Modules/Areas/Pages/Account/SignIn", new { done = "signed-out" });
    }
}
