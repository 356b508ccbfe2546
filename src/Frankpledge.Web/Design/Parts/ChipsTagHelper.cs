using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Parts;

/// <summary>Filters as links, each with its count.</summary>
[HtmlTargetElement("fp-chips")]
public sealed class ChipsTagHelper : TagHelper
{
    /// <summary>What the filters choose, for screen readers.</summary>
    public string Label { get; set; } = "";

    /// <summary>The word before the filters, such as "Show".</summary>
    public string? Caption { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var caption = string.IsNullOrEmpty(Caption) ? null : Html.Element("li", "fp-chips__label", Html.Text(Caption));
        output.Become(Html.Element("ul", "fp-chips", caption, content).With("aria-label", Label).With([.. output.Attributes]));
    }
}

/// <summary>One filter.</summary>
[HtmlTargetElement("fp-chip", ParentTag = "fp-chips")]
public sealed class ChipTagHelper : TagHelper
{
    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become(Html.Element("li", null, Html.Element("a", null, content).With("aria-current", Current ? "true" : null).With([.. output.Attributes])));
    }
}
