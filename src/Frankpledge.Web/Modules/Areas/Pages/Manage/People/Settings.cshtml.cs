using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Areas.Pages.Manage.People;

/// <summary>The area's public name and colour.</summary>
[Authorize(Policies.AreaAdministrator)]
internal sealed class SettingsModel(ChangeArea changeArea, AppDb db, AreaHere here, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["NameMissing"] = nameof(Name), ["ColourNotHex"] = nameof(Colour), ["ColourTooLight"] = nameof(Colour),
    };

    public PoliceArea Area { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Colour { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    private IReadOnlyDictionary<Detail, string> given = new Dictionary<Detail, string>();

    public int GivenIn(DetailGroup group) => Details.AskedOf(group).Count(given.ContainsKey);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Area = await here.GetAsync();
        given = await db.DetailsOfAsync(Area.Id);
        await next();
    }

    public void OnGet() => (Name, Colour) = (Area.Name, Area.Colour);

    public async Task<IActionResult> OnPostFirstStepsAsync([FromServices] HideFirstSteps hide, CancellationToken cancel)
    {
        try
        {
            await hide.RunAsync(new(Area.Id, false, clock.Today()), clock.ChangeBy(User, "Showed the first steps again"), cancel);
            return Redirect($"/{Area.Slug}/manage");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            OnGet();
            return Page();
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            var changed = await changeArea
                .RunAsync(new AreaToChange(Area.Id, Name ?? "", Colour ?? "", Version, clock.Today()),
                    clock.ChangeBy(User, "Changed the area's name or colour"));
            return RedirectToPage(new { area = Area.Slug, done = changed ? "saved" : "unchanged" });
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }
}
