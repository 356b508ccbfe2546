using DiffPlex;
using DiffPlex.Chunkers;
using Frankpledge.Persistence;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Matching;

/// <summary>A table of a text of a plan.</summary>
/// <param name="Under">The heading under which it stands; empty where none does.</param>
/// <param name="Rows">Cell by cell, the heads of the columns first.</param>
public sealed record PlanTable(string Under, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A row that is not the same in both: one side is null where it came or went.</summary>
public sealed record RowChange(IReadOnlyList<string>? Before, IReadOnlyList<string>? After);

/// <summary>A table that is not the same in both texts; one side is null where it came or went.</summary>
/// <param name="Rows">The rows that are not the same, in reading order.</param>
public sealed record TableChange(PlanTable? Before, PlanTable? After, IReadOnlyList<RowChange> Rows)
{
    /// <summary>The table as it is, or as it was where it was dropped.</summary>
    public PlanTable Table => After ?? Before!;

    /// <summary>The rows that are not the same as they are shown: of a table that came or went all but its heads.</summary>
    public IEnumerable<RowChange> RowsShown => Before is not null && After is not null ? Rows
        : Table.Rows.Skip(1).Select(row => Before is null ? new RowChange(null, row) : new RowChange(row, null));

    /// <summary>The same, cell by cell.</summary>
    public IEnumerable<CellChange> Cells
    {
        get
        {
            var heads = Heads;
            return from row in RowsShown
                   let places = (Before: Place(Before, row.Before), After: Place(After, row.After))
                   from column in Enumerable.Range(0, heads.Count)
                   let was = row.Before?.ElementAtOrDefault(column) ?? ""
                   let now = row.After?.ElementAtOrDefault(column) ?? ""
                   where was != now
                   select new CellChange(places.Before, places.After, column + 1, heads[column], was, now);
        }
    }

    private static int? Place(PlanTable? table, IReadOnlyList<string>? row) => row is null ? null
        : table!.Rows.Index().First(one => ReferenceEquals(one.Item, row)).Index + 1;

    /// <summary>The heads of its columns; where it lost columns, also those that it had.</summary>
    public IReadOnlyList<string> Heads
    {
        get
        {
            var tables = new[] { After, Before }.OfType<PlanTable>().ToList();
            var columns = tables.SelectMany(table => table.Rows).Max(row => row.Count);
            return [.. Enumerable.Range(0, columns).Select(column => tables.Select(table => table.Rows[0].ElementAtOrDefault(column)).OfType<string>()
                .FirstOrDefault(""))];
        }
    }
}

/// <summary>A cell that is not the same in both.</summary>
/// <param name="RowBefore">The place of its row, 1 for the first; null where the row was not there.</param>
/// <param name="RowAfter">The same in the later text.</param>
/// <param name="Column">Its place in the row, 1 for the first.</param>
/// <param name="Head">The head of its column.</param>
public sealed record CellChange(int? RowBefore, int? RowAfter, int Column, string Head, string Before, string After);

/// <summary>What became of the tables between two texts of a plan, for figures change in them without a sentence that says so.</summary>
public static class TableChanges
{
    /// <summary>Tables that share fewer of their cells are two: the share of Dice, 0 to 1.</summary>
    private const double Alike = 0.4;

    /// <returns>Those that are not the same, in the order of the later text; what was dropped stands last.</returns>
    public static IReadOnlyList<TableChange> Of(IReadOnlyList<PlanTable> before, IReadOnlyList<PlanTable> after)
    {
        var (left, paired) = (Enumerable.Range(0, before.Count).ToHashSet(), new Dictionary<int, int>());
        foreach (var (at, table) in after.Index())
        {
            if (left.Where(one => Said(before[one]).SequenceEqual(Said(table))).Select(one => (int?)one).Min() is { } same && left.Remove(same))
            {
                paired[at] = same;
            }
        }

        foreach (var (at, other, _) in (
            from at in Enumerable.Range(0, after.Count).Where(one => !paired.ContainsKey(one))
            from other in left
            select (At: at, Other: other, Share: Share(after[at], before[other])))
            .Where(one => one.Share >= Alike).OrderByDescending(one => one.Share).ToList())
        {
            if (!paired.ContainsKey(at) && left.Remove(other))
            {
                paired[at] = other;
            }
        }

        return
        [
            .. after.Select((table, at) => paired.TryGetValue(at, out var was) ? new TableChange(before[was], table, Rows(before[was], table))
                : new(null, table, [])).Where(change => change.Before is null || change.Rows.Count > 0),
            .. left.Order().Select(one => new TableChange(before[one], null, [])),
        ];
    }

    /// <summary>Rows that are the same keep each other in step; between them a row goes on in the one that shares a cell with it.</summary>
    private static List<RowChange> Rows(PlanTable before, PlanTable after)
    {
        var rows = new List<RowChange>();
        foreach (var block in Differ.Instance.CreateDiffs(string.Join('\n', Said(before)), string.Join('\n', Said(after)), ignoreWhiteSpace: false,
            ignoreCase: false, new LineChunker()).DiffBlocks)
        {
            var gone = before.Rows.Skip(block.DeleteStartA).Take(block.DeleteCountA).ToList();
            foreach (var row in after.Rows.Skip(block.InsertStartB).Take(block.InsertCountB))
            {
                var was = gone.Find(one => one.Zip(row).Any(cell => cell.First == cell.Second && cell.First.Length > 0));
                rows.AddRange(gone.TakeWhile(one => was is not null && one != was).Select(one => new RowChange(one, null)));
                gone = was is null ? gone : [.. gone.SkipWhile(one => one != was).Skip(1)];
                rows.Add(new(was, row));
            }

            rows.AddRange(gone.Select(one => new RowChange(one, null)));
        }

        return rows;
    }

    private static double Share(PlanTable one, PlanTable other)
    {
        var (cells, others) = (Cells(one), Cells(other));
        var shared = cells.Sum(cell => Math.Min(cell.Value, others.GetValueOrDefault(cell.Key)));
        return cells.Count + others.Count == 0 ? 0 : 2.0 * shared / (cells.Values.Sum() + others.Values.Sum());
    }

    private static Dictionary<string, int> Cells(PlanTable table) =>
        table.Rows.SelectMany(row => row).Where(cell => cell.Length > 0).CountBy(cell => cell).ToDictionary();

    /// <summary>A line for each row, so that rows are compared whole.</summary>
    private static IEnumerable<string> Said(PlanTable table) => table.Rows.Select(row => string.Join('\t', row).ReplaceLineEndings(" "));

    /// <summary>The tables of a document that was read.</summary>
    public static IReadOnlyList<PlanTable> In(FoundPlan plan) =>
    [
        .. plan.Document.Blocks.Index().Where(block => block.Index >= plan.FirstBlock && block.Index < plan.EndBlock && block.Item.Table is { Rows.Count: > 0 }
            && !plan.LeftOut.Any(range => range.Contains(block.Index)))
            .Select(block => new PlanTable(plan.Headings.LastOrDefault(heading => heading.Block < block.Index)?.Text ?? "", block.Item.Table!.Rows)),
    ];

    extension(AppDb db)
    {
        /// <summary>The tables of an edition that was published.</summary>
        public async Task<IReadOnlyList<PlanTable>> TablesOfAsync(Guid editionId, CancellationToken cancel = default) =>
            In((await db.Editions.AsNoTracking().SingleAsync(one => one.Id == editionId, cancel)).Parts.OrderBy(part => part.Order)
                .Select(part => (part.Text, part.Rows)));

        /// <summary>The same by plan and number.</summary>
        public async Task<IReadOnlyList<PlanTable>> TablesOfAsync(Guid planId, int edition, CancellationToken cancel = default) =>
            await db.TablesOfAsync(await db.Editions.Where(one => one.PlanId == planId && one.Number == edition).Select(one => one.Id)
                .SingleAsync(cancel), cancel);
    }

    /// <param name="parts">Headings and tables in reading order; a heading has no rows.</param>
    internal static IReadOnlyList<PlanTable> In(IEnumerable<(string Text, IReadOnlyList<IReadOnlyList<string>>? Rows)> parts)
    {
        var (under, tables) = ("", new List<PlanTable>());
        foreach (var (text, rows) in parts)
        {
            if (rows is null)
            {
                under = text;
            }
            else if (rows.Count > 0)
            {
                tables.Add(new(under, rows));
            }
        }

        return tables;
    }
}
