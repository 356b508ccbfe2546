using Frankpledge.Areas;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>The page behind a link of <see cref="JoinLinks"/>.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInThrottle.Policy)]
internal sealed class ChoosePasswordModel(JoinLinks links) : PageModel
{
    [BindProperty(Name = "person", SupportsGet = true)]
    public string? PersonId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Chosen { get; set; }

    /// <summary>Null when the link has been used or is too old.</summary>
    public Person? Invited { get; private set; }

    public async Task OnGetAsync() => Invited = await links.OpenAsync(PersonId, Token);

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (Invited is null)
        {
            return Page();
        }

        var chosen = await links.UseAsync(Invited, Token!, Chosen ?? "");
        foreach (var error in chosen.Errors)
        {
            ModelState.AddModelError(nameof(Chosen), error.Description);
        }

        return chosen.Succeeded ? RedirectToPage("/Modules/Areas/Pages/Account/SignIn") : Page();
    }
}
