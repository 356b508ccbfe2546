using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>Turns the tables of a document into typed tables and recomputes what they state.</summary>
public static class TableChecks
{
    /// <summary>A table is checked up to this width: no reader of a plan adds across more.</summary>
    private const int MostColumns = 100;

    /// <summary>Every table of the document, in order, with its checks, and then the same figures in different tables compared.</summary>
    public static CheckedTables Of(SourceDocument document)
    {
        var tables = new List<TypedTable>();
        string? heading = null;
        foreach (var (at, block) in document.Blocks.Index())
        {
            heading = block.Kind == BlockKind.Heading ? block.Text : heading;
            if (block is { Kind: BlockKind.Table, Table: { Rows.Count: > 0 } table })
            {
                tables.Add(Of(table, at, at > 0 && Title(document.Blocks[at - 1]) is { } title ? title : heading));
            }
        }

        return new CheckedTables(tables, Ties.Between(tables));
    }

    /// <summary>One table by itself.</summary>
    public static TypedTable Of(TableCells table, int block = 0, string? caption = null)
    {
        caption = table.Caption ?? caption;
        // One long row makes all others as long; such a table is not even laid out.
        if (table.Rows.Max(row => row.Count) is > MostColumns and var width)
        {
            return new TypedTable(block, caption, [], [],
                [Silent("", new TableColumn("", ColumnKind.Figures), Verdict.NotChecked,
                    $"The table has {width} columns, and only tables of up to {MostColumns} are checked.")]);
        }

        var (columns, lines) = TableTyping.Of(table, caption);
        var doubts = new TableDoubts(table, columns, lines);
        var found = new TotalSearch(lines, columns).Run();
        var checks = found.OrderBy(pair => pair.Total).SelectMany(pair => Down(pair.Total, pair.Sum, lines, columns, doubts))
            .Concat(Unchecked(found, lines, columns))
            .Concat(ShareColumns(found, lines, columns).Select(check => doubts.Judge(check, null)))
            .Concat(RowSums.Check(lines, columns).Select(check => doubts.Judge(check, null))).ToList();
        return new TypedTable(block, caption, columns, lines, checks);
    }

    private static IEnumerable<Reconciliation> Down(int total, Sum sum, List<TableLine> lines, List<TableColumn> columns, TableDoubts doubts)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            if (columns[column].Kind is not (ColumnKind.Figures or ColumnKind.RowTotal) || lines[total].Figures[column] is not { } stated
                || Sum.In(sum.Items, lines, column) is not { } computed)
            {
                continue;
            }

            var terms = sum.Items.Where(item => lines[item.Line].Figures[column] is not null)
                .Select(item => new Term(lines[item.Line].Label, item.Sign, lines[item.Line].Figures[column]!.Value)).ToList();
            var tolerance = Sum.Tolerance(sum.Items, total, lines, column, columns[column].Unit);
            var places = sum.Items.Select(item => lines[item.Line].Figures[column]?.Places ?? 0).Append(stated.Places).Max();
            var check = new Reconciliation
            {
                What = lines[total].Label, Column = columns[column].Name, Stated = stated.Value, Computed = computed, Tolerance = tolerance,
                Unit = columns[column].Unit,
                Verdict = Math.Abs(stated.Value - computed) <= tolerance ? Verdict.Adds : Verdict.DoesNotAdd, Terms = terms, Explanation = "",
            };
            yield return doubts.Judge(check with { Explanation = Explanations.Of(check, places) }, column);
        }
    }

    /// <summary>What could not be checked, said once a table: no total at all, or rows that look like totals of nothing.</summary>
    private static IEnumerable<Reconciliation> Unchecked(List<(int Total, Sum Sum)> found, List<TableLine> lines, List<TableColumn> columns)
    {
        var column = columns.Find(candidate => candidate.Kind == ColumnKind.Figures);
        if (column is null || lines.Count(line => line.Role == LineRole.Line && line.Figures[columns.IndexOf(column)] is not null) < 2)
        {
            yield break;
        }

        if (found.Count > 0)
        {
            yield break;
        }

        var named = lines.Where(line => line.Role == LineRole.Line && RowWords.MayBeTotal(line.Label)).ToList();
        foreach (var line in named)
        {
            yield return Silent(line.Label, column, Verdict.NotChecked,
                "This row is named like a total, but no rows can be told that it sums, so nothing was checked.");
        }

        if (named.Count == 0)
        {
            yield return columns.Exists(candidate => candidate.Kind == ColumnKind.Numbering && HeaderWords.IsRank(candidate.Name))
                ? Silent("", column, Verdict.NoTotalStated, "This is a ranking: its rows stand in an order and are not added.")
                : Silent("", column, Verdict.NoTotalStated, "No total is stated, so there is nothing to check; none was guessed.");
        }
    }

    private static Reconciliation Silent(string what, TableColumn column, Verdict verdict, string explanation) =>
        new() { What = what, Column = column.Name, Unit = column.Unit, Verdict = verdict, Explanation = explanation };

    private static IEnumerable<Reconciliation> ShareColumns(List<(int Total, Sum Sum)> found, List<TableLine> lines, List<TableColumn> columns)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            var parts = lines.Where(line => line.Role == LineRole.Line && !RowWords.MayBeTotal(line.Label)).Select(line => line.Figures[column])
                .OfType<Figure>().ToList();
            if (columns[column].Kind != ColumnKind.Shares || parts.Count < 2)
            {
                continue;
            }

            var check = Shares.Check("", [.. parts.Select(part => part.Value)], parts.Max(part => part.Places));
            var total = lines.FirstOrDefault(line => RowWords.IsCertainTotal(line.Label) && line.Figures[column] is { Value: >= 99 and <= 101 });
            var alone = !columns.Exists(candidate => candidate.Kind == ColumnKind.Figures);
            if (total is not null || (found.Count <= 1 && (alone || check.Verdict != Verdict.NoTotalStated)))
            {
                yield return check with { What = total?.Label ?? "Shares of one whole", Column = columns[column].Name };
            }
        }
    }

    /// <summary>A table without a caption goes by the short line above it, or else by the nearest heading.</summary>
    private static string? Title(Block above) =>
        above is { Kind: BlockKind.Paragraph, Text: { Length: <= 100 } title } && title[^1] is not ('.' or ';' or ',') ? title.TrimEnd(':') : null;
}

/// <summary>All tables of a document, and the comparisons between them.</summary>
public sealed record CheckedTables(IReadOnlyList<TypedTable> Tables, IReadOnlyList<Tie> Ties);
