using System.Globalization;
using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Parts;

/// <summary>A day in words, such as 27 February 2026, and for machines.</summary>
[HtmlTargetElement("fp-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : TagHelper
{
    public DateOnly On { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Element(On).With([.. output.Attributes]));

    internal static TagBuilder Element(DateOnly day) =>
        Html.Element("time", null, Html.Text(day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)))
            .With("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
