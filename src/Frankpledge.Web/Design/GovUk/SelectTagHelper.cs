using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>Choose one of many.</summary>
[HtmlTargetElement("govuk-select")]
public sealed class SelectTagHelper(IStringLocalizer<Words> words) : FieldTagHelper(words)
{
    public string? Value { get; set; }

    private protected override IHtmlContent Build(FieldParts parts, IReadOnlyList<TagHelperAttribute> written)
    {
        var chosen = Value ?? ModelValue();
        var select = Html.Element("select", "govuk-select")
            .Class(parts.Error is null ? null : "govuk-select--error")
            .With("id", Id).With("name", Name)
            .With("aria-describedby", DescribedByOf(parts))
            .With(written);
        foreach (var item in parts.Items)
        {
            select.InnerHtml.AppendHtml(Html.Element("option", null, item.Content)
                .With("value", item.Value)
                .With("selected", item.Checked ?? (!string.IsNullOrEmpty(chosen) && chosen == item.Value))
                .With("disabled", item.Disabled)
                .With(item.Attributes));
        }

        return FormGroup(parts, LabelOf(parts), HintOf(parts), ErrorOf(parts), select);
    }
}

/// <summary>One option of a select. Give it a value, even when it is the same as its words.</summary>
[HtmlTargetElement("govuk-select-item")]
public sealed class SelectItemTagHelper : TagHelper
{
    public string? Value { get; set; }

    public bool? Selected { get; set; }

    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var part = await Part.TakeAsync(output);
        FieldParts.Of(context).Items.Add(new FieldItem(Value, part.Content, part.Attributes) { Checked = Selected, Disabled = Disabled });
    }
}
