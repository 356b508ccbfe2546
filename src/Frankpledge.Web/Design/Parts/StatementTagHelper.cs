using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.Parts;

/// <summary>A statement of the plan with its reference in the margin, at its permanent place on the page.</summary>
[HtmlTargetElement("fp-st")]
public sealed class StatementTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public string Reference { get; set; } = "";

    public string? Href { get; set; }

    /// <summary>Draws the statement as the one in hand, with what stands in <c>fp-st-open</c> below it.</summary>
    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var opened = new List<Part>();
        context.Items[typeof(StatementTagHelper)] = opened;
        var content = await output.GetChildContentAsync();
        var row = Html.Element("div", "fp-st", ReferenceTagHelper.Element(words, Reference, Href), Html.Element("p", null, content))
            .Class(Open ? "fp-st--said" : null).With("id", Reference).With([.. output.Attributes]);
        foreach (var part in opened)
        {
            row.Containing(Html.Element("div", "fp-st__open", part.Content).With(part.Attributes));
        }

        output.Become(row);
    }
}

/// <summary>What shows below a statement when it is opened: its thread in short.</summary>
[HtmlTargetElement("fp-st-open")]
public sealed class StatementOpenTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ((List<Part>)context.Items[typeof(StatementTagHelper)]).Add(await Part.TakeAsync(output));
}
