using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Markup;

/// <summary>A piece that an author wrote inside a component: its content and the attributes on it.</summary>
internal sealed record Part(IHtmlContent Content, IReadOnlyList<TagHelperAttribute> Attributes)
{
    public bool IsPageHeading { get; init; }

    /// <returns>Null where there is nothing to say: an attribute whose expression is null reaches a tag helper as an empty text.</returns>
    public static Part? Of(string? text) => string.IsNullOrEmpty(text) ? null : new Part(Html.Text(text), []);

    /// <summary>Takes the tag helper's content and attributes, and leaves nothing in its place.</summary>
    public static async Task<Part> TakeAsync(TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var attributes = output.Attributes.ToList();
        output.SuppressOutput();
        return new Part(content, attributes);
    }
}
