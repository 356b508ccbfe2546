using Frankpledge.Areas;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>Sends a link to whoever forgot the password or was locked out.
/// It answers the same, in the same time, whether or not the address has an account.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInThrottle.Policy)]
internal sealed class ForgottenPasswordModel(AskForLink ask, MailSwitch mail, IStringLocalizer<AccessWords> words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public bool IsOn => mail.IsOn;

    /// <summary>The address as typed, once a link was asked for.</summary>
    public string? Asked { get; private set; }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        if (!IsOn)
        {
            return;
        }

        if (Person.WhyNot("Somebody", Email).Count > 0)
        {
            ModelState.AddModelError(nameof(Email), words["EmailMissing"]);
            return;
        }

        Asked = await clock.SpendAsync(
            async () =>
            {
                await ask.ByMailAsync(Email!, clock.ChangeByProgram("Asked for a link by e-mail"), cancel);
                return Email!.Trim();
            }, _ => true);
    }
}
