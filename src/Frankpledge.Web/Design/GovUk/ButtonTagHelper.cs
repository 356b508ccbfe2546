using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>A button that sends the form.</summary>
[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public string Type { get; set; } = "submit";

    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become(Html.Element("button", "govuk-button", content)
            .With("type", Type).With("data-module", "govuk-button")
            .With("disabled", Disabled).With("aria-disabled", Disabled ? "true" : null)
            .With([.. output.Attributes]));
    }
}

/// <summary>A link that looks like a button, for a step that changes nothing.</summary>
[HtmlTargetElement("govuk-button-link")]
public sealed class ButtonLinkTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become(Html.Element("a", "govuk-button", content)
            .With("role", "button").With("draggable", "false").With("data-module", "govuk-button")
            .With([.. output.Attributes]));
    }
}
