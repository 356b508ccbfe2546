using Frankpledge.Web.Design.Markup;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>What every field shares: its name and id, label or legend, hint, error and form group.
/// Attributes without a meaning here go to the control.</summary>
/// <remarks>With <see cref="For"/>, name, value and error come from the model and its state.</remarks>
public abstract class FieldTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public ModelExpression? For { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Label { get; set; }

    public string? LabelClass { get; set; }

    public bool LabelIsPageHeading { get; set; }

    public string? Hint { get; set; }

    public string? ErrorMessage { get; set; }

    public string? FormGroupClass { get; set; }

    /// <summary>Id of another element that describes the control.</summary>
    public string? DescribedBy { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected IStringLocalizer<Words> Words => words;

    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts();
        context.Items[typeof(FieldParts)] = parts;
        await output.GetChildContentAsync();

        Name ??= For is null ? null : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        Id ??= TagBuilder.CreateSanitizedId(Name, "_");
        if (For is not null)
        {
            FieldOrder.Note(ViewContext, Name!);
        }

        parts.Error = Part.Of(ErrorMessage) ?? Part.Of(ModelError());
        parts.Hint ??= Part.Of(Hint);
        parts.Label ??= Part.Of(Label) is { } label
            ? label with { Attributes = LabelClass is null ? [] : [new("class", LabelClass)], IsPageHeading = LabelIsPageHeading }
            : null;
        if (ModelError() is not null && (parts.Label ?? parts.Legend) is { } read)
        {
            FieldOrder.NoteLabel(ViewContext, Name!, Html.Words(read.Content));
        }

        output.Become(Build(parts, [.. output.Attributes]));
    }

    /// <summary>The whole component. <paramref name="written"/> holds the attributes for the control.</summary>
    private protected abstract IHtmlContent Build(FieldParts parts, IReadOnlyList<TagHelperAttribute> written);

    private protected TagBuilder FormGroup(FieldParts parts, params ReadOnlySpan<IHtmlContent?> content) =>
        Html.Element("div", "govuk-form-group", content)
            .Class(parts.Error is null ? null : "govuk-form-group--error")
            .Class(FormGroupClass);

    private protected IHtmlContent? LabelOf(FieldParts parts)
    {
        if (parts.Label is not { } label)
        {
            return null;
        }

        var element = Html.Element("label", "govuk-label", label.Content).With("for", Id).With(label.Attributes);
        return label.IsPageHeading ? Html.Element("h1", "govuk-label-wrapper", element) : element;
    }

    private protected IHtmlContent? HintOf(FieldParts parts) => parts.Hint is not { } hint
        ? null
        : Html.Element("div", "govuk-hint", hint.Content).With("id", $"{Id}-hint").With(hint.Attributes);

    private protected IHtmlContent? ErrorOf(FieldParts parts) => parts.Error is not { } error
        ? null
        : ErrorMessageTagHelper.Element(words, error.Content).With("id", $"{Id}-error");

    private protected string? DescribedByOf(FieldParts parts)
    {
        string?[] ids = [DescribedBy, parts.Hint is null ? null : $"{Id}-hint", parts.Error is null ? null : $"{Id}-error"];
        var all = string.Join(' ', ids.Where(id => !string.IsNullOrEmpty(id)));
        return all.Length == 0 ? null : all;
    }

    /// <summary>What the user typed, else what the model holds.</summary>
    private protected string? ModelValue() => For is null
        ? null
        : ViewContext.ViewData.ModelState.TryGetValue(Name!, out var entry) && entry.AttemptedValue is { } typed
            ? typed
            : Convert.ToString(For.Model, CultureInfo.CurrentCulture);

    private string? ModelError() => Name is not null && ViewContext?.ViewData.ModelState.TryGetValue(Name, out var entry) == true && entry.Errors.Count > 0
        ? entry.Errors[0].ErrorMessage
        : null;
}
