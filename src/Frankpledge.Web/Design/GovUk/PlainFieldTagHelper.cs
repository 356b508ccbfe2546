using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>A field that a page writes as plain markup. It says when it was typed with an invisible character, as the others do,
/// and the error summary leads to it.</summary>
[HtmlTargetElement("input", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("textarea", Attributes = "name")]
public sealed class PlainFieldTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.ModelState.IsValid || Written(output, "name") is not { Length: > 0 } name
            || Written(output, "type") is "hidden" or "checkbox" or "radio"
            || TurnedFields.AtField(ViewContext.HttpContext, ViewContext.ViewData.ModelState, name) is not { } said)
        {
            return;
        }

        var id = Written(output, "id") ?? TagBuilder.CreateSanitizedId(name, "_");
        FieldOrder.Note(ViewContext, name);
        FieldOrder.NoteId(ViewContext, name, id);
        if (Written(output, "aria-label") is { } label)
        {
            FieldOrder.NoteLabel(ViewContext, name, label);
        }

        output.Attributes.SetAttribute("id", id);
        output.Attributes.SetAttribute("aria-describedby", string.Join(' ', new[] { Written(output, "aria-describedby"), $"{id}-error" }.OfType<string>()));
        output.PreElement.AppendHtml(ErrorMessageTagHelper.Element(words, Html.Text(said)).With("id", $"{id}-error"));
    }

    private static string? Written(TagHelperOutput output, string attribute) =>
        output.Attributes.TryGetAttribute(attribute, out var written) ? written.Value?.ToString() : null;
}

/// <summary>The label of such a field, by which the error summary names it.</summary>
[HtmlTargetElement("label", Attributes = "for")]
public sealed class PlainLabelTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!ViewContext.ViewData.ModelState.IsValid && output.Attributes["for"].Value?.ToString() is { } field)
        {
            FieldOrder.NoteLabelOfId(ViewContext, field, Html.Words(await output.GetChildContentAsync()));
        }
    }
}
