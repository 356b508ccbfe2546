using System.IO.Compression;
using System.Xml.Linq;

namespace Frankpledge.Documents.Docx;

/// <summary>Copies a Word file without what the text does not need: links, pictures, and whatever is missing or damaged.</summary>
internal static class DocxRepair
{
    private static readonly HashSet<string> Needed = new(StringComparer.OrdinalIgnoreCase)
        { "officeDocument", "styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer", "settings", "aFChunk" };

    /// <param name="content">A zip that opens.</param>
    /// <param name="damaged">Names of parts to leave out besides.</param>
    public static byte[] Without(byte[] content, IReadOnlyCollection<string> damaged)
    {
        using var source = new ZipArchive(new MemoryStream(content, writable: false));
        var present = source.Entries.Select(entry => Plain(entry.FullName)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        present.ExceptWith(damaged.Select(Plain));
        var copy = new MemoryStream();
        using (var target = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.Where(entry => present.Contains(Plain(entry.FullName)) && !entry.FullName.EndsWith('/')))
            {
                using var from = entry.Open();
                using var to = target.CreateEntry(Plain(entry.FullName), CompressionLevel.NoCompression).Open();
                if (entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                {
                    Kept(XDocument.Load(from), FolderOf(Plain(entry.FullName)), present).Save(to);
                }
                else if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                    || entry.FullName.Contains("chunk", StringComparison.OrdinalIgnoreCase) || IsText(entry.FullName))
                {
                    from.CopyTo(to);
                }
            }
        }

        return copy.ToArray();
    }

    private static XDocument Kept(XDocument links, string folder, HashSet<string> present)
    {
        foreach (var link in links.Root!.Elements().Where(link => !IsKept(link, folder, present)).ToList())
        {
            link.Remove();
        }

        return links;
    }

    private static bool IsKept(XElement link, string folder, HashSet<string> present)
    {
        var kind = link.Attribute("Type")?.Value.Split('/')[^1] ?? "";
        var target = link.Attribute("Target")?.Value ?? "";
        return Needed.Contains(kind) && link.Attribute("TargetMode")?.Value != "External"
            && present.Contains(target.StartsWith('/') ? Plain(target) : Plain(folder + target));
    }

    /// <summary>The folder that relative targets start from: <c>word/_rels/document.xml.rels</c> speaks for <c>word/</c>.</summary>
    private static string FolderOf(string rels) => rels.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase) is > 0 and var at ? rels[..at] : "";

    private static bool IsText(string name) => Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm" or ".xhtml" or ".txt" or ".mht";

    private static string Plain(string name) => name.TrimStart('/').Replace('\\', '/');
}
