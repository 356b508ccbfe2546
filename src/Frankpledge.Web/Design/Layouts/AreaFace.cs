using Frankpledge.Web.Design.Serving;

namespace Frankpledge.Web.Design.Layouts;

/// <summary>How an area looks on its pages.</summary>
/// <param name="Name">For example <c>West Midlands</c>.</param>
/// <param name="Slug">The first part of its addresses.</param>
/// <param name="Colour">As <c>#rrggbb</c>; checked for contrast when it was chosen.</param>
/// <param name="Demonstration">What is real and what is invented, in demonstration mode; otherwise null.</param>
public sealed record AreaFace(string Name, string Slug, string Colour, string? Demonstration = null)
{
    /// <summary>Address of the picture beside the name; null where the office shows none.</summary>
    public string? Logo { get; init; }

    public string Home => $"/{Slug}";

    public string ColourSheetUrl => ColourSheet.Url(Colour);
}
