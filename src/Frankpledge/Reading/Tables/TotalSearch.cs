namespace Frankpledge.Reading;

/// <summary>
/// Finds what each stated total is the sum of. Rows stay open until a total takes them up; a total is then open itself. A total may sum
/// all open rows, or those since an earlier total or a group's name; the first of these readings that adds in every column is taken,
/// and if none does, the one that comes nearest, so that a wrong total is shown with the rows it was meant for.
/// </summary>
internal sealed class TotalSearch(List<TableLine> lines, List<TableColumn> columns)
{
    private const decimal NearEnough = 0.25m;

    /// <summary>
    /// How many figures may be added for each cell of the table. A real table needs some dozens; a long one full of totals that sum nothing would take ever
    /// longer to find that out, and its last totals stay unchecked.
    /// </summary>
    private const long MostAdditions = 500;

    /// <summary>Rows, inclusive, for which more may be added the more there are: nobody prints a longer table of sums to be read.</summary>
    private const int MostRows = 1_000;

    /// <summary>What a search for parts that nobody marked may cost, for each open row and column.</summary>
    private const long PartsOfARow = 400;
    private long _left = MostAdditions * Math.Clamp(lines.Count, 50, MostRows) * columns.Count;
    private readonly List<Item> _open = [];
    private readonly HashSet<int> _boundaries = [];
    private int? _parts;
    private readonly List<(int Total, Sum Sum)> _found = [];
    private int _sign = 1;

    /// <summary>Totals with their sums, in order of the rows; the roles of the lines are set on the way.</summary>
    public List<(int Total, Sum Sum)> Run()
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.Role == LineRole.Group)
            {
                Open(line.Label);
            }
            else if (RowWords.IsPart(line.Label))
            {
                lines[at] = line with { Role = LineRole.OfWhich };
            }
            else if (line.Role != LineRole.Aside && !(RowWords.MayBeTotal(line.Label) && IsTotal(ref at)))
            {
                Add(at);
            }
        }

        return _found;
    }

    private void Open(string label)
    {
        if (RowWords.IsPart(label))
        {
            // "Of which:" by itself: some of the rows below are parts of the row above.
            _parts = _open.Count;
            return;
        }

        _sign = RowWords.TakesAway(label) ? -1 : 1;
        if (!RowWords.TakesAway(label) && !RowWords.Adds(label))
        {
            _boundaries.Add(_open.Count);
        }
    }

    private void Add(int at)
    {
        // Figures below "Less:" are taken away whether or not they are printed with a minus.
        var takenAway = (_sign < 0 || RowWords.TakesAway(lines[at].Label)) && IsPositive(at);
        _open.Add(new Item(at, takenAway ? -1 : 1, false));
    }

    private bool IsTotal(ref int at)
    {
        var certain = RowWords.IsCertainTotal(lines[at].Label);
        if (_open.Count == 0 || (_open.Count == 1 && !certain))
        {
            return _open.Count == 0 ? StandsOnTop(ref at, certain) : Closes(at, certain: false);
        }

        return Closes(at, certain);
    }

    private bool Closes(int at, bool certain)
    {
        var starts = Starts().ToList();
        if (!Affords(starts.Count))
        {
            return false;
        }

        var readings = starts.SelectMany(start => Readings(at, start)).Where(sum => sum.Checked > 0).ToList();
        var best = readings.Find(sum => sum.Fits);
        if (best is null && !Affords(PartsOfARow))
        {
            // Some of the rows may be parts of others: that the sum does not come out is then not known.
            return false;
        }

        best = best ?? PartsLeftOut(at)
            ?? (_parts is null || Affords(_open.Count) ? NamedPartsLeftOut(at) : null)
            ?? readings.Where(sum => certain || sum.Gap <= NearEnough).OrderByDescending(sum => sum.Adding).ThenBy(sum => sum.Gap).FirstOrDefault();
        // With parts among the rows that nobody marked, a sum that does not come out proves nothing.
        if (best is null || (_parts is not null && !best.Fits))
        {
            return false;
        }

        _found.Add((at, best));
        lines[at] = lines[at] with { Role = LineRole.Total };
        _open.RemoveAll(item => item.Line >= best.Items[0].Line);
        _boundaries.RemoveWhere(boundary => boundary > _open.Count);
        _open.Add(new Item(at, 1, true));
        _sign = 1;
        _parts = null;
        return true;
    }

    /// <summary>Takes so many additions of all open rows from what is left; false when that is not enough.</summary>
    private bool Affords(long times) => (_left -= times * _open.Count * columns.Count) >= 0;

    /// <summary>Where a sum may begin among the open rows: at the first, at a total or after it, or where a group begins.</summary>
    private IEnumerable<int> Starts() =>
        Enumerable.Range(0, _open.Count).Where(at => at == 0 || _boundaries.Contains(at) || _open[at].IsTotal || _open[at - 1].IsTotal);

    private IEnumerable<Sum> Readings(int total, int start)
    {
        var items = _open[start..];
        yield return Sum.Of(items, total, lines, columns);
        var asPrinted = items.ConvertAll(item => item with { Sign = 1 });
        if (!asPrinted.SequenceEqual(items))
        {
            yield return Sum.Of(asPrinted, total, lines, columns);
        }

        if (RowWords.IsNet(lines[total].Label))
        {
            var receipts =
                items.ConvertAll(item => RowWords.IsReceipt(lines[item.Line].Label) && !item.IsTotal && IsPositive(item.Line) ? item with { Sign = -1 } : item);
            if (!receipts.SequenceEqual(items))
            {
                yield return Sum.Of(receipts, total, lines, columns);
            }

            if (items is [{ IsTotal: true } first, .., { IsTotal: true } last] && items.TrueForAll(item => item.IsTotal))
            {
                yield return Sum.Of([first, .. items[1..^1], last with { Sign = -1 }], total, lines, columns);
            }
        }
    }

    /// <summary>Some tables break a line down below it, or sum lines without saying so; parts are left out if the total then adds.</summary>
    private Sum? PartsLeftOut(int total)
    {
        var items = Breakdowns.WithoutParts(_open, lines, columns, out var parents);
        if (parents.Count == 0 || Sum.Of(items, total, lines, columns) is not { Fits: true } sum)
        {
            return null;
        }

        foreach (var (parent, parts) in parents)
        {
            _found.Add((parent, Sum.Of(parts, parent, lines, columns)));
            lines[parent] = lines[parent] with { Role = LineRole.Total };
            foreach (var part in parts.Where(part => part.Line > parent))
            {
                lines[part.Line] = lines[part.Line] with { Role = LineRole.OfWhich };
            }
        }

        return sum;
    }

    /// <summary>Below "of which:" stand parts, no more than make the row above; how many shows by the total.</summary>
    private Sum? NamedPartsLeftOut(int total)
    {
        if (_parts is not { } first || first == 0)
        {
            return null;
        }

        for (var count = 1; first + count <= _open.Count; count++)
        {
            if (Sum.Of([.. _open[..first], .. _open[(first + count)..]], total, lines, columns) is { Fits: true } sum)
            {
                foreach (var part in _open.GetRange(first, count))
                {
                    lines[part.Line] = lines[part.Line] with { Role = LineRole.OfWhich };
                }

                return sum;
            }
        }

        return null;
    }

    /// <summary>A total with nothing above it: the sum of the rows below, or the figure that they start from.</summary>
    private bool StandsOnTop(ref int at, bool certain)
    {
        var end = at + 1;
        while (end < lines.Count && lines[end].Role != LineRole.Group && !RowWords.MayBeTotal(lines[end].Label))
        {
            end++;
        }

        var below = Enumerable.Range(at + 1, end - at - 1).Where(row => lines[row].Role == LineRole.Line && !RowWords.IsPart(lines[row].Label))
            .Select(row => new Item(row, 1, false)).ToList();
        var sum = Sum.Of(below, at, lines, columns);
        if (below.Count >= 2 && (sum.Fits || sum.Adding > 0 || (certain && end == lines.Count && sum.Checked > 0)))
        {
            _found.Add((at, sum));
            lines[at] = lines[at] with { Role = LineRole.Total };
            _open.Add(new Item(at, 1, true));
            at = end - 1;
            return true;
        }

        lines[at] = lines[at] with { Role = LineRole.Opening };
        _open.Add(new Item(at, 1, true));
        return true;
    }

    private bool IsPositive(int line) => lines[line].Figures.All(figure => figure is null || figure.Value >= 0);
}
