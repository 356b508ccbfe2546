using System.Text.Json.Serialization;
using Frankpledge.Documents.Writing;
using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>An edition with all its words, as <c>plan.json</c>. Described by the schema at <see cref="SchemaPath"/>; fields are added to, never renamed.</summary>
internal sealed record PlanFileData(
    [property: JsonPropertyName("$schema")] string Schema, string Area, string Plan, string Title, string Language, int Edition, string Stage, string Standing, bool IsDraft)
{
    /// <summary>Permanent. A form that old readers cannot read gets a new number.</summary>
    public const string SchemaPath = "/schemas/plan-1.json";

    /// <summary>The day of issue, or of the draft; null where it is not known.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Where this text is checked.</summary>
    public required string EditionUrl { get; init; }

    /// <summary>What stands in place of a withdrawn text; null otherwise.</summary>
    public string? WithdrawnNote { get; init; }
    public DateTimeOffset? RedactedAt { get; init; }
    public required string SourceName { get; init; }
    public required string SourceSha256 { get; init; }
    public required FingerprintData Fingerprint { get; init; }
    public required IReadOnlyList<BlockData> Front { get; init; }
    public required IReadOnlyList<BlockData> Body { get; init; }
    public required IReadOnlyList<BlockData> Back { get; init; }
}

/// <param name="Sha256">Of the lines, joined by line feeds, in UTF-8.</param>
/// <param name="Lines">The texts as they are kept; none of a withdrawn text.</param>
internal sealed record FingerprintData(string Sha256, IReadOnlyList<string> Lines)
{
    /// <summary>Of the text before words were removed from it; null where none were.</summary>
    public string? BeforeRemovals { get; init; }
}

/// <param name="Type"><c>heading</c>, <c>paragraph</c>, <c>item</c>, <c>statement</c>, <c>table</c> or <c>picture</c>.</param>
internal sealed record BlockData(string Type)
{
    public string? Text { get; init; }

    /// <summary>Of a heading, from 1; of an item, its depth from 0.</summary>
    public int? Level { get; init; }

    /// <summary>What a paragraph is: <c>text</c>, <c>lead</c>, <c>stem</c>, <c>note</c> or <c>warning</c>.</summary>
    public string? Role { get; init; }
    public string? Anchor { get; init; }

    /// <summary>Where it is not the document's.</summary>
    public string? Language { get; init; }
    public string? Reference { get; init; }
    public IReadOnlyList<StatementKind>? Kinds { get; init; }
    public bool? IsListed { get; init; }
    public string? Caption { get; init; }
    public int? HeaderRows { get; init; }
    public IReadOnlyList<IReadOnlyList<string>>? Rows { get; init; }

    /// <param name="kinds">By reference.</param>
    public static BlockData Of(WrittenBlock block, IReadOnlyDictionary<string, IReadOnlyList<StatementKind>> kinds) => block switch
    {
        WrittenHeading heading => new("heading") { Text = heading.Text, Level = heading.Level, Anchor = block.Anchor, Language = block.Language },
        WrittenParagraph paragraph => new("paragraph")
        {
            Text = paragraph.Text, Role = paragraph.Role.ToString().ToLowerInvariant(), Anchor = block.Anchor, Language = block.Language,
        },
        WrittenItem item => new("item") { Text = item.Text, Level = item.Depth, Language = block.Language },
        WrittenStatement statement => new("statement")
        {
            Reference = statement.Reference, Text = statement.Text, Kinds = kinds.GetValueOrDefault(statement.Reference), IsListed = statement.IsItem,
            Anchor = block.Anchor, Language = block.Language,
        },
        WrittenTable table => new("table") { Caption = table.Caption, HeaderRows = table.HeaderRows, Rows = table.Rows },
        WrittenPicture picture => new("picture") { Caption = picture.Alternative },
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "No such block."),
    };
}
