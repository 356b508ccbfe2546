using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Manage.People;

/// <summary>Adds a person with a role; a new account's link goes by e-mail, or is shown this once.</summary>
[Authorize(Policies.BodyAdministrator)]
internal sealed class AddModel(AddPerson add, AreaHere here, IStringLocalizer<AccessWords> words, MailSwitch mail, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["PersonNameMissing"] = nameof(Name), ["EmailNotValid"] = nameof(Email), ["AddressOfDemonstration"] = nameof(Email),
        ["AddressNotOfDemonstration"] = nameof(Email), ["RoleIsHeld"] = nameof(Role), ["WaitsElsewhere"] = nameof(Email),
        ["OwnRole"] = nameof(Email),
    };

    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid BodyId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Role? Role { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public Body Into { get; private set; } = null!;

    /// <summary>What the body can give; to a panel of another employer only its first administrator.</summary>
    public IReadOnlyList<Role> Roles => User.AdministersIn(Area).Contains(Into.Kind) ? Into.Kind.Roles() : [Frankpledge.Areas.Contract.Role.Administrator];

    /// <summary>Why nobody gets a role in the body; then there is no form.</summary>
    public IReadOnlyList<Reason> NotHere => Into.Kind == BodyKind.Panel ? Area.WhyNoPanel(clock.Today()) : [];

    public Person? Added { get; private set; }

    /// <summary>What the person may be called here: somebody of another area goes by their address.</summary>
    public string Called { get; private set; } = "";

    /// <summary>Whether a link that the person had no longer opens.</summary>
    public bool EndsEarlierLink { get; private set; }

    public HandedLink? Link { get; private set; }

    /// <summary>What is said where no link is shown and none goes by e-mail.</summary>
    public string SignsIn { get; private set; } = "";

    /// <summary>What an address has to be here, before anybody is refused, and what becomes of it.</summary>
    public string EmailHint => string.Join(' ', new[]
    {
        Area.IsDemonstration ? words["PersonEmailHintDemonstration", Person.DemonstrationDomain].Value : "",
        words[mail.IsOn ? "PersonEmailHintMail" : "PersonEmailHint"].Value,
    }.Where(hint => hint.Length > 0));

    /// <summary>Whether the link goes by e-mail.</summary>
    public bool IsMailed { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Area = await here.GetAsync();
        if (Area.Bodies.Find(body => body.Id == BodyId) is not { } into)
        {
            context.Result = NotFound();
            return;
        }

        Into = into;
        await next();
    }

    public async Task OnPostAsync()
    {
        if (Role is null)
        {
            ModelState.Remove(nameof(Role));
            ModelState.AddModelError(nameof(Role), words["RoleMissing"]);
            ModelState.Add(Person.WhyNot(Name, Email), Fields);
            return;
        }

        try
        {
            var added = await add
                .RunAsync(new PersonToAdd(Into.Id, Name ?? "", Email ?? "", Role.Value, clock.Today()), clock.ChangeBy(User, "Added a person"));
            (Added, Called, IsMailed, EndsEarlierLink) = (added.Person, added.Called, added.IsMailed, added.EndsEarlierLink);
            SignsIn = Added.PasswordHash is null ? "PersonHasLink" : "PersonHasAccount";
            Link = added.LinkSecret is { } secret ? new HandedLink(Called, this.Address(HandedLink.Path(secret))) : null;
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
        }
    }
}
