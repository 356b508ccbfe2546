namespace Frankpledge.Reading;

/// <summary>Checks sums across a row: a total column against the columns before it, and a variance against the two that it compares.</summary>
internal static class RowSums
{
    public static IEnumerable<Reconciliation> Check(List<TableLine> lines, List<TableColumn> columns)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            var parts = Parts(columns, column);
            var found = parts.Count < 2 ? [] : Candidates(lines, columns, column, parts).ToList();
            // A header alone proves little: half of the rows must agree before the others are called wrong.
            // Totals of the rows follow from these and prove nothing.
            var plain = found.Where(row => row.Line.Role == LineRole.Line).Select(row => row.Check).ToList();
            var proof = plain.Count > 0 ? plain : found.ConvertAll(row => row.Check);
            if (proof.Count(check => check.Verdict == Verdict.Adds) * 2 >= proof.Count || (columns[column].Kind == ColumnKind.RowTotal && found.Count == 1))
            {
                foreach (var (_, check) in found)
                {
                    yield return check;
                }
            }
        }
    }

    private static List<int> Parts(List<TableColumn> columns, int total)
    {
        var before = Enumerable.Range(0, total)
            .Where(at => columns[at].Kind == ColumnKind.Figures && columns[at].Unit == columns[total].Unit && !HeaderWords.IsVariance(columns[at].Name))
            .ToList();
        var since = columns.FindLastIndex(Math.Max(0, total - 1), Math.Max(0, total), column => column.Kind == ColumnKind.RowTotal);
        return columns[total].Kind == ColumnKind.RowTotal ? [.. before.Where(at => at > since)]
            : columns[total].Kind == ColumnKind.Figures && HeaderWords.IsVariance(columns[total].Name) && before.Count >= 2 ? before[^2..]
            : [];
    }

    private static List<(TableLine Line, Reconciliation Check)> Candidates(List<TableLine> lines, List<TableColumn> columns, int total, List<int> parts)
    {
        int[][] signs = columns[total].Kind == ColumnKind.RowTotal ? [[.. parts.Select(_ => 1)]] : [[-1, 1], [1, -1]];
        return signs.Select(signed => Rows(lines, columns, total, [.. parts.Zip(signed)]))
            .MaxBy(checks => checks.Count(row => row.Check.Verdict == Verdict.Adds))!;
    }

    private static List<(TableLine Line, Reconciliation Check)> Rows(List<TableLine> lines, List<TableColumn> columns, int total,
        List<(int Column, int Sign)> parts)
    {
        var checks = new List<(TableLine Line, Reconciliation Check)>();
        foreach (var line in lines)
        {
            var terms = parts.Where(part => line.Figures[part.Column] is not null)
                .Select(part => (part.Sign, Figure: line.Figures[part.Column]!, columns[part.Column].Name)).ToList();
            if (line.Figures[total] is not { } stated || terms.Count == 0)
            {
                continue;
            }

            var places = terms.Select(term => term.Figure.Places).Append(stated.Places).Max();
            var computed = terms.Sum(term => term.Sign * term.Figure.Value);
            var tolerance = Rounding.Tolerance(columns[total].Unit, places, terms.Count);
            var check = new Reconciliation
            {
                What = $"{line.Label}, across", Column = columns[total].Name, Stated = stated.Value, Computed = computed, Tolerance = tolerance,
                Unit = columns[total].Unit,
                Verdict = Math.Abs(stated.Value - computed) <= tolerance ? Verdict.Adds : Verdict.DoesNotAdd,
                Terms = [.. terms.Select(term => new Term(term.Name, term.Sign, term.Figure.Value))], Explanation = "",
            };
            checks.Add((line, check with { Explanation = Explanations.Of(check, places).Replace("row", "column", StringComparison.Ordinal) }));
        }

        return checks;
    }
}
