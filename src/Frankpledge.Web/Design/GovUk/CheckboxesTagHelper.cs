using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>Choose any number.</summary>
[HtmlTargetElement("govuk-checkboxes")]
public sealed class CheckboxesTagHelper(IStringLocalizer<Words> words) : ChoicesTagHelper(words, "govuk-checkboxes", "checkbox")
{
    public IEnumerable<string>? Values { get; set; }

    private protected override bool IsChosen(FieldItem item) => (Values ?? ModelValues()).Contains(item.Value);

    private protected override string? ChoiceDescribedBy(FieldParts parts) => LegendOf(parts) is null ? DescribedByOf(parts) : null;

    /// <summary>What the user ticked, else what the model holds: a list, or a single yes as <c>true</c>.</summary>
    private IEnumerable<string?> ModelValues()
    {
        if (For is null)
        {
            return [];
        }

        if (ViewContext.ViewData.ModelState.TryGetValue(Name!, out var entry) && entry.RawValue is { } sent)
        {
            return sent as IEnumerable<string?> ?? [sent as string];
        }

        return For.Model switch
        {
            bool yes => [yes ? "true" : "false"],
            IEnumerable list and not string => list.Cast<object?>().Select(one => Convert.ToString(one, CultureInfo.InvariantCulture)),
            var one => [Convert.ToString(one, CultureInfo.InvariantCulture)],
        };
    }
}
