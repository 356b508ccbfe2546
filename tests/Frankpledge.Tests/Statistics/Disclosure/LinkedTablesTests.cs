using FsCheck;
using FsCheck.Fluent;
using Frankpledge.Common;
using Frankpledge.Statistics.Disclosure;
using Frankpledge.Statute.Register;

namespace Frankpledge.Tests.Statistics.Disclosure;

/// <summary>Three tables of the same people, each by two of three variables, released together: what one hides the others must not give away.</summary>
public sealed class LinkedTablesTests
{
    private static readonly string[] Variables = ["a", "b", "c"];

    private static (DisclosureTable Table, List<(int Total, int[] Parts)> Sums) Linked(int[] sizes, Func<int> people)
    {
        var counts = new Dictionary<string, long>();
        var levels = sizes.Select(size => Enumerable.Range(0, size).ToArray()).ToArray();
        string Key(params (int Variable, int Level)[] at) => DisclosureTable.Key(at.Select(each => (Variables[each.Variable], $"{each.Level:00}")));
        foreach (var (i, j, k) in from i in levels[0] from j in levels[1] from k in levels[2] select (i, j, k))
        {
            var count = people();
            foreach (var key in new[] { Key((0, i), (1, j)), Key((0, i), (2, k)), Key((1, j), (2, k)) })
            {
                counts[key] = counts.GetValueOrDefault(key) + count;
            }
        }

        (int, int)[] pairs = [(0, 1), (0, 2), (1, 2)];
        var table = DisclosureTable.Together([.. pairs.Select(pair => DisclosureTable.TwoWay(Variables[pair.Item1], Variables[pair.Item2],
            [.. from x in levels[pair.Item1] from y in levels[pair.Item2] select ($"{x:00}", $"{y:00}", counts[Key((pair.Item1, x), (pair.Item2, y))])]))]);
        List<(int, int[])> sums = [];
        foreach (var (one, other) in pairs.Concat(pairs.Select(pair => (pair.Item2, pair.Item1))))
        {
            sums.AddRange(
                levels[one].Select(x => (table.PlaceOf(Key((one, x))), levels[other].Select(y => table.PlaceOf(Key((one, x), (other, y)))).ToArray())));
        }

        sums.AddRange(Enumerable.Range(0, 3).Select(v => (table.PlaceOf(""), levels[v].Select(x => table.PlaceOf(Key((v, x)))).ToArray())));
        return (table, sums);
    }

    [Fact]
    [Rule("R153")]
    public void No_hidden_count_of_three_linked_tables_can_be_worked_out_by_trying_whole_numbers() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<int>().ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var (table, sums) = Linked([3, 3, 2], () => random.Next(3) == 0 ? random.Next(9) : 0);
            ReleasedTable released;
            try
            {
                released = Suppression.Protect(table);
            }
            catch (RefusedException)
            {
                return true;
            }

            return Enumerable.Range(0, table.Cells.Count).Where(cell => released.Cells[cell].State != CellState.Shown)
                .All(cell => new FillIn(released, sums).CouldDiffer(cell, table.Cells[cell].Count));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(12, 10, 10, 8)]
    [InlineData(12, 10, 12, 5)]
    [InlineData(12, 12, 12, 20)]
    [Rule("R153")]
    public void No_hidden_count_of_large_linked_tables_follows_from_the_sums(int a, int b, int c, int most)
    {
        var random = new Random(1);
        var (table, sums) = Linked([a, b, c], () => random.Next(100) < 70 ? 0 : random.Next(most));

        var released = Suppression.Protect(table);

        released.Cells.Count(cell => cell.State != CellState.Shown).ShouldBeGreaterThan(0);
        Determined(released, sums).ShouldBeEmpty();
    }

    /// <summary>Hidden cells whose value follows from the equations alone, by elimination over whole numbers modulo a prime:
    /// a row of one unknown gives it away.</summary>
    private static List<int> Determined(ReleasedTable released, List<(int Total, int[] Parts)> sums)
    {
        const long Prime = 2147483647;
        int[] hidden = [.. Enumerable.Range(0, released.Cells.Count).Where(cell => released.Cells[cell].State != CellState.Shown)];
        var rows = sums.Select(sum => hidden.Select(cell => cell == sum.Total ? Prime - 1 : sum.Parts.Contains(cell) ? 1L : 0).ToArray()).ToList();
        var done = 0;
        for (var column = 0; column < hidden.Length && done < rows.Count; column++)
        {
            var found = rows.FindIndex(done, row => row[column] != 0);
            if (found < 0)
            {
                continue;
            }

            (rows[done], rows[found]) = (rows[found], rows[done]);
            var inverse = (long)System.Numerics.BigInteger.ModPow(rows[done][column], Prime - 2, Prime);
            rows[done] = [.. rows[done].Select(each => each * inverse % Prime)];
            for (var r = 0; r < rows.Count; r++)
            {
                var factor = rows[r][column];
                if (r != done && factor != 0)
                {
                    rows[r] = [.. rows[r].Select((each, i) => ((each - factor * rows[done][i]) % Prime + Prime) % Prime)];
                }
            }

            done++;
        }

        return [.. rows.Where(row => row.Count(each => each != 0) == 1).Select(row => hidden[Array.FindIndex(row, each => each != 0)])];
    }
}
