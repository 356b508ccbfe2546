using System.IO.Compression;

namespace Frankpledge.Documents.Writing;

/// <summary>A zip whose entries all carry one time, so that the same content is the same file.</summary>
internal static class ZipTimes
{
    public static byte[] Fixed(byte[] zip, DateTime time)
    {
        using var made = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The list of what is inside comes first, as readers that do not seek expect.
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = time;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return made.ToArray();
    }
}
