using System.Globalization;

namespace Frankpledge.Documents;

/// <summary>One document being read: its limits, and the blocks and notes so far. Counts what is kept and stops at the limits.</summary>
internal sealed class Reading(string name, ReadingLimits limits, CancellationToken cancel)
{
    private readonly List<Block> _blocks = [];
    private readonly List<string> _notes = [];
    private long _characters;

    public string Name => name;

    public ReadingLimits Limits => limits;

    public CancellationToken Cancel => cancel;

    /// <summary>Is told how far the reading is, 0 to 1.</summary>
    public Action<double>? Told { get; init; }

    /// <summary>The 1-based number of the paragraph being read.</summary>
    public int Paragraph { get; set; }

    public List<Block> Blocks => _blocks;

    /// <summary>Indices of blocks that the source itself marks as captions.</summary>
    public HashSet<int> Captions { get; } = [];

    /// <summary>Texts that are struck out: shown as furniture, not taken.</summary>
    public List<string> Struck { get; } = [];

    public void Note(string sentence) => _notes.Add(NoteSigns.Without(sentence));

    /// <summary>The 1-based line of the source being read, where it has lines; otherwise 0.</summary>
    public int Line { get; set; }

    /// <summary>An anchor for text that begins in the current paragraph.</summary>
    public Anchor Here(int? page = null) => new(0, Line, page, Paragraph);

    /// <summary>Forgets all that was read, for another attempt at the same document.</summary>
    public void Restart()
    {
        _blocks.Clear();
        _notes.Clear();
        Captions.Clear();
        Struck.Clear();
        (_characters, Paragraph, Line) = (0, 0, 0);
    }

    public void Add(Block block)
    {
        cancel.ThrowIfCancellationRequested();
        _characters += block.Text.Length;
        if (_characters > limits.Characters)
        {
            throw Unreadable.TooLong(name, $"its text has more than {limits.Characters.ToString("N0", CultureInfo.InvariantCulture)} characters");
        }

        _blocks.Add(block);
    }

    /// <summary>The finished document; where the source has no lines, each block is a line of the plain reading.</summary>
    public SourceDocument Finish(SourceFormat format, int? pages = null)
    {
        if (!_blocks.Any(block => block.Kind != BlockKind.Furniture && block.Text.Any(char.IsLetterOrDigit)))
        {
            throw format == SourceFormat.Pdf ? Unreadable.ScanWithoutText(name) : Unreadable.NoText(name);
        }

        if (Struck.Count > 0)
        {
            _notes.Add($"{OneOrMany.Of(Struck.Count, "1 piece of struck-out text was", "{0} pieces of struck-out text were")} left out: {string.Join("; ", Struck.Take(5).Select(text => $"\"{text}\""))}.");
        }

        var numbered =
            NoteLinks.Join(_blocks).Select((block, index) => block
                with { Anchors = [.. block.Anchors.Select(anchor => anchor with { Line = anchor.Line > 0 ? anchor.Line : index + 1 })] });
        return new SourceDocument(name, format, [.. numbered], pages, _notes);
    }
}
