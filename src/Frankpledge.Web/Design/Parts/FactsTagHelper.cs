using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Parts;

/// <summary>Up to four figures, each with what it counts and what qualifies it.</summary>
[HtmlTargetElement("fp-facts")]
public sealed class FactsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become(Html.Element("dl", "fp-facts", content).With([.. output.Attributes]));
    }
}

/// <summary>One figure.</summary>
[HtmlTargetElement("fp-fact", ParentTag = "fp-facts")]
public sealed class FactTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public string? Note { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var note = string.IsNullOrEmpty(Note) ? null : Html.Element("small", null, Html.Text(Note));
        output.Become(Html.Element("div", null, Html.Element("dt", null, Html.Text(Label)), Html.Element("dd", null, content, note)));
    }
}
