using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

[AllowAnonymous]
[EnableRateLimiting(SignInThrottle.Policy)]
internal sealed class SignInModel(SignIn signIn, DemonstrationGate demonstration, MailSwitch mail, IStringLocalizer<AccessWords> words) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(Name = "return", SupportsGet = true)]
    public string? Return { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public bool MailIsOn => mail.IsOn;

    /// <summary>Whoever is signed in already; null for everybody else.</summary>
    public string? SignedInAs => User.Identity is { IsAuthenticated: true } ? User.FindFirst("name")?.Value : null;

    public bool DemonstrationIsOpen => demonstration.IsOpen;

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Email))
        {
            ModelState.AddModelError(nameof(Email), words["EmailMissing"]);
        }

        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), words["PasswordMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var answer = await signIn.WithPasswordAsync(Email!, Password!);
        return answer == SignInAnswer.NeedsCode
            ? RedirectToPage("/Modules/Areas/Pages/Account/Code", new { @return = Return })
            : this.After(answer, Return, nameof(Email), words["SignInRefused"], words[MailIsOn ? "SignInLockedOutMail" : "SignInLockedOut"]);
    }
}
