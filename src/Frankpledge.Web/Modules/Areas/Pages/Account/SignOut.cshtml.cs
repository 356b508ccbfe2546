using Frankpledge.Areas;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

[Authorize(Policies.SignedIn)]
internal sealed class SignOutModel(SignInManager<Person> session) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await session.SignOutAsync();
        return RedirectToPage("/Modules/Areas/Pages/Account/SignIn");
    }
}
