using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>One choice of radios or checkboxes.</summary>
[HtmlTargetElement("govuk-radios-item")]
[HtmlTargetElement("govuk-checkboxes-item")]
public sealed class ChoiceItemTagHelper : TagHelper
{
    public string? Id { get; set; }

    public string? Value { get; set; }

    public bool? Checked { get; set; }

    public bool Disabled { get; set; }

    public string? Hint { get; set; }

    /// <summary>The hint that stands inside, where it needs more than words.</summary>
    internal Part? HintInside { get; set; }

    public override void Init(TagHelperContext context) => context.Items[typeof(ChoiceItemTagHelper)] = this;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var part = await Part.TakeAsync(output);
        FieldParts.Of(context).Items.Add(new FieldItem(Value, part.Content, part.Attributes)
        {
            Id = Id,
            Checked = Checked,
            Disabled = Disabled,
            Hint = HintInside ?? Part.Of(Hint),
        });
    }
}

[HtmlTargetElement("govuk-radios-item-hint")]
[HtmlTargetElement("govuk-checkboxes-item-hint")]
public sealed class ChoiceHintTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ((ChoiceItemTagHelper)context.Items[typeof(ChoiceItemTagHelper)]).HintInside = await Part.TakeAsync(output);
}

/// <summary>A word between choices, such as "or".</summary>
[HtmlTargetElement("govuk-radios-divider")]
[HtmlTargetElement("govuk-checkboxes-divider")]
public sealed class ChoiceDividerTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var part = await Part.TakeAsync(output);
        FieldParts.Of(context).Items.Add(new FieldItem(null, part.Content, []) { IsDivider = true });
    }
}
