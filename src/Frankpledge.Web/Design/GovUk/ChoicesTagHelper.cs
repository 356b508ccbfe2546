using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>Radios and checkboxes: a list of choices with labels and hints.</summary>
public abstract class ChoicesTagHelper(IStringLocalizer<Words> words, string component, string type) : GroupTagHelper(words)
{
    private protected override IHtmlContent Build(FieldParts parts, IReadOnlyList<TagHelperAttribute> written)
    {
        var list = Html.Element("div", component).With(written).With("data-module", component);
        foreach (var (index, item) in parts.Items.Index())
        {
            list.InnerHtml.AppendHtml(item.IsDivider
                ? Html.Element("div", $"{component}__divider", item.Content)
                : Choice(parts, item, item.Id ?? (index == 0 ? Id! : $"{Id}-{index + 1}")));
        }

        return Group(parts, list);
    }

    private protected abstract bool IsChosen(FieldItem item);

    /// <summary>What describes a single choice besides its own hint.</summary>
    private protected virtual string? ChoiceDescribedBy(FieldParts parts) => null;

    private TagBuilder Choice(FieldParts parts, FieldItem item, string id)
    {
        var hint = item.Hint is null
            ? null
            : Html.Element("div", $"govuk-hint {component}__hint", item.Hint.Content).With("id", $"{id}-item-hint").With(item.Hint.Attributes);
        var describedBy = string.Join(' ', new[] { ChoiceDescribedBy(parts), hint is null ? null : $"{id}-item-hint" }.OfType<string>());
        var input = Html.Element("input", $"{component}__input")
            .With("id", id).With("name", Name).With("type", type).With("value", item.Value)
            .With("checked", item.Checked ?? IsChosen(item))
            .With("disabled", item.Disabled)
            .With("aria-describedby", describedBy.Length == 0 ? null : describedBy)
            .With(item.Attributes);
        var label = Html.Element("label", $"govuk-label {component}__label", item.Content).With("for", id);
        return Html.Element("div", $"{component}__item", input, label, hint);
    }
}
