using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Parts;

/// <summary>The head of a page: caption, heading, the sentence that a busy reader needs, and facts about the page. The content is the heading.</summary>
[HtmlTargetElement("fp-head")]
public sealed class HeadTagHelper : TagHelper
{
    public string? Caption { get; set; }

    public string? Lead { get; set; }

    /// <summary>Sets a whole sentence as the heading.</summary>
    public bool Sentence { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new HeadParts();
        context.Items[typeof(HeadParts)] = parts;
        var content = await output.GetChildContentAsync();
        var caption = parts.Caption ?? Part.Of(Caption);
        IHtmlContent? meta = parts.Meta.Count == 0 ? null : Html.Element("ul", "fp-meta", [.. parts.Meta]);
        output.Become(Html.Element("div", "fp-head",
            caption is null ? null : Html.Element("span", "fp-caption", caption.Content),
            Html.Element("h1", Sentence ? "fp-sentence" : null, content).With([.. output.Attributes]),
            string.IsNullOrEmpty(Lead) ? null : Html.Element("p", "fp-lead", Html.Text(Lead)),
            meta));
    }
}

/// <summary>A caption that holds more than words, such as a reference.</summary>
[HtmlTargetElement("fp-head-caption")]
public sealed class HeadCaptionTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ((HeadParts)context.Items[typeof(HeadParts)]).Caption = await Part.TakeAsync(output);
}

/// <summary>One fact about the page: an edition, a date, a permanent link.</summary>
[HtmlTargetElement("fp-head-meta")]
public sealed class HeadMetaTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ((HeadParts)context.Items[typeof(HeadParts)]).Meta.Add(Html.Element("li", null, (await Part.TakeAsync(output)).Content));
}

internal sealed class HeadParts
{
    public Part? Caption { get; set; }

    public List<TagBuilder> Meta { get; } = [];
}
