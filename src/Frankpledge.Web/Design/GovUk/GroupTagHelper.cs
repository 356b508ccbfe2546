using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>What groups of fields share: a legend that brings a fieldset.</summary>
public abstract class GroupTagHelper(IStringLocalizer<Words> words) : FieldTagHelper(words)
{
    public string? Legend { get; set; }

    public string? LegendClass { get; set; }

    public bool LegendIsPageHeading { get; set; }

    private protected Part? LegendOf(FieldParts parts) => parts.Legend ?? (Part.Of(Legend) is { } legend
        ? legend with { Attributes = LegendClass is null ? [] : [new("class", LegendClass)], IsPageHeading = LegendIsPageHeading }
        : null);

    private protected IHtmlContent Group(FieldParts parts, IHtmlContent fields, string? role = null)
    {
        if (LegendOf(parts) is not { } legend)
        {
            return FormGroup(parts, HintOf(parts), ErrorOf(parts), fields);
        }

        var fieldset = FieldsetTagHelper.Element(legend, HintOf(parts), ErrorOf(parts), fields)
            .With("role", role)
            .With("aria-describedby", DescribedByOf(parts));
        return FormGroup(parts, fieldset);
    }
}
