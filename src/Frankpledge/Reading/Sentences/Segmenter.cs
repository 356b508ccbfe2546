using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>Walks through a plan and cuts it into statements, each with its place and its section.</summary>
internal sealed class Segmenter
{
    private readonly IReadOnlyList<Block> _blocks;
    private readonly PlanBounds _bounds;
    private readonly Dictionary<int, FoundHeading> _headings;
    private readonly string _language;
    private readonly List<Segment> _segments = [];
    private readonly List<string?> _stems = [];
    private IReadOnlyList<StatementNote> _stemNotes = [];
    private readonly bool _themesOpenWithList;
    private string? _theme;
    private string? _sub;
    private bool _themeHasList;

    /// <summary>Each item keeps its stem; a line that is longer introduces none.</summary>
    private const int LongestStem = 2_000;

    private Segmenter(IReadOnlyList<Block> blocks, PlanBounds bounds, IReadOnlyList<FoundHeading> headings, string language)
    {
        _blocks = blocks;
        _bounds = bounds;
        _headings = headings.ToDictionary(heading => heading.Block);
        _language = language;
        var themes = headings.Where(heading => heading.Level == 1).ToList();
        _themesOpenWithList = themes.Count(theme => HeadingSigns.Read(blocks, theme.Block, bounds.End).OpensWithList) * 2 > themes.Count;
    }

    /// <param name="aside">Blocks that say what others say.</param>
    public static IReadOnlyList<Segment> Cut(IReadOnlyList<Block> blocks, PlanBounds bounds, IReadOnlyList<FoundHeading> headings, string language,
        IReadOnlyList<int> aside)
    {
        var segmenter = new Segmenter(blocks, bounds, headings, language);
        var leftOut = bounds.LeftOut.SelectMany(range => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value)).Concat(aside).ToHashSet();
        for (var i = bounds.First; i < bounds.End; i++)
        {
            if (!leftOut.Contains(i))
            {
                segmenter.Take(i);
            }
        }

        return segmenter._segments;
    }

    private void Take(int i)
    {
        switch (_blocks[i].Kind)
        {
            case BlockKind.Heading:
                TakeHeading(i);
                break;
            case BlockKind.Paragraph:
                TakeParagraph(i);
                break;
            case BlockKind.ListItem:
                TakeItem(i);
                break;
            case BlockKind.Table:
                TakeTable(i);
                break;
            default:
                break;
        }
    }

    private void TakeHeading(int i)
    {
        _stems.Clear();
        if (_headings.TryGetValue(i, out var heading))
        {
            _themeHasList = heading.Level > 1 && _themeHasList;
            (_theme, _sub) = heading.Level == 1 ? (heading.Text, null) : (_theme, heading.Text);
        }
        else if (Stems.IsStemLine(_blocks[i].Text))
        {
            SetStem(_blocks[i].Text);
            _stemNotes = StatementNote.In(_blocks[i].Marks, 0, _blocks[i].Text.Length);
        }
    }

    private void TakeParagraph(int i)
    {
        _stems.Clear();
        var text = _blocks[i].Text;
        if (AsideText.IsCaption(text, Preceding(i), Following(i)) || AsideText.IsAddress(text) || AsideText.IsForm(text))
        {
            return;
        }

        // "To cut collisions:" above another heading is one itself, set like a line of text.
        if (text.EndsWith(':') && text.StartsWith("To ", StringComparison.Ordinal) && Following(i) is { Kind: BlockKind.Heading }
            && Sentences.Split(text).Count == 1)
        {
            (_theme, _sub) = _theme is null ? (text, null) : (_theme, text);
            return;
        }

        var introduces = Following(i) is { Kind: BlockKind.ListItem } && Introduces(text);
        if (!introduces && Quotation.Fills(text))
        {
            Add(i, 0, text.Length, StatementRole.Sentence, opens: true);
            return;
        }

        var sentences = Sentences.Split(text);
        for (var s = 0; s < sentences.Count; s++)
        {
            var (start, length) = sentences[s];
            var isStem = introduces && s == sentences.Count - 1;
            if (isStem && length <= LongestStem)
            {
                SetStem(text.Substring(start, length));
                _stemNotes = Stems.IsBare(_stems[0]!) ? StatementNote.In(_blocks[i].Marks, start, length) : [];
            }

            if (!(isStem || text[start + length - 1] == ':') || !Stems.IsBare(text.Substring(start, length)))
            {
                Add(i, start, length, isStem ? StatementRole.Stem : StatementRole.Sentence, s == 0);
            }
        }
    }

    private void TakeItem(int i)
    {
        var block = _blocks[i];
        if (_stems.Count == 0)
        {
            _stems.Add(null);
        }

        var level = Math.Min(block.Depth, _stems.Count - 1);
        var stem = _stems[level];
        if (!IsAttribution(i))
        {
            Add(i, 0, block.Text.Length, StatementRole.Item, opens: true, stem);
        }

        // What stands deeper below this item is introduced by it when it ends like a stem, and by its own stem otherwise.
        _stems.RemoveRange(level + 1, _stems.Count - level - 1);
        _stems.Add(block.Text.EndsWith(':') && block.Text.Length <= LongestStem ? block.Text : stem);
    }

    private void SetStem(string stem)
    {
        _stems.Clear();
        _stemNotes = [];
        _stems.Add(stem);
    }

    private void TakeTable(int i)
    {
        foreach (var pledge in TablePledges.Find(_blocks[i]))
        {
            Add(i, pledge.Start, pledge.Length, pledge.Stem is null ? StatementRole.Sentence : StatementRole.Item, opens: true, pledge.Stem, pledge);
        }
    }

    /// <summary>A dash behind a quotation names who said it.</summary>
    private bool IsAttribution(int i) =>
        i > 0 && _blocks[i].Label is "–" or "—" or "-" && _blocks[i - 1].Kind == BlockKind.Paragraph && Quotation.Fills(_blocks[i - 1].Text)
        && Following(i) is not { Kind: BlockKind.ListItem } && _blocks[i].Text.Length < 100;

    private Block? Preceding(int i)
    {
        for (var before = i - 1; before >= _bounds.First; before--)
        {
            if (_blocks[before].Kind is not (BlockKind.Furniture or BlockKind.Footnote))
            {
                return _blocks[before];
            }
        }

        return null;
    }

    private static bool Introduces(string text) =>
        text.AsSpan().TrimEnd("* ") is var end && !end.IsEmpty && end[^1] is ':' or '–' or '—' or '-' or ';' or ','
        || char.IsLower(text[^1])
        || text.EndsWith("following.", StringComparison.Ordinal) || text.EndsWith("as follows.", StringComparison.Ordinal);

    private Block? Following(int i)
    {
        for (var next = i + 1; next < _bounds.End; next++)
        {
            if (_blocks[next].Kind is not (BlockKind.Furniture or BlockKind.Footnote))
            {
                return _blocks[next];
            }
        }

        return null;
    }

    private void Add(int block, int start, int length, StatementRole role, bool opens, string? stem = null, TablePledge? cell = null)
    {
        var source = _blocks[block];
        var text = source.Text.Substring(start, length);
        if (!text.AsSpan().ContainsAnyInRange('A', 'z') && !text.Any(char.IsLetter))
        {
            return;
        }

        var from = source.PlaceAt(start);
        var to = source.PlaceAt(start + length - 1);
        var (section, alternative) = Section(role, stem);
        _segments.Add(new Segment
        {
            Block = block,
            Start = start,
            Length = length,
            Line = from.Line,
            LineEnd = to.Line == from.Line ? null : to.Line,
            Page = from.Page,
            Paragraph = from.Paragraph,
            Role = role,
            Section = cell is null or { Under: [] } ? section : [.. section, .. cell.Under],
            SectionAlt = alternative,
            Stem = stem,
            Text = text,
            Notes = [.. StatementNote.In(source.Marks, start, length), .. NotesOfStem(role, stem, cell)],
            OpensParagraph = opens,
            Language = Languages.Of(text, stem is null ? _language : Languages.Of(stem, _language)),
            IsCounted = cell is { IsCounted: true },
        });
    }

    /// <summary>A line that only introduces a list is no statement, so that its note goes with what it introduces.</summary>
    private IEnumerable<StatementNote> NotesOfStem(StatementRole role, string? stem, TablePledge? cell) =>
        role == StatementRole.Item && cell is null && stem is not null && _stems.Count > 0 && _stems[0] == stem
            ? _stemNotes.Select(note => note with { At = 0 }) : [];

    /// <summary>The path by position; a theme's opening list that stands under its first sub-heading belongs to the theme all the same.</summary>
    private (IReadOnlyList<string> Section, IReadOnlyList<string>? Alternative) Section(StatementRole role, string? stem)
    {
        List<string> path = [];
        path.AddRange(_theme is null ? [] : [_theme]);
        path.AddRange(_sub is null ? [] : [_sub]);
        var isOpening = role == StatementRole.Item && _themesOpenWithList && stem is not null && stem.EndsWith(':') && Stems.IsBare(stem);
        if (isOpening && _sub is null)
        {
            _themeHasList = true;
        }

        return isOpening && _sub is not null && _theme is not null && !_themeHasList ? ([_theme], path) : (path, null);
    }
}
