using Frankpledge.Plans;
using Frankpledge.Web.Access;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

internal static class SourcePlace
{
    /// <summary>Where a wording stands in its source: page and paragraph, or line.</summary>
    public static string Of(Wording wording) => (wording.Page, wording.Paragraph) switch
    {
        ({ } page, { } paragraph) => PublicText.Get("PlacePageParagraph", page, paragraph),
        ({ } page, null) => PublicText.Get("PlacePage", page),
        (null, { } paragraph) => PublicText.Get("PlaceParagraph", paragraph),
        _ => PublicText.Get("PlaceLine", wording.Line),
    };
}
