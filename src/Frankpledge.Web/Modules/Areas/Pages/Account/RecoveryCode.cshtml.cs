using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

[AllowAnonymous]
[EnableRateLimiting(SignInThrottle.Policy)]
internal sealed class RecoveryCodeModel(SignIn signIn, IStringLocalizer<AccessWords> words) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(Name = "return", SupportsGet = true)]
    public string? Return { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            ModelState.AddModelError(nameof(Code), words["RecoveryCodeMissing"]);
            return Page();
        }

        return this.After(await signIn.WithRecoveryCodeAsync(Code), Return, nameof(Code), words["RecoveryCodeRefused"], words["SignInLockedOut"]);
    }
}
