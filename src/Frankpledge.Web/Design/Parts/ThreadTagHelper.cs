using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Parts;

/// <summary>One of the six questions about a statement, with its answer. Show all six, in order, even when an answer is empty.</summary>
[HtmlTargetElement("fp-thread")]
public sealed class ThreadTagHelper : TagHelper
{
    /// <summary>Id of the heading, unique on the page.</summary>
    public string Id { get; set; } = "";

    public string Heading { get; set; } = "";

    /// <summary>How much there is, under the heading.</summary>
    public string? Note { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var note = string.IsNullOrEmpty(Note) ? null : Html.Element("span", null, Html.Text(Note));
        output.Become(
            Html.Element("section", "fp-thread", Html.Element("h2", null, Html.Text(Heading), note).With("id", Id), Html.Element("div", null, content))
            .With("aria-labelledby", Id).With([.. output.Attributes]));
    }
}
