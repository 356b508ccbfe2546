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

/// <summary>The page behind an <see cref="AccountLink"/>: whoever has chosen a password is signed in,
/// even where strangers' tries had locked the account.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInThrottle.Policy)]
internal sealed class ChoosePasswordModel(OpenLink links, UseLink use, SignInManager<Person> session, MailSwitch mail, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["CodeRefused"] = nameof(Code) };

    [BindProperty(Name = "link", SupportsGet = true)]
    public string? Secret { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Chosen { get; set; }

    public bool MailIsOn => mail.IsOn;

    /// <summary>Null when the link does not open.</summary>
    public Person? Invited { get; private set; }

    /// <summary>Why the link does not open.</summary>
    public Reason? WhyNot { get; private set; }

    public async Task OnGetAsync()
    {
        Invited = (await links.FindAsync(Secret, clock.GetUtcNow()))?.Person;
        WhyNot = Invited is null ? await links.WhyNotAsync(Secret, clock.GetUtcNow()) : null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await session
                .SignInAsync(await use.RunAsync(new LinkToUse(Secret, Code, Chosen), clock.ChangeByProgram("Chose a password by a link")), isPersistent: false);
            return RedirectToPage("/Modules/Areas/Pages/Account/Index", new { from = "sign-in" });
        }
        catch (RefusedException refused)
        {
            foreach (var reason in refused.Reasons)
            {
                ModelState.AddModelError(Fields.GetValueOrDefault(reason.Code, nameof(Chosen)), reason.Sentence.ToString());
            }

            await OnGetAsync();
            return Page();
        }
    }
}
