using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>The second step of signing in: a code from the authenticator, or a recovery code.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInThrottle.Policy)]
internal abstract class CodePage(IStringLocalizer<AccessWords> words) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(Name = "return", SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>Tries a code.</summary>
    /// <param name="wrong">The word for a code that cannot be one, or null.</param>
    /// <param name="refused">The word for a code that does not fit.</param>
    protected async Task<IActionResult> TryAsync(string? wrong, Func<Task<SignInAnswer>> attempt, string refused)
    {
        if (wrong is not null)
        {
            ModelState.AddModelError(nameof(Code), words[wrong]);
            return Page();
        }

        return this.After(await attempt(), Return, nameof(Code), words[refused], words["SignInLockedOut"]);
    }
}
