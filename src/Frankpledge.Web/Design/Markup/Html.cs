using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Markup;

/// <summary>Builds markup in C#: elements, attributes that may be absent, and what an author wrote on a tag helper.</summary>
internal static partial class Html
{
    public static IHtmlContent Text(string text) => new StringHtmlContent(text);

    public static TagBuilder Element(string tag, string? classes, params ReadOnlySpan<IHtmlContent?> content)
    {
        var element = new TagBuilder(tag);
        if (tag is "input" or "br")
        {
            element.TagRenderMode = TagRenderMode.SelfClosing;
        }

        foreach (var part in content)
        {
            element.InnerHtml.AppendHtml(part ?? HtmlString.Empty);
        }

        return element.Class(classes);
    }

    public static TagBuilder Containing(this TagBuilder element, IHtmlContent content)
    {
        element.InnerHtml.AppendHtml(content);
        return element;
    }

    /// <summary>Adds an attribute; null leaves it out.</summary>
    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    /// <summary>Adds an attribute without a value when <paramref name="on"/>.</summary>
    public static TagBuilder With(this TagBuilder element, string name, bool on) => element.With(name, on ? "" : null);

    public static TagBuilder Class(this TagBuilder element, string? classes)
    {
        if (!string.IsNullOrWhiteSpace(classes))
        {
            element.AddCssClass(classes);
        }

        return element;
    }

    /// <summary>Adds what the author wrote on the tag helper: classes join ours, other attributes replace ours.</summary>
    public static TagBuilder With(this TagBuilder element, IEnumerable<TagHelperAttribute> written)
    {
        foreach (var attribute in written)
        {
            _ = attribute.Name == "class"
                ? element.Class(Plain(attribute.Value))
                : element.With(attribute.Name, Plain(attribute.Value) ?? "");
        }

        return element;
    }

    /// <summary>Replaces the tag helper's own element by <paramref name="content"/>.</summary>
    public static void Become(this TagHelperOutput output, IHtmlContent? content)
    {
        output.TagName = null;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(content ?? HtmlString.Empty);
    }

    /// <summary>Razor hands static attribute values over already encoded; elements encode again, so they need the plain text.</summary>
    private static string? Plain(object? value) => value is IHtmlContent html ? html.PlainText() : Convert.ToString(value, CultureInfo.InvariantCulture);

    /// <summary>What is read of content, its markup left out.</summary>
    public static string Words(IHtmlContent html)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(AnElement().Replace(writer.ToString(), "")).Trim();
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex AnElement();

    /// <summary>Content without markup as plain text.</summary>
    public static string PlainText(this IHtmlContent html)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
