using System.Text;
using AngleSharp.Dom;

namespace Frankpledge.Documents.Html;

/// <summary>Marks of notes in a page, and the elements at which they point.</summary>
internal static class HtmlNotes
{
    /// <summary>Whether an element set behind <paramref name="before"/> is a mark that points at a note.</summary>
    public static bool IsMark(IElement element, StringBuilder before) =>
        element.LocalName == "sup"
        && (element.QuerySelector("a[href^='#']") is not null || element.ParentElement?.GetAttribute("href")?.StartsWith('#') == true
            || element.GetAttribute("role") == "doc-noteref" || NoteMarks.Is(element.TextContent, before));

    /// <summary>Leaves a sign for every note at which a mark points.</summary>
    public static void Sign(IElement mark, StringBuilder text)
    {
        foreach (var key in Targets(mark) is { Count: > 0 } targets ? targets : [.. NoteSigns.Labels(mark.TextContent).Select(NoteSigns.Typed)])
        {
            NoteSigns.Append(text, key is ['#', ..] ? NoteSigns.Tied(key, Shown(mark)) : key);
        }
    }

    /// <summary>The ids that marks of the page point at.</summary>
    public static HashSet<string> TargetsIn(IElement main) => [.. main.QuerySelectorAll("sup").SelectMany(Targets)];

    /// <summary>How marks know the element: by its id, or that of an anchor inside.</summary>
    public static string? KeyOf(IElement note, HashSet<string> targets) =>
        note.QuerySelectorAll("[id]").Prepend(note).Select(element => $"#{element.Id}").FirstOrDefault(targets.Contains);

    /// <summary>The number of "[footnote 2]", or the sign itself.</summary>
    private static string Shown(IElement mark) =>
        string.Concat(mark.TextContent.Where(char.IsAsciiDigit)) is { Length: > 0 and < 4 } number ? number
            : mark.TextContent.Trim(' ', '[', ']', '(', ')') is { Length: < 4 } sign ? sign : "";

    /// <summary>How marks know the note that begins with this mark of its own.</summary>
    public static string? OwnKey(IElement mark, HashSet<string> targets) =>
        KeyOf(mark, targets) ?? NoteSigns.Labels(mark.TextContent).Select(NoteSigns.Typed).FirstOrDefault();

    private static List<string> Targets(IElement mark) =>
        [.. mark.QuerySelectorAll("a[href^='#']").Append(mark.ParentElement?.LocalName == "a" ? mark.ParentElement : null)
            .Select(anchor => anchor?.GetAttribute("href")).Where(address => address is ['#', _, ..]).Select(address => Uri.UnescapeDataString(address!))];
}
