using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Pages.Manage.People;

/// <summary>Lets somebody who lost a password, a phone or the first link start again.</summary>
[Authorize(Policies.BodyAdministrator)]
internal sealed class NewLinkModel(AppDb db, ResetAccount reset, AreaHere here, MailSwitch mail, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "person", SupportsGet = true)]
    public Guid PersonId { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public string Called { get; private set; } = "";

    public HandedLink? Link { get; private set; }

    public bool MailIsOn => mail.IsOn;

    /// <summary>Whether the link is to go by e-mail.</summary>
    [BindProperty]
    public bool ByMail { get; set; }

    public bool IsMailed { get; private set; }

    /// <summary>Why there is no button.</summary>
    public IReadOnlyList<Reason> Reasons { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Area = await here.GetAsync();
        var kinds = User.AdministersIn(Area);
        var bodies = Area.Bodies.Where(body => kinds.Contains(body.Kind)).Select(body => body.Id).ToList();
        if (await db.People.Include(p => p.Roles)
            .SingleOrDefaultAsync(p => p.Id == PersonId && p.Roles.Any(held => bodies.Contains(held.BodyId))) is not { } person)
        {
            context.Result = NotFound();
            return;
        }

        (Person, Called) = (person, await db.NameInAsync(person, Area.Id));
        await next();
    }

    /// <summary>Whether the link may be handed over: the person has no role that another body gave.</summary>
    public bool MayBeHanded { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var handed = await reset.WhyNotAsync(Person, clock.Today(), Change(), cancel);
        MayBeHanded = handed.Count == 0;
        Reasons = MayBeHanded || !MailIsOn ? handed : await reset.WhyNotMailAsync(Person, clock.Today(), Change(), cancel);
    }

    public async Task OnPostAsync()
    {
        try
        {
            if (ByMail)
            {
                await reset.ByMailAsync(Person.Id, clock.Today(), Change());
                IsMailed = true;
                return;
            }

            var link = await reset.RunAsync(Person.Id, clock.Today(), Change());
            Link = new HandedLink(Called, this.Address(HandedLink.Path(link.Secret)));
        }
        catch (RefusedException refused)
        {
            Reasons = refused.Reasons;
        }
    }

    private Change Change() => clock.ChangeBy(User, "Let a person choose a new password");
}
