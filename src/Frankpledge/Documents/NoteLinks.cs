using System.Text;
using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>Ties the marks in a finished document to the notes at which they point.</summary>
internal static partial class NoteLinks
{
    private static readonly HashSet<string> Lists = new(
        ["notes", "footnotes", "endnotes", "end notes", "references", "sources", "nodiadau", "troednodiadau", "cyfeiriadau", "ffynonellau"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The blocks without the signs of <see cref="NoteSigns"/>; each knows its marks and their notes. A mark without a note is none.</summary>
    public static IReadOnlyList<Block> Join(IReadOnlyList<Block> blocks)
    {
        var pointers = new List<(int Offset, string Key, string Shown)>[blocks.Count];
        var plain = new List<Block>(blocks.Count);
        foreach (var (at, block) in blocks.Index())
        {
            pointers[at] = [];
            plain.Add(block.Table is { } table ? Plain(block, table, pointers[at]) : Plain(block, pointers[at]));
        }

        return Array.TrueForAll(pointers, found => found.Count == 0) ? plain : Tied(plain, pointers);
    }

    /// <summary>Ties the marks of a plain text, "[1]" or "¹", which are part of its words.</summary>
    public static IReadOnlyList<Block> JoinTyped(IReadOnlyList<Block> blocks)
    {
        var keyed = blocks
            .Select(block => block.Kind == BlockKind.Footnote && OwnMark().Match(block.Text) is { Success: true } own
                ? block with { NoteKey = NoteSigns.Typed(Label(own)) } : block).ToList();
        var pointers = keyed.Select(block => block.Kind is BlockKind.Footnote or BlockKind.Furniture ? []
            : TypedMark().Matches(block.Text).Select(mark => (mark.Index, NoteSigns.Typed(Label(mark)), "")).ToList()).ToArray();
        return Array.TrueForAll(pointers, found => found.Count == 0) ? blocks : Tied(keyed, pointers);
    }

    private static Block Plain(Block block, List<(int Offset, string Key, string Shown)> into)
    {
        var (text, pointers) = NoteSigns.Take(block.Text);
        if (pointers.Count == 0)
        {
            return block;
        }

        into.AddRange(pointers);
        return block with
        {
            Text = text,
            Anchors = [.. block.Anchors.Select(anchor => anchor with { Offset = PlainLength(block.Text[..Math.Min(anchor.Offset, block.Text.Length)]) })],
        };
    }

    private static Block Plain(Block block, TableCells table, List<(int Offset, string Key, string Shown)> into)
    {
        var rows = new List<IReadOnlyList<string>>(table.Rows.Count);
        var offset = 0;
        var touched = new HashSet<(int, int)>();
        foreach (var (row, cells) in table.Rows.Index())
        {
            var plain = new List<string>(cells.Count);
            foreach (var (column, cell) in cells.Index())
            {
                var (text, pointers) = NoteSigns.Take(cell);
                into.AddRange(pointers.Select(pointer => (offset + pointer.Offset, pointer.Key, pointer.Shown)));
                plain.Add(text);
                offset += text.Length + 1;
                if (pointers.Count > 0)
                {
                    touched.Add((row, column));
                }
            }

            offset += cells.Count == 0 ? 1 : 0;
            rows.Add(plain);
        }

        var caption = table.Caption is null ? null : NoteSigns.Without(table.Caption);
        if (touched.Count == 0)
        {
            return caption == table.Caption ? block : block with { Table = table with { Caption = caption } };
        }

        var parts = table.Parts.Select(part => !touched.Contains((part.Row, part.Column)) ? part : part with
        {
            Start = PlainLength(table.Rows[part.Row][part.Column][..part.Start]),
            Length = PlainLength(table.Rows[part.Row][part.Column].Substring(part.Start, part.Length)),
        });
        return block with
        {
            Text = string.Join('\n', rows.Select(row => string.Join('\t', row))),
            Table = table with { Rows = rows, Caption = caption, Parts = [.. parts] },
        };
    }

    private static int PlainLength(string text) => NoteSigns.Without(text).Length;

    private static List<Block> Tied(List<Block> blocks, IReadOnlyList<(int Offset, string Key, string Shown)>[] pointers)
    {
        var notes = new Notes(blocks);
        return [.. blocks.Select((block, at) => pointers[at].Count == 0 ? block : block with
        {
            Marks = [.. from pointer in pointers[at]
                        let note = notes.Of(pointer.Key, at, block.PlaceAt(pointer.Offset).Page)
                        where note is not null
                        select new NoteMark(pointer.Offset, note.Value.Label is { Length: > 0 } label ? label : pointer.Shown, note.Value.Text)],
        })];
    }

    private static string Label(Match mark) => mark.Groups.Values.Skip(1).First(group => group.Success).Value.Normalize(NormalizationForm.FormKC);

    [GeneratedRegex(@"^(?:\[\^?([\w-]{1,20})\]:?|([⁰¹²³⁴-⁹]{1,3})|<sup>(\d{1,3})</sup>)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex OwnMark();

    [GeneratedRegex(@"(?<=\S ?)\[(?:\^([\w-]{1,20})|(\d{1,3}))\]|(?<=[\p{L}\p{N}.,;:!?)”’""])([⁰¹²³⁴-⁹]{1,3})|(?<=\S)<sup>(\d{1,3})</sup>",
        RegexOptions.CultureInvariant)]
    private static partial Regex TypedMark();

    /// <summary>The notes of a document, found by what the source says of them or, for typed marks, by their labels.</summary>
    private sealed class Notes
    {
        private readonly List<Block> _blocks;
        private readonly Dictionary<string, int> _known = [];
        private readonly Dictionary<string, List<int>> _labelled = [];
        private readonly Dictionary<(string Label, int Page), int> _onPage = [];

        public Notes(List<Block> blocks)
        {
            _blocks = blocks;
            var listed = false;
            foreach (var (at, block) in blocks.Index())
            {
                listed = block.Kind == BlockKind.Heading ? Lists.Contains(block.Text.Trim(' ', ':')) : listed;
                if (block.NoteKey is { } key)
                {
                    _known.TryAdd(NoteSigns.Known(key), at);
                }

                var isNote = block.Kind == BlockKind.Footnote || block.NoteKey is not null
                    || (listed && block.Kind is BlockKind.ListItem or BlockKind.Paragraph);
                if (isNote && LabelOf(block) is { Length: > 0 } label)
                {
                    _labelled.TryAdd(label, []);
                    _labelled[label].Add(at);
                    _onPage.TryAdd((label, block.Anchors[0].Page ?? 0), at);
                }
            }
        }

        /// <summary>A typed mark points at the note of its page, else at the next that has its label, as where each chapter ends with its notes.</summary>
        public (string Label, string Text)? Of(string key, int from, int? page)
        {
            var typed = key is ['=', ..];
            if (!typed)
            {
                return _known.TryGetValue(key, out var at) ? Note(at, from) : null;
            }

            if (!_labelled.TryGetValue(key[1..], out var found))
            {
                return null;
            }

            if (page is not null && _onPage.TryGetValue((key[1..], page.Value), out var here))
            {
                return Note(here, from);
            }

            var next = ~found.BinarySearch(from);
            return next >= 0 && next < found.Count ? Note(found[next], from) : found.Count == 1 ? Note(found[0], from) : null;
        }

        private (string Label, string Text)? Note(int at, int from) =>
            at == from ? null : (LabelOf(_blocks[at]), OwnMark().Replace(_blocks[at].Text, ""));

        private static string LabelOf(Block block) =>
            block.Label?.Trim('.', '[', ']', '(', ')', ' ') ?? (block.NoteKey is ['=', .. var label] ? label : "");
    }
}
