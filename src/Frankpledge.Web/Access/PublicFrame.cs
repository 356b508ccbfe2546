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

    /// <summary>The layout of a page that shows nothing of the plan.</summary>
    /// <param name="address">Permanent and absolute; null where the page has no address to keep.</param>
    public static PublicLayout Of(PoliceArea area, string title, string? address) => new()
    {
        Title = title, Area = AreaHere.Face(area), CanonicalUrl = address, FooterLinks = Footer(area),
        Nav = [new(PublicText.Get("NavHome"), $"/{area.Slug}"), new(PublicText.Get("FooterContact"), $"/{area.Slug}/contact")],
    };
}
