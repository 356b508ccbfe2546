using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Marked;

/// <summary>The parts of a Word document beside its text.</summary>
internal sealed class MarkedParts(MainDocumentPart main)
{
    private readonly Dictionary<string, int> headings = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null).DistinctBy(style => style.StyleId!.Value!)
        .ToDictionary(style => style.StyleId!.Value!, style => LevelIn(style.StyleName?.Val?.Value) ?? 0);

    private readonly HashSet<string> items = [.. (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null && style.StyleName?.Val?.Value is { } name && IsOfLists(name)).Select(style => style.StyleId!.Value!)];

    private readonly Dictionary<string, string> links = main.HyperlinkRelationships.DistinctBy(link => link.Id)
        .ToDictionary(link => link.Id, link => link.Uri.OriginalString);

    /// <summary>Whether its controls have lost their marks, as LibreOffice saves them, so that the bookmarks tell.</summary>
    public bool TellsByBookmarks { get; } = main.Document?.Body?.Descendants<Tag>().Any() != true;

    /// <summary>The mark that a bookmark stands for; null for one of somebody else.</summary>
    public string? Mark(BookmarkStart bookmark) => TellsByBookmarks && bookmark.Name?.Value is { } name && name.StartsWith("passage_", StringComparison.Ordinal)
        ? name.Replace('_', '-') : null;

    /// <summary>By their numbers.</summary>
    public IReadOnlyDictionary<string, Comment> Comments { get; } = (main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? [])
        .Where(one => one.Id?.Value is not null).DistinctBy(one => one.Id!.Value!).ToDictionary(one => one.Id!.Value!);

    /// <summary>What stands at the top and at the foot of its pages.</summary>
    public IEnumerable<ReturnedBeside> OfPages =>
    [
        .. main.HeaderParts.Select(part => new ReturnedBeside(BesideKind.Header, MarkedWalk.Words(part.Header), null)),
        .. main.FooterParts.Select(part => new ReturnedBeside(BesideKind.Footer, MarkedWalk.Words(part.Footer), null)),
    ];

    public string? Link(string? id) => id is null ? null : links.GetValueOrDefault(id);

    public string Footnote(long? id) =>
        MarkedWalk.Words(main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(note => note.Id?.Value == id));

    public string Endnote(long? id) => MarkedWalk.Words(main.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(note => note.Id?.Value == id));

    /// <summary>1, 2 ... for the style of a heading; 0 for any other. Programs name styles as they like, but tell which is which.</summary>
    public int Level(string style) => headings.GetValueOrDefault(style) is > 0 and var level ? level : LevelIn(style) ?? 0;

    public bool IsItem(string style) => items.Contains(style) || IsOfLists(style);

    private static bool IsOfLists(string name) => name.Replace(" ", "", StringComparison.Ordinal).Equals("ListParagraph", StringComparison.OrdinalIgnoreCase);

    private static int? LevelIn(string? name) => name is not null && name.StartsWith("heading", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name.AsSpan(7).Trim(), out var level) && level is > 0 and < 10 ? level : null;
}
