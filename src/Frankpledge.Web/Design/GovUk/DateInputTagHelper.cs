using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>A day that people know by heart, typed as three numbers. Bind it to a <see cref="TypedDate"/>.</summary>
[HtmlTargetElement("govuk-date-input")]
public sealed class DateInputTagHelper(IStringLocalizer<Words> words) : GroupTagHelper(words)
{
    public TypedDate? Value { get; set; }

    private protected override IHtmlContent Build(FieldParts parts, IReadOnlyList<TagHelperAttribute> written)
    {
        // What was typed wrongly stays in sight.
        var wrong = parts.Error is not null && Name is not null && ViewContext is not null ? TypedDate.In(ViewContext.HttpContext.Request, Name) : null;
        var day = wrong is { IsEmpty: false } ? wrong : Value ?? For?.Model as TypedDate;
        var fields = Html.Element("div", "govuk-date-input",
                Item(parts, "Day", day?.Day, 2), Item(parts, "Month", day?.Month, 2), Item(parts, "Year", day?.Year, 4))
            .With("id", For is null ? Id : null).With(written);
        return Group(parts, fields, role: "group");
    }

    private TagBuilder Item(FieldParts parts, string part, string? value, int width)
    {
        // Bound to a model, the day has the id that the error summary links to, as the first of radios has.
        var id = For is not null && part == "Day" ? Id : $"{Id}-{part.ToLowerInvariant()}";
        var label = Html.Element("label", "govuk-label govuk-date-input__label", Html.Text(Words[part])).With("for", id);
        var input = Html.Element("input", $"govuk-input govuk-date-input__input govuk-input--width-{width}")
            .Class(parts.Error is null ? null : "govuk-input--error")
            .With("id", id).With("name", Name is null ? part.ToLowerInvariant() : $"{Name}.{part}")
            .With("type", "text").With("inputmode", "numeric").With("value", value);
        return Html.Element("div", "govuk-date-input__item", Html.Element("div", "govuk-form-group", label, input));
    }
}
