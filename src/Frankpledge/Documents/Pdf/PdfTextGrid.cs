namespace Frankpledge.Documents.Pdf;

/// <summary>Lines that may be the rows of a table of text, sorted into its cells.</summary>
internal sealed class PdfTextGrid
{
    private const int LongestHeader = 60;
    private readonly List<PdfRow> _lines;
    private readonly List<(double Left, double Right)> _columns;
    private readonly double _pitch;
    private readonly List<int> _starts;
    private readonly bool _isParted;

    /// <summary>Sorts <paramref name="lines"/>, each of which lies in one of <paramref name="columns"/>.</summary>
    /// <param name="pitch">From line to line inside a cell; as near as lines stand anywhere where it is not given.</param>
    public PdfTextGrid(List<PdfRow> lines, List<(double Left, double Right)> columns, double? pitch = null)
    {
        (_lines, _columns) = (lines, columns);
        _pitch = pitch ?? lines.Zip(lines.Skip(1), (above, below) => below.Top - above.Top).Where(gap => gap > 1).DefaultIfEmpty(0).Min();
        var labels = Enumerable.Range(0, lines.Count).Where(BeginsLabel).ToList();
        var parted = Parted(labels);
        _isParted = parted is not null;
        _starts = parted ?? [0, .. labels.Where(at => at > 0)];
    }

    /// <summary>True for what is a table and no running text in columns: some text wraps, and rows begin at one height in all their columns.</summary>
    public bool IsTable =>
        (_starts.Count >= 3 || (_starts.Count == 2 && IsHeader)) && HasText && (_isParted || Level * 4 >= _starts.Count * 3);

    /// <summary>A first row of names: short, without a full stop, and set apart or above cells that say more.</summary>
    private bool IsHeader => Row(0).SelectMany(row => row.Cells).All(cell => cell.Text.Length <= LongestHeader && !cell.EndsSentence && cell.Label is null)
        && (Row(0).SelectMany(row => row.Cells).All(cell => cell.Look.Bold) || Row(0).Count <= 2);

    /// <summary>Rows whose cells all begin at the height of the row.</summary>
    private int Level => Enumerable.Range(0, _starts.Count).Count(at =>
        Enumerable.Range(1, _columns.Count - 1).All(column => !Cell(at, column).Any() || Math.Abs(Cell(at, column).First().Box.Top - Row(at)[0].Top) < 3));

    private bool HasText => Enumerable.Range(1, _columns.Count - 1).Any(column =>
        Enumerable.Range(1, _starts.Count - 1).Select(at => Cell(at, column).ToList()).ToList() is var cells
        && cells.Exists(cell => cell.Count > 1) && cells.SelectMany(cell => cell).ToList() is { Count: > 1 } lines
        && lines.Average(line => line.Text.Count(letter => letter == ' ')) >= 2);

    /// <summary>Leaves out what stands below the table at its left edge, such as the next heading. Returns the number of lines that are kept.</summary>
    public int WithoutTail()
    {
        while (_starts.Count > 1 && Row(_starts.Count - 1).TrueForAll(row => row.Cells.TrueForAll(cell => Column(cell) == 0)))
        {
            _lines.RemoveRange(_starts[^1], _lines.Count - _starts[^1]);
            _starts.RemoveAt(_starts.Count - 1);
        }

        return _lines.Count;
    }

    public PdfTable ToTable(PdfText joiner)
    {
        var rows = new List<List<string>>();
        var parts = new List<CellPart>();
        for (var at = 0; at < _starts.Count; at++)
        {
            var cells = new List<string>();
            for (var column = 0; column < _columns.Count; column++)
            {
                var text = new CellText(at, column);
                PdfCellText.Read([.. Cell(at, column)], _columns[column].Right, joiner, text);
                parts.AddRange(text.Parts);
                cells.Add(text.Text);
            }

            rows.Add(cells);
        }

        return new PdfTable(_columns, rows, [.. _lines.Select(row => row.Cells)]) { Parts = parts, HeaderRows = IsHeader ? 1 : 0 };
    }

    /// <summary>Where white space parts the rows, a name may stand at the middle of its row; each stretch then has one at most.
    /// Null where it does not part them.</summary>
    private List<int>? Parted(List<int> labels)
    {
        var gaps = Enumerable.Range(1, _lines.Count - 1).Where(at => _lines[at].Top - _lines[at - 1].Top > PdfCellText.Apart * _pitch).ToList();
        List<int> starts = [0, .. gaps];
        var names = starts.ConvertAll(start => labels.Count(label => label >= start && !starts.Exists(other => other > start && other <= label)));
        return gaps.Count == 0 || names.Exists(count => count > 1) || names.Count(count => count == 1) < 2
            ? null
            : [.. starts.Where((_, at) => at == 0 || names[at] == 1)];
    }

    private bool BeginsLabel(int at)
    {
        var label = _lines[at].Cells.Find(cell => Column(cell) == 0);
        var above = at == 0 ? null : _lines[at - 1].Cells.Find(cell => Column(cell) == 0);
        return label is not null
            && (above is null || label.Label is not null || label.Look.Bold != above.Look.Bold || label.Box.Top - above.Box.Top > PdfCellText.Apart * _pitch
                || above.EndedEarlyBefore(label, _columns[0].Right));
    }

    private List<PdfRow> Row(int at) => _lines[_starts[at]..(at + 1 < _starts.Count ? _starts[at + 1] : _lines.Count)];

    private IEnumerable<PdfLine> Cell(int at, int column) => Row(at).SelectMany(row => row.Cells).Where(cell => Column(cell) == column);

    private int Column(PdfLine cell) => PdfTextTables.ColumnOf(cell, _columns);
}
