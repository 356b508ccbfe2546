using Frankpledge.Areas;
using Frankpledge.Areas.Mailing;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Pages.Manage.People;

/// <summary>The e-mail to the people whom the reader manages: what failed and why, what waits, what was sent. Nobody reads here what it says.</summary>
[Authorize(Policies.BodyAdministrator)]
internal sealed class MailModel(AppDb db, AreaHere here, RetryMail retry, MailSwitch mail, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    private IReadOnlySet<Guid> elsewhere = new HashSet<Guid>();

    public PoliceArea Area { get; private set; } = null!;

    public IReadOnlyList<Mail> Shown { get; private set; } = [];

    public bool IsOn => mail.IsOn;

    public DateTimeOffset Now => clock.GetUtcNow();

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Area = await here.GetAsync();
        var bodies = Area.Bodies.Select(body => (Guid?)body.Id).ToList();
        Shown = await db.MailsManagedBy(clock.ChangeBy(User, "Looks at e-mail").WhoId!.Value, clock.Today()).AsNoTracking()
            .Where(one => one.BodyId == null || bodies.Contains(one.BodyId)).OrderByDescending(one => one.QueuedAt).ThenByDescending(one => one.Id).Take(Most)
            .ToListAsync(cancel);
        elsewhere = await db.MadeElsewhereAsync(Area.Id, Shown.Select(one => one.PersonId), cancel);
    }

    /// <summary>Somebody whose account is another area's goes by the address here.</summary>
    public string Called(Mail one) => elsewhere.Contains(one.PersonId) ? one.ToAddress : one.ToName;

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            await retry.RunAsync(id, clock.ChangeBy(User, "Tried an e-mail again"), cancel);
            return Redirect($"/{(await here.GetAsync()).Slug}/manage/mail?done=again");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, new Dictionary<string, string>());
            await OnGetAsync(cancel);
            return Page();
        }
    }
}
