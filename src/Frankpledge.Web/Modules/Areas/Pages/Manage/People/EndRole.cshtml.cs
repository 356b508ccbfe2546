using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Pages.Manage.People;

/// <summary>Ends a role from today on, or says why not.</summary>
[Authorize(Policies.BodyAdministrator)]
internal sealed class EndRoleModel(AppDb db, EndRole end, AreaHere here, SignInManager<Person> session, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "holding", SupportsGet = true)]
    public Guid HoldingId { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public RoleHolding Held { get; private set; } = null!;

    public Body Body { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public string Called { get; private set; } = "";

    public IReadOnlyList<Reason> Reasons { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Area = await here.GetAsync();
        var held = await db.RoleHoldings.SingleOrDefaultAsync(h => h.Id == HoldingId && h.AreaId == Area.Id);
        var body = Area.Bodies.Find(b => b.Id == held?.BodyId);
        if (held is null || body is null || !User.AdministersIn(Area).Contains(body.Kind))
        {
            context.Result = NotFound();
            return;
        }

        (Held, Body, Person) = (held, body, await db.People.SingleAsync(p => p.Id == held.PersonId));
        Called = await db.NameInAsync(Person, Area.Id);
        await next();
    }

    public async Task OnGetAsync() => Reasons = await end.WhyNotAsync(Held, Body, clock.Today());

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await end.RunAsync(Held.Id, clock.Today(), clock.ChangeBy(User, "Ended a role"));
        }
        catch (RefusedException refused)
        {
            Reasons = refused.Reasons;
            return Page();
        }

        if (Person.Id.ToString() == session.UserManager.GetUserId(User))
        {
            await session.RefreshSignInAsync(Person);
            return RedirectToPage("/Modules/Areas/Pages/Account/Index");
        }

        return RedirectToPage("Index", new { area = Area.Slug, done = "ended" });
    }
}
