using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>Fields that answer one question together.</summary>
[HtmlTargetElement("govuk-fieldset")]
public sealed class FieldsetTagHelper : TagHelper
{
    public string? Legend { get; set; }

    public string? LegendClass { get; set; }

    public bool LegendIsPageHeading { get; set; }

    public string? DescribedBy { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var legend = Part.Of(Legend) is { } text
            ? text with { Attributes = LegendClass is null ? [] : [new("class", LegendClass)], IsPageHeading = LegendIsPageHeading }
            : null;
        output.Become(Element(legend, content).With("aria-describedby", DescribedBy).With([.. output.Attributes]));
    }

    internal static TagBuilder Element(Part? legend, params ReadOnlySpan<IHtmlContent?> content) =>
        Html.Element("fieldset", "govuk-fieldset", [legend is null ? null : LegendElement(legend), .. content]);

    private static TagBuilder LegendElement(Part legend) =>
        Html.Element("legend", "govuk-fieldset__legend", legend.IsPageHeading ? Html.Element("h1", "govuk-fieldset__heading", legend.Content) : legend.Content)
            .With(legend.Attributes);
}
