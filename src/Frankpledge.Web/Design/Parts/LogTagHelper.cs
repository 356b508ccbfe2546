using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Parts;

/// <summary>What has happened, newest first.</summary>
[HtmlTargetElement("fp-log")]
public sealed class LogTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become(Html.Element("ol", "fp-log", content).With("role", "list").With([.. output.Attributes]));
    }
}

/// <summary>One event on its day.</summary>
[HtmlTargetElement("fp-log-entry", ParentTag = "fp-log")]
public sealed class LogEntryTagHelper : TagHelper
{
    public DateOnly On { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become(Html.Element("li", null, DateTagHelper.Element(On), content).With([.. output.Attributes]));
    }
}
