using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Frankpledge.Documents.Docx;

namespace Frankpledge.Documents.Marked;

/// <summary>Goes through the text in reading order; what stands outside every control is a piece of its own.</summary>
internal sealed class MarkedWalk(MarkedParts parts)
{
    private const int LongestName = 100;

    private readonly Dictionary<string, StringBuilder> open = [];
    private readonly Dictionary<string, (Piece Piece, StringBuilder Quote)> placed = [];
    private readonly Dictionary<string, string?> marks = [];
    private readonly List<Piece> pieces = [];
    private readonly List<ReturnedBeside> beside = [];
    private bool joinsNext;

    public void Take(OpenXmlElement block)
    {
        switch (block)
        {
            case Table table:
                TakeTable(table);
                break;
            case Paragraph paragraph:
                TakeParagraph(paragraph);
                break;
            default:
                beside.Add(new(BesideKind.Document, "", null));
                break;
        }
    }

    /// <summary>All that was found.</summary>
    public ReturnedDocument Done(IReadOnlyList<SentPiece> before, string? lastAuthor)
    {
        var kept = pieces.FindAll(piece => piece.IsKept);
        var homes = new HashSet<Piece>(kept);
        var at = placed.Where(one => parts.Comments.ContainsKey(one.Key)).Select(one => (Id: one.Key, Home: HomeOf(one.Value.Piece), one.Value.Quote)).ToList();
        var here = at.Where(one => homes.Contains(one.Home)).ToLookup(one => one.Home);
        var heard = here.SelectMany(one => one).Select(one => one.Id).ToHashSet();
        beside.AddRange(parts.Comments.Where(one => !heard.Contains(one.Key)).Select(one => new ReturnedBeside(BesideKind.Comment, Words(one.Value), null)));
        beside.AddRange(parts.OfPages.Where(one => one.Words.Length > 0));
        return new([.. kept.Select(piece => piece.Returned([.. here[piece].Select(one =>
            new MarginComment(AuthorOf(parts.Comments[one.Id].Author?.Value), Words(parts.Comments[one.Id]), Folded(one.Quote.ToString())))]))],
            beside, before, lastAuthor);
    }

    internal static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What something beside the text says.</summary>
    internal static string Words(OpenXmlElement? of) =>
        Folded(string.Join(' ', of?.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText) ?? []));

    private void TakeParagraph(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var style = properties?.ParagraphStyleId?.Val?.Value ?? "";
        var (first, joins) = (pieces.Count, joinsNext);
        Piece Begin(string? mark)
        {
            pieces.Add(new(mark, pieces.Count == first ? null : pieces[^1])
            {
                Level = parts.Level(style), IsItem = parts.IsItem(style) || properties?.NumberingProperties is not null,
                Depth = properties?.NumberingProperties?.NumberingLevelReference?.Val?.Value ?? 0,
                Joins = joins || pieces.Skip(first).Any(piece => piece.IsKept),
            });
            return pieces[^1];
        }

        Go(paragraph, null, Begin(MarkOf(paragraph)), Begin);

        // Where the end of a paragraph is struck out, what follows goes on in it.
        joinsNext = properties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null && pieces.Skip(first).Any(piece => piece.IsKept);
    }

    private void TakeTable(Table table)
    {
        var whole = new Piece(MarkOf(table) ?? table.Descendants<BookmarkStart>().Select(parts.Mark).FirstOrDefault(mark => mark is not null), null)
        {
            Rows = [],
        };
        pieces.Add(whole);
        joinsNext = false;
        foreach (var row in table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table))
        {
            if (row.TableRowProperties?.GetFirstChild<Deleted>() is { } struck)
            {
                whole.StruckBy ??= AuthorOf(struck.Author?.Value);
                continue;
            }

            var by = new List<string>(row.TableRowProperties?.GetFirstChild<Inserted>() is { } inserted ? [AuthorOf(inserted.Author?.Value)] : []);
            whole.Rows.Add([.. row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row).Select(cell =>
            {
                var text = new Piece(null, null) { Home = whole };
                foreach (var paragraph in cell.Descendants<Paragraph>().Where(one => !one.Ancestors<AlternateContentFallback>().Any()))
                {
                    Go(paragraph, null, text, _ => text);
                    text.Text.Append(' ');
                }

                by.AddRange(text.Authors);
                return Folded(text.Text.ToString());
            })]);
            whole.Authors.AddRange(by);
            whole.RowAuthors.Add(by.Find(name => name.Length > 0));
        }
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
                case BookmarkStart { Id.Value: { } begun } bookmark when into.Rows is null && into.Home == into && parts.Mark(bookmark) is { } named:
                    marks[begun] = into.Mark;
                    into = begin(named);
                    break;
                case BookmarkEnd { Id.Value: { } ended } when marks.Remove(ended, out var outer):
                    into = begin(outer);
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
                    open.Remove(to);
                    break;
                case CommentReference { Id.Value: { } reference }:
                    placed.TryAdd(reference, (into, new()));
                    break;
                case Text text:
                    Say(text.Text, author, into);
                    break;
                case TabChar or PositionalTab or Break or CarriageReturn:
                    Say(" ", null, into);
                    break;
                case NoBreakHyphen:
                    Say("-", author, into);
                    break;
                case SymbolChar symbol when int.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var sign):
                    Say(SymbolFonts.Read(((char)sign).ToString(), symbol.Font?.Value), author, into);
                    break;
                case AlternateContent alternate:
                    into = Go(alternate.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement)alternate, author, into, begin);
                    break;
                case ParagraphProperties or SdtProperties or RunProperties or Paragraph:
                    break;
                default:
                    Notice(child, into);
                    into = Go(child, author, into, begin);
                    break;
            }
        }

        return into;
    }

    /// <summary>What is no word of the text, and would be lost in silence.</summary>
    private void Notice(OpenXmlElement child, Piece into)
    {
        (BesideKind Kind, string? Words)? found = child switch
        {
            FootnoteReference note => (BesideKind.Footnote, parts.Footnote(note.Id?.Value)),
            EndnoteReference note => (BesideKind.Footnote, parts.Endnote(note.Id?.Value)),
            Drawing or Picture or EmbeddedObject when !child.Descendants<TextBoxContent>().Any() => (BesideKind.Picture, child
                .Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().FirstOrDefault()?.Description?.Value ?? ""),
            DocumentFormat.OpenXml.Math.OfficeMath formula => (BesideKind.Formula, formula.InnerText),
            Hyperlink link => (BesideKind.Link, parts.Link(link.Id?.Value)),
            FieldCode code when code.Text.Trim().StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase) => (BesideKind.Link, code.Text.Trim()[9..].Trim(' ', '"')),
            Run { RunProperties: { } looks } run when IsOn(looks.Strike) || IsOn(looks.DoubleStrike) =>
                (BesideKind.Struck, run.InnerText),
            _ => null,
        };
        if (found is { Words: { } words } one)
        {
            beside.Add(new(one.Kind, Folded(words), into.Home.Mark));
        }
    }

    private static bool IsOn(OnOffType? looks) => looks is not null && looks.Val?.Value != false;

    private void Say(string words, string? author, Piece into)
    {
        into.Say(words);
        into.Authors.AddRange(author is null ? [] : [author]);
        foreach (var (id, quote) in open)
        {
            if (!placed.TryGetValue(id, out var place))
            {
                placed[id] = place = (into, quote);
            }

            if (place.Piece == into)
            {
                quote.Append(words);
            }
        }
    }

    /// <summary>Where a comment is heard: one that stands behind a control and not in it is meant of what stands in it.</summary>
    private static Piece HomeOf(Piece piece)
    {
        var at = piece.Home;
        while (!at.IsKept && at.Before is { } before)
        {
            at = before;
        }

        return at;
    }

    private static string? MarkOf(OpenXmlElement block) =>
        block.Ancestors<SdtBlock>().Select(one => one.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value).FirstOrDefault(mark => mark is not null);

    private static string AuthorOf(string? name) => string.IsNullOrWhiteSpace(name) ? ""
        : name.Trim() is var cut && cut.Length <= LongestName ? cut : cut[..LongestName];

    /// <param name="before">The piece before it in its paragraph.</param>
    private sealed class Piece(string? mark, Piece? before)
    {
        private Piece? home;
        private bool hasWords;

        public string? Mark => mark;

        public Piece? Before => before;

        /// <summary>The piece that is told of what stands in this one: its table, or itself.</summary>
        public Piece Home { get => home ?? this; init => home = value; }

        public int Level { get; init; }

        public bool IsItem { get; init; }

        public int Depth { get; init; }

        public bool Joins { get; init; }

        public List<IReadOnlyList<string>>? Rows { get; init; }

        public StringBuilder Text { get; } = new();

        public List<string> Authors { get; } = [];

        public List<string?> RowAuthors { get; } = [];

        public string? StruckBy { get; set; }

        public bool IsKept => mark is not null || Rows is not null || hasWords;

        public void Say(string words)
        {
            Text.Append(words);
            hasWords = hasWords || !string.IsNullOrWhiteSpace(words);
        }

        public ReturnedPiece Returned(IReadOnlyList<MarginComment> comments) =>
            new(mark, Level, IsItem, Folded(Text.ToString()), [.. Authors.Distinct()], comments) 
            {
                Joins = Joins, Depth = Depth, Rows = Rows, RowAuthors = RowAuthors, StruckBy = StruckBy,
            };
    }
}
