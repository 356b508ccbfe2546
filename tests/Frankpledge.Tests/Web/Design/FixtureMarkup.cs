using System.Text.Json;
using System.Xml.Linq;

namespace Frankpledge.Tests.Web.Design;

/// <summary>Turns the options of an official example into the markup that an author would write with our tags.</summary>
internal static class FixtureMarkup
{
    public static XElement Of(Fixture fixture)
    {
        var o = fixture.Options;
        return fixture.Component switch
        {
            "back-link" or "inset-text" or "tag" => Tag(fixture, o, Content(o), Attribute(o, "href"), Attribute(o, "id")),
            "skip-link" => Tag(fixture, o, Content(o), new XAttribute("href", Text(o, "href") ?? "#content")),
            "button" => Button(o),
            "breadcrumbs" =>
                Tag(fixture, o, Attribute(o, "collapseOnMobile"),
                    Each(o, "items", item => Tag("govuk-breadcrumbs-item", item, Content(item), Attribute(item, "href")))),
            "details" => Tag(fixture, o, Content(o), Attribute(o, "summaryText", "summary"), Attribute(o, "id"), Attribute(o, "open")),
            "error-message" => Tag(fixture, o, Content(o), Attribute(o, "id")),
            "error-summary" =>
                Tag(fixture, o, Attribute(o, "titleText", "title"), Attribute(o, "descriptionText", "description"),
                    Attribute(o, "disableAutoFocus", "data-disable-auto-focus"),
                Each(o, "errorList", item => Tag("govuk-error-summary-item", item, Content(item), Attribute(item, "href")))),
            "fieldset" => Tag(fixture, o, Content(o), Attribute(o, "describedBy", "described-by"), Attribute(o, "role"), Legend(o, "legend")),
            "notification-banner" =>
                Tag(fixture, o, Html(o), Attribute(o, "text", "heading"), Attribute(o, "titleText", "title"), Attribute(o, "type"), Attribute(o, "role"),
                Attribute(o, "disableAutoFocus", "data-disable-auto-focus")),
            "panel" => Tag(fixture, o, Content(o), Attribute(o, "titleText", "title"), Attribute(o, "headingLevel", "heading-level")),
            "pagination" => Pagination(fixture, o),
            "summary-list" => Tag(fixture, o, Each(o, "rows", SummaryRow)),
            "warning-text" => Tag(fixture, o, Content(o)),
            "radios" or "checkboxes" => Choices(fixture, o),
            "date-input" => Field(fixture, o, DateValue(o)),
            "select" => Field(fixture, o, Attribute(o, "value"), Each(o, "items", item =>
                Tag("govuk-select-item", item, Content(item), Attribute(item, "value"), Attribute(item, "selected"), Attribute(item, "disabled")))),
            _ => Field(fixture, o,
                [.. Simple.Select(name => Attribute(o, name)), Flag(o, "disabled"), Flag(o, "multiple"), Affix(o, "prefix"), Affix(o, "suffix")]),
        };
    }

    private static readonly string[] Simple = ["value", "type", "rows", "spellcheck", "inputmode", "autocomplete", "autocapitalize", "pattern"];

    private static XElement Field(Fixture fixture, JsonElement o, params object?[] more) => Tag(fixture, o,
        Attribute(o, "id"), Attribute(o, "idPrefix", "id"), Attribute(o, "name"), Attribute(o, "describedBy", "described-by"),
        Attribute(Get(o, "errorMessage"), "text", "error-message"), Attribute(Get(o, "formGroup"), "classes", "form-group-class"),
        Attribute(Get(o, "fieldset"), "describedBy", "described-by"),
        Part($"govuk-{fixture.Component}-label", Get(o, "label")), Part($"govuk-{fixture.Component}-hint", Get(o, "hint")),
        Part($"govuk-{fixture.Component}-fieldset-legend", Get(Get(o, "fieldset"), "legend")), more);

    private static XElement Choices(Fixture fixture, JsonElement o) => Field(fixture, o, Attribute(o, "value"), Values(o), Each(o, "items", item =>
        Get(item, "divider") is { } divider
            ? new XElement($"govuk-{fixture.Component}-divider", divider.GetString())
            : Tag($"govuk-{fixture.Component}-item", item, Content(item), Attribute(item, "id"), Attribute(item, "name"), Attribute(item, "value"),
                Attribute(item, "checked"), Attribute(item, "disabled"), Attribute(item, "behaviour", "data-behaviour"),
                Attribute(Get(item, "hint"), "text", "hint"))));

    private static XElement Button(JsonElement o) => Get(o, "href") is null
        ? Tag("govuk-button", o, Content(o), Attribute(o, "type"), Attribute(o, "name"), Attribute(o, "value"), Attribute(o, "id"), Attribute(o, "disabled"),
            Attribute(o, "preventDoubleClick", "data-prevent-double-click"))
        : Tag("govuk-button-link", o, Content(o), Attribute(o, "href"), Attribute(o, "id"));

    private static XElement Pagination(Fixture fixture, JsonElement o) => Tag(fixture, o,
        Attribute(Get(o, "previous"), "href", "previous-href"), Attribute(Get(o, "previous"), "labelText", "previous-label"),
        Attribute(Get(o, "next"), "href", "next-href"), Attribute(Get(o, "next"), "labelText", "next-label"), Attribute(o, "landmarkLabel", "aria-label"),
        Each(o, "items", item => Get(item, "ellipsis") is not null
            ? new XElement("govuk-pagination-ellipsis")
            : Tag("govuk-pagination-item", item, Attribute(item, "number"), Attribute(item, "href"), Attribute(item, "current"),
                Attribute(item, "visuallyHiddenText", "aria-label"))));

    private static XElement SummaryRow(JsonElement row) => Tag("govuk-summary-list-row", row,
        Part("govuk-summary-list-row-key", Get(row, "key")), Part("govuk-summary-list-row-value", Get(row, "value")),
        Get(row, "actions") is { } actions
            ? Each(actions, "items",
                action => Tag("govuk-summary-list-row-action", action, Content(action), Attribute(action, "href"),
                    Attribute(action, "visuallyHiddenText", "visually-hidden-text")))
            : null);

    private static object?[] Legend(JsonElement o, string name) => Get(o, name) is { } legend
        ? [Attribute(legend, "text", "legend"), Attribute(legend, "classes", "legend-class"), Attribute(legend, "isPageHeading", "legend-is-page-heading")]
        : [];

    private static XAttribute? DateValue(JsonElement o) => Get(o, "values") is { } values
        ? new XAttribute("value", $"{Text(values, "day")}/{Text(values, "month")}/{Text(values, "year")}")
        : null;

    private static XAttribute? Values(JsonElement o) => Get(o, "values") is { } values
        ? new XAttribute("values", string.Join('|', values.EnumerateArray().Select(value => value.ToString())))
        : null;

    private static XElement? Affix(JsonElement o, string kind) => Part($"govuk-input-{kind}", Get(o, kind));

    private static XElement? Part(string tag, JsonElement? o) => o is { } part
        ? Tag(tag, part, Content(part), Attribute(part, "isPageHeading", "is-page-heading"))
        : null;

    private static XElement Tag(Fixture fixture, JsonElement o, params object?[] content) => Tag($"govuk-{fixture.Component}", o, content);

    private static XElement Tag(string name, JsonElement o, params object?[] content)
    {
        var written = Get(o, "attributes") is { } attributes
            ? attributes.EnumerateObject().Select(attribute => new XAttribute(attribute.Name, attribute.Value.ToString()))
            : [];
        return new XElement(name, Attribute(o, "classes", "class"), written, content);
    }

    private static IEnumerable<XElement> Each(JsonElement o, string name, Func<JsonElement, XElement> markup) =>
        Get(o, name) is { ValueKind: JsonValueKind.Array } items
        ? items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(markup)
        : [];

    private static XNode? Content(JsonElement o) => Html(o) ?? (Text(o, "text") is { } text ? new XText(text) : null);

    private static XCData? Html(JsonElement o) => Text(o, "html") is { Length: > 0 } html ? new XCData(html) : null;

    private static XAttribute? Flag(JsonElement o, string name) => Text(o, name) == "true" ? new XAttribute(name, "") : null;

    private static XAttribute? Attribute(JsonElement? o, string option, string? name = null) => o is { } given && Text(given, option) is { } value
        ? new XAttribute(name ?? Kebab(option), value)
        : null;

    private static string Kebab(string option) => JsonNamingPolicy.KebabCaseLower.ConvertName(option);

    private static JsonElement? Get(JsonElement? o, string name) =>
        o is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement o, string name) => Get(o, name) is { } value
        ? value.ValueKind is JsonValueKind.True ? "true" : value.ValueKind is JsonValueKind.False ? "false" : value.ToString()
        : null;
}
