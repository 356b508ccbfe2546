using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>Choose one.</summary>
[HtmlTargetElement("govuk-radios")]
public sealed class RadiosTagHelper(IStringLocalizer<Words> words) : ChoicesTagHelper(words, "govuk-radios", "radio")
{
    public string? Value { get; set; }

    private protected override bool IsChosen(FieldItem item) => (Value ?? ModelValue()) is { Length: > 0 } chosen && chosen == item.Value;
}
