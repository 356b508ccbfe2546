using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Frankpledge.Common;
using Frankpledge.Documents.Docx;

namespace Frankpledge.Documents.Marked;

/// <summary>Reads back what <see cref="MarkedDocxWriter"/> wrote, edited in Word meanwhile: pieces by their marks, tracked changes with who made them,
/// comments.</summary>
public static class MarkedDocxReader
{
    /// <exception cref="RefusedException">It is no Word document, or one that is damaged or too large.</exception>
    public static ReturnedDocument Read(string name, byte[] content, ReadingLimits limits, CancellationToken cancel = default)
    {
        // What is no zip is no Word document: the look through it says so in a sentence.
        DocxSafety.Check(content, new(name, limits, cancel));
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false);
            var main = document.MainDocumentPart ?? throw Unreadable.Damaged(name, "it has no main text");
            var comments = main.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Where(one => one.Id?.Value is not null)
                .DistinctBy(one => one.Id!.Value!).ToDictionary(one => one.Id!.Value!) ?? [];
            var walk = new Walk(comments);
            foreach (var paragraph in main.Document?.Body?.Descendants<Paragraph>() ?? [])
            {
                cancel.ThrowIfCancellationRequested();
                if (!paragraph.Ancestors<Table>().Any())
                {
                    walk.Take(paragraph);
                }
            }

            return new(walk.Pieces, Before(main), document.PackageProperties.LastModifiedBy is { Length: > 0 } last ? last : null);
        }
        catch (Exception failure) when (failure is OpenXmlPackageException or InvalidDataException or XmlException or FormatException)
        {
            throw Unreadable.Damaged(name, "it cannot be opened as a Word document");
        }
    }

    private static IReadOnlyList<(string, string)> Before(MainDocumentPart main)
    {
        foreach (var part in main.CustomXmlParts)
        {
            using var stream = part.GetStream();
            using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            if (XElement.Load(reader) is { } held && held.Name == MarkedDocxWriter.Space + "pieces")
            {
                return [.. held.Elements(MarkedDocxWriter.Space + "piece").Select(piece => ((string?)piece.Attribute("mark") ?? "", piece.Value))];
            }
        }

        return [];
    }

    /// <summary>Goes through the text in reading order; what stands outside every control is a piece of its own.</summary>
    private sealed class Walk(Dictionary<string, Comment> comments)
    {
        private readonly Dictionary<string, StringBuilder> open = [];
        private readonly Dictionary<string, (int Piece, StringBuilder Quote)> placed = [];
        private readonly List<Piece> pieces = [];

        public IReadOnlyList<ReturnedPiece> Pieces => [.. pieces.Select((piece, at) => new ReturnedPiece(piece.Mark, piece.Level, piece.IsItem,
            Folded(piece.Text), [.. piece.Authors.Distinct()], [.. placed.Where(one => one.Value.Piece == at && comments.ContainsKey(one.Key))
                .Select(one => new MarginComment(AuthorOf(comments[one.Key].Author?.Value), Folded(comments[one.Key].InnerText), Folded(one.Value.Quote)))]))
            .Where(piece => piece.Mark is not null || piece.Text.Length > 0)];

        public void Take(Paragraph paragraph)
        {
            var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
            var level = style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) && int.TryParse(style.AsSpan(7), out var said) ? Math.Clamp(said, 1,
                2) : 0;
            var isItem = style == "ListParagraph" || paragraph.ParagraphProperties?.NumberingProperties is not null;
            Piece Begin(string? mark)
            {
                pieces.Add(new(mark, level, isItem));
                return pieces[^1];
            }

            Go(paragraph, null, Begin(paragraph.Ancestors<SdtBlock>().Select(one => one.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value)
                .FirstOrDefault(mark => mark is not null)), Begin);
        }

        /// <param name="into">The piece that what follows belongs to.</param>
        /// <returns>The piece that what stands behind it belongs to.</returns>
        private Piece Go(OpenXmlElement at, string? author, Piece into, Func<string?, Piece> begin)
        {
            foreach (var child in at.ChildElements)
            {
                switch (child)
                {
                    case SdtRun control when control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value is { } mark:
                        Go(control, author, begin(mark), begin);
                        into = begin(into.Mark);
                        break;
                    case InsertedRun inserted:
                        into = Go(inserted, AuthorOf(inserted.Author?.Value), into, begin);
                        break;
                    case MoveToRun moved:
                        into = Go(moved, AuthorOf(moved.Author?.Value), into, begin);
                        break;
                    case DeletedRun deleted:
                        into.Authors.Add(AuthorOf(deleted.Author?.Value));
                        break;
                    case MoveFromRun gone:
                        into.Authors.Add(AuthorOf(gone.Author?.Value));
                        break;
                    case CommentRangeStart { Id.Value: { } from }:
                        open[from] = new();
                        break;
                    case CommentRangeEnd { Id.Value: { } to }:
                        Close(to);
                        break;
                    case CommentReference { Id.Value: { } reference }:
                        placed.TryAdd(reference, (pieces.LastIndexOf(into), new()));
                        break;
                    case Text text:
                        Say(text.Text, author, into);
                        break;
                    case TabChar or Break or CarriageReturn:
                        Say(" ", null, into);
                        break;
                    case ParagraphProperties or SdtProperties or RunProperties or Paragraph:
                        break;
                    default:
                        into = Go(child, author, into, begin);
                        break;
                }
            }

            return into;
        }

        private void Say(string words, string? author, Piece into)
        {
            into.Text.Append(words);
            into.Authors.AddRange(author is null ? [] : [author]);
            foreach (var (id, quote) in open)
            {
                if (!placed.TryGetValue(id, out var place))
                {
                    placed[id] = place = (pieces.LastIndexOf(into), quote);
                }

                if (place.Piece == pieces.LastIndexOf(into))
                {
                    quote.Append(words);
                }
            }
        }

        private void Close(string id) => open.Remove(id);

        private static string AuthorOf(string? name) => string.IsNullOrWhiteSpace(name) ? "" : Cut(name.Trim());

        private static string Cut(string name) => name.Length <= LongestName ? name : name[..LongestName];

        private static string Folded(StringBuilder text) => Folded(text.ToString());

        private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        private const int LongestName = 100;
    }

    private sealed class Piece(string? mark, int level, bool isItem)
    {
        public string? Mark => mark;

        public int Level => level;

        public bool IsItem => isItem;

        public StringBuilder Text { get; } = new();

        public List<string> Authors { get; } = [];
    }
}
