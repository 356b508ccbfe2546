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
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Pages.SetUp;

/// <summary>Sets up the first area for whoever comes first. Further ones are set up at the command line; who is signed in reads so (0078).</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInThrottle.Policy)]
internal sealed class IndexModel(AppDb db, SetUpArea setUp, SignInManager<Person> session, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["AreaUnknown"] = nameof(Area), ["AreaIsSetUp"] = nameof(Area), ["NameMissing"] = nameof(Name), ["ColourNotHex"] = nameof(Colour),
        ["ColourTooLight"] = nameof(Colour),
        ["PersonNameMissing"] = nameof(PersonName), ["EmailNotValid"] = nameof(Email), ["AddressOfDemonstration"] = nameof(Email),
        ["WaitsElsewhere"] = nameof(Email),
    };

    [BindProperty]
    public string? Area { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string Colour { get; set; } = AreaColour.Default;

    [BindProperty]
    public string? PersonName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsFirst { get; private set; }

    /// <summary>The areas that are not set up here yet.</summary>
    public IReadOnlyList<KnownArea> Known { get; private set; } = [];

    /// <summary>Why nobody can set up an area here; then there is no form.</summary>
    public IReadOnlyList<Reason> NotHere { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var here = await db.Areas.Select(area => area.Slug).ToListAsync();
        IsFirst = here.Count == 0;
        NotHere = await SetUpArea.WhyNotHereAsync(db, isDemonstration: false) is { Count: > 0 } apart ? apart : IsFirst ? [] : [SetUpArea.OnlyAtCommandLine];
        Known = [.. KnownAreas.Read().Areas.Where(area => !here.Contains(area.Slug))];
        if (IsFirst || User.Identity?.IsAuthenticated == true)
        {
            await next();
            return;
        }

        context.Result = Challenge();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (NotHere.Count > 0)
        {
            return Page();
        }

        var known = Known.FirstOrDefault(area => area.Slug == Area);
        var name = string.IsNullOrWhiteSpace(Name) ? known?.Name : Name;
        ModelState.Add(WhyNot(known, name), Fields);
        if (PasswordRule.WhyNot(Password, [name ?? "", known?.Force ?? "", PersonName ?? "", Email ?? ""]) is { } weak)
        {
            ModelState.AddModelError(nameof(Password), weak.Sentence.ToString());
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            var first = new FirstAdministrator(PersonName!, Email!, session.UserManager.PasswordHasher.HashPassword(null!, Password!), clock.Today());
            await setUp.RunAsync(new AreaToSetUp(known!.Slug, name!, Colour, Administrator: first, OnlyIfFirst: true),
                new Change(PersonName!.Trim(), null, clock.GetUtcNow(), "Set up the first area"));
            await session.SignInAsync((await session.UserManager.FindByEmailAsync(Email!.Trim()))!, isPersistent: false);
            return Redirect($"/{Area}/manage?done=set-up");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    private IEnumerable<Reason> WhyNot(KnownArea? known, string? name) =>
    [
        .. known is null ? [SetUpArea.NoAreaChosen] : PoliceArea.WhyNotRename(name!, Colour),
        .. Person.WhyNot(PersonName, Email),
    ];
}
