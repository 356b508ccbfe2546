using System.Globalization;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Public;

/// <summary>A page that is made of what the office has said about itself; what it has not said is shown as not given.</summary>
internal abstract class OfficePage(string title, string path) : PageModel
{
    private IReadOnlyDictionary<Detail, string> given = new Dictionary<Detail, string>();

    public PoliceArea Area { get; private set; } = null!;

    /// <summary>The office's own name, or else the title of the body in office.</summary>
    public string Office { get; private set; } = "";

    public string FeedbackUrl => $"{PublicFrame.FeedbackUrl(Area)}?kind={ReaderMessageKind.Question}&about=/{Area.Slug}/{path}";

    public string? Given(Detail kind) => given.GetValueOrDefault(kind);

    public string? Day(Detail kind) => OfficeDetail.DayOf(Given(kind))?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public async Task OnGetAsync(
        [FromServices] AppDb db, [FromServices] AreaHere here, [FromServices] IPublicFrame frame, [FromServices] TimeProvider clock,
        [FromServices] IStringLocalizer<AreasWords> words)
    {
        Area = await here.GetAsync();
        given = await db.DetailsOfAsync(Area.Id);
        Office = Given(Detail.OfficeName) ?? Area.LocalPolicingBody(clock.Today()).Title;
        ViewData.Set(await frame.AroundAsync(Area, words[title, Area.Name], this.Address($"/{Area.Slug}/{path}")));
    }
}

/// <summary>The accessibility statement that SI 2018/952 asks for, in the order of its model.</summary>
[Kept]
internal sealed class AreaAccessibilityModel() : OfficePage("AccessibilityTitle", "accessibility")
{
    public Compliance? Status => GivenNames.Find<Compliance>(Given(Detail.AccessibilityStatus));
}

/// <summary>What UK GDPR Articles 13 and 14 say a person must be told.</summary>
[Kept]
internal sealed class AreaPrivacyModel() : OfficePage("PrivacyTitle", "privacy");

/// <summary>How to reach the office.</summary>
[Kept]
internal sealed class ContactModel() : OfficePage("ContactTitle", "contact");
