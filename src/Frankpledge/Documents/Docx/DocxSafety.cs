using System.IO.Compression;
using System.Xml;
using Frankpledge.Common;

namespace Frankpledge.Documents.Docx;

/// <summary>Looks through the zip and its XML before the document is opened: bombs, entities, endless nesting, damage.</summary>
internal static class DocxSafety
{
    /// <returns>Names of parts whose XML is damaged and that the text can do without.</returns>
    public static List<string> Check(byte[] content, Reading reading)
    {
        var damaged = new List<string>();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            if (zip.Entries.Count > reading.Limits.Parts)
            {
                throw Unreadable.TooLong(reading.Name, $"it has {zip.Entries.Count} parts inside");
            }

            var left = reading.Limits.ExpandedBytes;
            foreach (var part in zip.Entries.Where(IsXml))
            {
                using var stream = new CountedStream(part.Open(), left, () => Unreadable.ExpandsTooFar(reading.Name, reading.Limits.ExpandedBytes));
                try
                {
                    CheckXml(stream, part.FullName, reading);
                }
                catch (RefusedException damage) when (damage.Reasons is [{ Code: Unreadable.DamagedCode }] && !IsNeeded(part.FullName))
                {
                    damaged.Add(part.FullName);
                }

                left -= stream.Count;
            }

            return damaged;
        }
        catch (InvalidDataException)
        {
            throw Unreadable.Damaged(reading.Name, "the zip file that holds it is incomplete");
        }
    }

    /// <summary>Without its list of parts, its main text or what ties them, there is no document.</summary>
    private static bool IsNeeded(string part) =>
        part.TrimStart('/') is var name
            && (name.StartsWith("word/document", StringComparison.OrdinalIgnoreCase) || name.StartsWith('[')
                || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase));

    private static bool IsXml(ZipArchiveEntry part) =>
        part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void CheckXml(Stream stream, string part, Reading reading)
    {
        // The declaration is only parsed far enough to be seen and refused. Whatever opens the part later builds it as a tree;
        // depth is bounded here so that no tree can overflow the stack.
        var settings =
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, MaxCharactersFromEntities = 1, XmlResolver = null, CheckCharacters = false };
        try
        {
            using var xml = XmlReader.Create(stream, settings);
            for (var step = 0; xml.Read(); step++)
            {
                if (xml.NodeType is XmlNodeType.DocumentType or XmlNodeType.EntityReference)
                {
                    throw Unreadable.HasEntities(reading.Name, part);
                }

                if (xml.Depth > reading.Limits.Nesting)
                {
                    throw Unreadable.NestedTooDeeply(reading.Name, reading.Limits.Nesting);
                }

                if (step % 4096 == 0)
                {
                    reading.Cancel.ThrowIfCancellationRequested();
                }
            }
        }
        catch (XmlException damage)
        {
            throw Unreadable.Damaged(reading.Name, $"{part} cannot be read at line {damage.LineNumber}, position {damage.LinePosition}");
        }
    }
}
