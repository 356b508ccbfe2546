using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Frankpledge.Common;
using Frankpledge.Documents;

namespace Frankpledge.Threads;

/// <summary>Whether an attached file says words that are to be removed: in its text, and in whatever else of a packed file is written out (comments, struck
/// and hidden words, notes, properties).</summary>
internal static partial class WordsOfFile
{
    private const int LongestPart = 8 * 1024 * 1024;

    /// <returns>Null where nobody here can read the file.</returns>
    public static bool? Says(ThreadFile file, Func<string, bool> holds, CancellationToken cancel)
    {
        try
        {
            return Parts(file.Content).Any(holds) || DocumentReader.Read(file.Name, file.Content, ReadingLimits.Default, cancel).Blocks
                .Any(block => holds(block.Text) || (block.Table?.Rows ?? []).SelectMany(row => row).Any(holds));
        }
        catch (Exception unread) when (unread is RefusedException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The words of each written part of a packed file, without its marks; those of a run go on in the next, those of paragraphs and cells do
    /// not.</summary>
    private static IEnumerable<string> Parts(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
        {
            yield break;
        }

        using var zip = new ZipArchive(new MemoryStream(content, writable: false));
        var buffer = new char[LongestPart];
        foreach (var part in zip.Entries.Where(part => part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var text = new StreamReader(part.Open(), Encoding.UTF8);
            yield return WebUtility.HtmlDecode(Mark().Replace(End().Replace(Read(text, buffer), " "), ""));
        }
    }

    /// <exception cref="InvalidDataException">The part says more than is searched, whatever size its archive claims for it.</exception>
    private static string Read(StreamReader text, char[] buffer) => text.ReadBlock(buffer, 0, buffer.Length) is var length && length < buffer.Length
        ? new string(buffer, 0, length) : throw new InvalidDataException("A part is too long to be searched.");

    /// <summary>What ends a paragraph, a heading, a cell, a line or a property.</summary>
    [GeneratedRegex(@"</(?:\w+:)?(?:p|h|c|tc|si|title|subject|creator|description|keywords|comment|table-cell)>|<(?:\w+:)?(?:br|tab|line-break|s)\b[^>]*/>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
