using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Parts;

/// <summary>How a wording came about, edition by edition, with <c>ins</c> and <c>del</c>.</summary>
[HtmlTargetElement("fp-editions")]
public sealed class EditionsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become(Html.Element("ol", "fp-editions", content).With("role", "list").With([.. output.Attributes]));
    }
}

/// <summary>The wording in one edition.</summary>
[HtmlTargetElement("fp-edition", ParentTag = "fp-editions")]
public sealed class EditionTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary>Why the wording changed, under the name.</summary>
    public string? Reason { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var name = Html.Element("span", null, Html.Text(Name));
        if (!string.IsNullOrEmpty(Reason))
        {
            name.Containing(Html.Element("br", null)).Containing(Html.Text(Reason));
        }

        output.Become(Html.Element("li", null, name, Html.Element("p", null, content)).With([.. output.Attributes]));
    }
}
