using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>A password, with a button to show it where scripts run. It never comes back filled in.</summary>
[HtmlTargetElement("govuk-password-input")]
public sealed class PasswordInputTagHelper(IStringLocalizer<Words> words) : FieldTagHelper(words)
{
    public string Autocomplete { get; set; } = "current-password";

    private protected override IHtmlContent Build(FieldParts parts, IReadOnlyList<TagHelperAttribute> written)
    {
        var input = Html.Element("input", "govuk-input govuk-password-input__input govuk-js-password-input-input")
            .Class(parts.Error is null ? null : "govuk-input--error")
            .With("id", Id).With("name", Name).With("type", "password")
            .With("spellcheck", "false").With("autocapitalize", "none").With("autocomplete", Autocomplete)
            .With("aria-describedby", DescribedByOf(parts))
            .With(written);
        var show = Html.Element("button", "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
            Html.Text(Words["ShowPassword"]))
            .With("type", "button").With("data-module", "govuk-button")
            .With("aria-controls", Id).With("aria-label", Words["ShowPasswordLabel"]).With("hidden", true);
        return FormGroup(parts, LabelOf(parts), HintOf(parts), ErrorOf(parts),
            Html.Element("div", "govuk-input__wrapper govuk-password-input__wrapper", input, show))
            .Class("govuk-password-input").With("data-module", "govuk-password-input")
            .With("data-i18n.show-password", Translated("ShowPassword", "Show"))
            .With("data-i18n.hide-password", Translated("HidePassword", "Hide"))
            .With("data-i18n.show-password-aria-label", Translated("ShowPasswordLabel", "Show password"))
            .With("data-i18n.hide-password-aria-label", Translated("HidePasswordLabel", "Hide password"))
            .With("data-i18n.password-shown-announcement", Translated("PasswordShown", "Your password is visible"))
            .With("data-i18n.password-hidden-announcement", Translated("PasswordHidden", "Your password is hidden"));
    }

    /// <summary>The script knows its own English words; it is told ours only where they differ.</summary>
    private string? Translated(string key, string known) => Words[key].Value is var word && word == known ? null : word;
}
