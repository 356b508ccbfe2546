using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Parts;

/// <summary>Where a page's figures or words come from: file, fingerprint, licence.</summary>
[HtmlTargetElement("fp-stamp")]
public sealed class StampTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become(Html.Element("dl", "fp-stamp", content).With([.. output.Attributes]));
    }
}

/// <summary>One line of the stamp.</summary>
[HtmlTargetElement("fp-stamp-row", ParentTag = "fp-stamp")]
public sealed class StampRowTagHelper : TagHelper
{
    public string Term { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(Html.Element("dt", null, Html.Text(Term))).AppendHtml(Html.Element("dd", null, content));
    }
}
