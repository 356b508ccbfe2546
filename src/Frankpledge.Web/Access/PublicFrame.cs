using Frankpledge.Areas;
using Frankpledge.Web.Design.Layouts;

namespace Frankpledge.Web.Access;

/// <summary>What stands around every public page of an area, whichever slice it belongs to.</summary>
internal static class PublicFrame
{
    public static string FeedbackUrl(PoliceArea area) => $"/{area.Slug}/feedback";

    public static IReadOnlyList<Link> Footer(PoliceArea area) =>
    [
        new(PublicText.Get("FooterContact"), $"/{area.Slug}/contact"),
        new(PublicText.Get("FooterAccessibility"), $"/{area.Slug}/accessibility"),
        new(PublicText.Get("FooterPrivacy"), $"/{area.Slug}/privacy"),
        new(PublicText.Get("FooterGlossary"), $"/{area.Slug}/glossary"),
        new(PublicText.Get("FooterData"), $"/{area.Slug}/data"),
        new(PublicText.Get("FooterLaw"), $"/{area.Slug}/law"),
        new(PublicText.Get("FooterIssue"), $"/{area.Slug}/issue"),
        new(PublicText.Get("FooterStaff"), $"/{area.Slug}/manage"),
    ];
}

/// <summary>The layout of a page that shows nothing of a plan. Menu, search and title of the plan are those of every other page of the area;
/// only the slice of plans knows them.</summary>
internal interface IPublicFrame
{
    /// <param name="address">Permanent and absolute; null where the page has no address to keep.</param>
    Task<PublicLayout> AroundAsync(PoliceArea area, string title, string? address);

    /// <summary>The same, named by the area, from the records as they stand: nothing that was read before is used, and nothing is kept for later.</summary>
    Task<PublicLayout> AfreshAsync(PoliceArea area);
}
