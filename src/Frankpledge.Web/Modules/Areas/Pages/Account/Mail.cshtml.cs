using Frankpledge.Areas;
using Frankpledge.Areas.Mailing;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>What one wants by e-mail: alerts, and a digest every day, every week or never.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class MailModel(AppDb db, ChooseMail choose, MailSwitch mail, TimeProvider clock) : PageModel
{
    [BindProperty]
    public bool Alerts { get; set; } = true;

    [BindProperty]
    public DigestChoice Digest { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public bool IsOn => mail.IsOn;

    public string Email { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var id = clock.ChangeBy(User, "Reading").WhoId!.Value;
        Email = await db.People.Where(person => person.Id == id).Select(person => person.Email).SingleAsync(cancel);
        if (await db.MailChoices.AsNoTracking().SingleOrDefaultAsync(choice => choice.PersonId == id, cancel) is { } chosen)
        {
            (Alerts, Digest) = (chosen.Alerts, chosen.Digest);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var change = clock.ChangeBy(User, "Chose what comes by e-mail");
        await choose.RunAsync(new MailToChoose(change.WhoId!.Value, Alerts, Digest), change, cancel);
        return RedirectToPage(new { done = "saved" });
    }
}
