using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>What the tags inside a field hand to it.</summary>
internal sealed class FieldParts
{
    public Part? Label { get; set; }

    public Part? Legend { get; set; }

    public Part? Hint { get; set; }

    public Part? Error { get; set; }

    public Part? Prefix { get; set; }

    public Part? Suffix { get; set; }

    public List<FieldItem> Items { get; } = [];

    public static FieldParts Of(TagHelperContext context) => context.Items.TryGetValue(typeof(FieldParts), out var parts)
        ? (FieldParts)parts
        : throw new InvalidOperationException($"<{context.TagName}> stands outside a field.");
}

/// <summary>A choice of radios, checkboxes or a select; without <see cref="Value"/> in radios and checkboxes, a divider.</summary>
internal sealed record FieldItem(string? Value, IHtmlContent Content, IReadOnlyList<TagHelperAttribute> Attributes)
{
    public string? Id { get; init; }

    public bool? Checked { get; init; }

    public bool Disabled { get; init; }

    public Part? Hint { get; init; }

    public bool IsDivider { get; init; }
}
