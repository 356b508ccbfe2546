using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Docx;

/// <summary>Links of a Word document to its own bookmarks, noted as its body is read.</summary>
internal sealed partial class DocxLinks
{
    private readonly HashSet<string> bookmarks = new(StringComparer.Ordinal) { "_top" };
    private readonly List<DeadLink> links = [];

    public void Note(OpenXmlElement element)
    {
        foreach (var part in element.Descendants().Prepend(element))
        {
            switch (part)
            {
                case BookmarkStart { Name.Value: { } name }:
                    bookmarks.Add(name);
                    break;
                case Hyperlink { Anchor.Value: { Length: > 0 } anchor, Id: null }:
                    links.Add(new(Words.Clean(part.InnerText), anchor));
                    break;
                case FieldCode when ToBookmark().Match(part.InnerText) is { Success: true } field:
                    links.Add(new("", field.Groups["name"].Value));
                    break;
                case SimpleField { Instruction.Value: { } instruction } when ToBookmark().Match(instruction) is { Success: true } simple:
                    links.Add(new(Words.Clean(part.InnerText), simple.Groups["name"].Value));
                    break;
            }
        }
    }

    /// <summary>Those whose bookmark the document does not have.</summary>
    public IReadOnlyList<DeadLink> Dead => [.. links.Where(link => !bookmarks.Contains(link.Target)).Distinct()];

    /// <summary>A field that goes to a bookmark: a cross-reference, the number of its page, or a link.</summary>
    [GeneratedRegex("""^\s*(?:(?:PAGE|NOTE)?REF\s+(?<name>\w+)|HYPERLINK\s+\\l\s+"(?<name>[^"]+)")""", RegexOptions.IgnoreCase)]
    private static partial Regex ToBookmark();
}
