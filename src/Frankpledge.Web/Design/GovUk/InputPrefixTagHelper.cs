using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>Words before the text of an input, such as £.</summary>
[HtmlTargetElement("govuk-input-prefix")]
public sealed class InputPrefixTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        FieldParts.Of(context).Prefix = await Part.TakeAsync(output);
}

/// <summary>Words after the text of an input, such as %.</summary>
[HtmlTargetElement("govuk-input-suffix")]
public sealed class InputSuffixTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        FieldParts.Of(context).Suffix = await Part.TakeAsync(output);
}
