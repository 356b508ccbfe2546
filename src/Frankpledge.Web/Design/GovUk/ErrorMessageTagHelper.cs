using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>What is wrong with a field, for fields that we draw ourselves; the govuk fields bring their own.</summary>
[HtmlTargetElement("govuk-error-message")]
public sealed class ErrorMessageTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become(Element(words, content).With([.. output.Attributes]));
    }

    internal static TagBuilder Element(IStringLocalizer<Words> words, IHtmlContent content) =>
        Html.Element("p", "govuk-error-message", Html.Element("span", "govuk-visually-hidden", Html.Text($"{words["ErrorHidden"]}:")), Html.Text(" "), content);
}
