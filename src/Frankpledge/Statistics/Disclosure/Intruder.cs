namespace Frankpledge.Statistics.Disclosure;

/// <summary>
/// What somebody who sees the released table can work out: every way to fill the hidden cells that agrees with the totals, with small cells known to be 1 to 4
/// and other hidden cells known to be 5 or more (they are never zero). A cell that could be one of two or more whole numbers is not worked out. Only corners in
/// whole numbers count as another way to fill the table: in linked tables a corner may be a fraction,
/// and two fractions around the truth would leave no doubt about it.
/// </summary>
internal sealed class Intruder
{
    private readonly DisclosureTable table;
    private readonly int[] hidden;
    private readonly double[][] rows;
    private readonly double[] limits;
    private readonly double[][] combinations;
    private readonly double[] seenLow;
    private readonly double[] seenHigh;

    public Intruder(DisclosureTable table, IReadOnlySet<int> hidden)
    {
        this.table = table;
        this.hidden = [.. hidden.Order()];
        combinations = Free(Equations());
        seenLow = new double[this.hidden.Length];
        seenHigh = new double[this.hidden.Length];
        (rows, limits) = Inequalities();
    }

    /// <summary>Hidden cells whose value leaves no doubt.</summary>
    public IReadOnlyList<int> WorkedOut()
    {
        NoteSwaps();
        var certain = new List<int>();
        for (var i = 0; i < hidden.Length; i++)
        {
            foreach (var sign in (ReadOnlySpan<double>)[1, -1])
            {
                if (!Doubt(i))
                {
                    Simplex.Raise(rows, limits, Direction(i, sign), corner =>
                    {
                        Note(corner);
                        return Doubt(i);
                    });
                }
            }

            if (!Doubt(i))
            {
                certain.Add(hidden[i]);
            }
        }

        return certain;
    }

    /// <summary>
    /// Most hidden cells are in doubt by a swap that needs no search: one more here, one less beside it and below it, one more across. Only cells that count in
    /// just one row and one column take part.
    /// </summary>
    private void NoteSwaps()
    {
        var sums = hidden.Select(_ => new List<int>()).ToArray();
        HashSet<int> totals = [.. table.Additions.Select(addition => addition.Total)];
        for (var a = 0; a < table.Additions.Count; a++)
        {
            foreach (var part in table.Additions[a].Parts.Where(part => !totals.Contains(part)))
            {
                if (Array.BinarySearch(hidden, part) is >= 0 and var i)
                {
                    sums[i].Add(a);
                }
            }
        }

        int[] inner = [.. Enumerable.Range(0, hidden.Length).Where(i => sums[i].Count == 2)];
        var places = inner.ToDictionary(i => (sums[i][0], sums[i][1]));
        var (byRow, byColumn) = (inner.ToLookup(i => sums[i][0]), inner.ToLookup(i => sums[i][1]));
        foreach (var i in inner)
        {
            var swaps = from beside in byRow[sums[i][0]] where beside != i
                        from below in byColumn[sums[i][1]] where below != i && places.ContainsKey((sums[below][0], sums[beside][1]))
                        let across = places[(sums[below][0], sums[beside][1])]
                        from sign in (int[])[1, -1]
                        where MayChange(i, sign) && MayChange(beside, -sign) && MayChange(below, -sign) && MayChange(across, sign)
                        select (sign, beside, below, across);
            foreach (var (sign, beside, below, across) in Doubt(i) ? [] : swaps.Take(1))
            {
                See(i, sign);
                See(beside, -sign);
                See(below, -sign);
                See(across, sign);
            }
        }
    }

    private bool MayChange(int i, int sign) =>
        table.Cells[hidden[i]].Count is var count && Suppression.IsSmall(count)
            ? Suppression.IsSmall(count + sign) : count + sign >= Math.Min(count, Suppression.Threshold);

    private void See(int i, double change) => (seenLow[i], seenHigh[i]) = (Math.Min(seenLow[i], change), Math.Max(seenHigh[i], change));

    /// <summary>Another value than the true one was seen.</summary>
    private bool Doubt(int i) => seenHigh[i] - seenLow[i] > 0.5;

    /// <summary>One equation for each addition that has a hidden cell: changes of parts less the change of the total are 0.</summary>
    private List<double[]> Equations()
    {
        var place = hidden.Select((cell, i) => (cell, i)).ToDictionary(pair => pair.cell, pair => pair.i);
        var equations = new List<double[]>();
        foreach (var addition in table.Additions)
        {
            var equation = new double[hidden.Length];
            foreach (var part in addition.Parts.Where(place.ContainsKey))
            {
                equation[place[part]] += 1;
            }

            if (place.TryGetValue(addition.Total, out var total))
            {
                equation[total] -= 1;
            }

            if (equation.Any(each => each != 0))
            {
                equations.Add(equation);
            }
        }

        return equations;
    }

    /// <summary>The change of each hidden cell as a combination of the changes that are free, by elimination.</summary>
    private double[][] Free(List<double[]> equations)
    {
        var pivots = new List<int>();
        for (var column = 0; column < hidden.Length && pivots.Count < equations.Count; column++)
        {
            var found = equations.FindIndex(pivots.Count, equation => Math.Abs(equation[column]) > 1e-9);
            if (found < 0)
            {
                continue;
            }

            (equations[pivots.Count], equations[found]) = (equations[found], equations[pivots.Count]);
            var row = equations[pivots.Count];
            var divisor = row[column];
            for (var j = 0; j < row.Length; j++)
            {
                row[j] /= divisor;
            }

            foreach (var other in equations.Where(other => other != row && other[column] != 0))
            {
                var factor = other[column];
                for (var j = 0; j < row.Length; j++)
                {
                    other[j] -= factor * row[j];
                }
            }

            pivots.Add(column);
        }

        int[] free = [.. Enumerable.Range(0, hidden.Length).Except(pivots)];
        return [.. Enumerable.Range(0, hidden.Length).Select(i => pivots.IndexOf(i) is >= 0 and var p
            ? free.Select(f => -equations[p][f]).ToArray()
            : free.Select(f => f == i ? 1.0 : 0).ToArray())];
    }

    /// <summary>Bounds on every change; each free change is the difference of two variables that are not negative.</summary>
    private (double[][] Rows, double[] Limits) Inequalities()
    {
        var lines = new List<double[]>();
        var ends = new List<double>();
        for (var i = 0; i < hidden.Length; i++)
        {
            var count = table.Cells[hidden[i]].Count;
            var small = Suppression.IsSmall(count);
            if (small)
            {
                lines.Add(Direction(i, 1));
                ends.Add(Suppression.Threshold - 1 - count);
            }

            lines.Add(Direction(i, -1));
            ends.Add(count - (small ? 1 : Math.Min(count, Suppression.Threshold)));
        }

        return ([.. lines], [.. ends]);
    }

    private double[] Direction(int i, double sign) => [.. combinations[i].Select(each => sign * each), .. combinations[i].Select(each => -sign * each)];

    private void Note(double[] variables)
    {
        var free = variables.Length / 2;
        var changes = new double[hidden.Length];
        for (var i = 0; i < changes.Length; i++)
        {
            for (var f = 0; f < free; f++)
            {
                changes[i] += combinations[i][f] * (variables[f] - variables[free + f]);
            }
        }

        if (!Array.TrueForAll(changes, change => Math.Abs(change - Math.Round(change)) < 1e-6))
        {
            return;
        }

        for (var i = 0; i < changes.Length; i++)
        {
            See(i, changes[i]);
        }
    }
}
