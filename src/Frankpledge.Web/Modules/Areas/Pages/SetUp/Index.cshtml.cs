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

/// <summary>Sets up the first area for whoever comes first, and further ones for an administrator of an area.</summary>
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

    /// <summary>What to hand to the administrator of a further area; null before, and where they have an account.</summary>
    public HandedLink? Link { get; private set; }

    /// <summary>The administrator of a further area to whom the link goes by e-mail.</summary>
    public string? MailedTo { get; private set; }

    /// <summary>The administrator of a further area who has an account already.</summary>
    public string? KnownAs { get; private set; }

    /// <summary>A further area that was set up just now.</summary>
    public AreaBroughtIn? Done { get; private set; }

    /// <summary>Whether whoever set it up is its administrator too.</summary>
    public bool IsOwn { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var here = await db.Areas.Select(area => area.Slug).ToListAsync();
        IsFirst = here.Count == 0;
        NotHere = await SetUpArea.WhyNotHereAsync(db, isDemonstration: false);
        Known = [.. KnownAreas.Read().Areas.Where(area => !here.Contains(area.Slug))];
        var mayAdd = RoleClaim.Of(User).Any(held => held is { Kind: BodyKind.LocalPolicingBody, Role: Role.Administrator });
        if (IsFirst || mayAdd)
        {
            await next();
            return;
        }

        context.Result = User.Identity?.IsAuthenticated == true ? Forbid() : Challenge();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var known = Known.FirstOrDefault(area => area.Slug == Area);
        var name = string.IsNullOrWhiteSpace(Name) ? known?.Name : Name;
        ModelState.Add(WhyNot(known, name), Fields);
        if (IsFirst && PasswordRule.WhyNot(Password, [name ?? "", known?.Force ?? "", PersonName ?? "", Email ?? ""]) is { } weak)
        {
            ModelState.AddModelError(nameof(Password), weak.Sentence.ToString());
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            var first = new FirstAdministrator(PersonName!, Email!, IsFirst ? session.UserManager.PasswordHasher.HashPassword(null!, Password!) : null,
                clock.Today());
            var done = await setUp.RunAsync(new AreaToSetUp(known!.Slug, name!, Colour, Administrator: first, OnlyIfFirst: IsFirst), SettingUp());
            return await GoOnAsync(done);
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

    private Change SettingUp() => IsFirst
        ? new Change(PersonName!.Trim(), null, clock.GetUtcNow(), "Set up the first area")
        : clock.ChangeBy(User, "Set up a further area");

    /// <summary>The first administrator is signed in; another one gets a link, unless they had an account before.</summary>
    private async Task<IActionResult> GoOnAsync(AreaBroughtIn done)
    {
        var person = (await session.UserManager.FindByEmailAsync(Email!.Trim()))!;
        if (IsFirst)
        {
            await session.SignInAsync(person, isPersistent: false);
            return Redirect($"/{Area}/manage?done=set-up");
        }

        Done = done;
        IsOwn = person.Id.ToString() == session.UserManager.GetUserId(User);
        if (IsOwn)
        {
            await session.RefreshSignInAsync(person);
        }
        else if (done.IsMailed)
        {
            MailedTo = person.Name;
        }
        else if (done.LinkSecret is { } secret)
        {
            Link = new HandedLink(person.Name, this.Address(HandedLink.Path(secret)));
        }
        else
        {
            KnownAs = person.Name;
        }

        return Page();
    }
}
