using FsCheck;
using FsCheck.Fluent;
using Frankpledge.Common;
using Frankpledge.Statistics.Disclosure;
using Frankpledge.Statute.Register;

namespace Frankpledge.Tests.Statistics.Disclosure;

public sealed class SuppressionTests
{
    private static DisclosureTable Square(params long[] counts)
    {
        var side = (int)Math.Sqrt(counts.Length);
        return DisclosureTable.TwoWay("r", "c", [.. counts.Select((count, i) => ($"{i / side}", $"{i % side}", count))]);
    }

    private static string Shown(ReleasedTable released, DisclosureTable table, string key) => released.Cells[table.PlaceOf(key)].Text;

    /// <summary>The sums of a square cross-table in terms of its cells' places, written out again from the keys.</summary>
    private static List<(int Total, int[] Parts)> Sums(DisclosureTable table, int side)
    {
        int[] all = [.. Enumerable.Range(0, side)];
        return
        [
            .. all.Select(r => (table.PlaceOf($"r={r}"), all.Select(c => table.PlaceOf($"c={c}, r={r}")).ToArray())),
            .. all.Select(c => (table.PlaceOf($"c={c}"), all.Select(r => table.PlaceOf($"c={c}, r={r}")).ToArray())),
            (table.PlaceOf(""), [.. all.Select(r => table.PlaceOf($"r={r}"))]),
            (table.PlaceOf(""), [.. all.Select(c => table.PlaceOf($"c={c}"))]),
        ];
    }

    [Fact]
    [Rule("R153")]
    public void A_single_small_count_takes_the_smallest_other_with_it()
    {
        var table = DisclosureTable.OneWay("q", [("a", 3), ("b", 40), ("c", 12), ("d", 0)]);

        Suppression.Protect(table).Cells.Select(cell => cell.Text).ShouldBe(["<5", "40", "hidden", "0", "55"]);
    }

    [Fact]
    public void Two_ones_give_each_other_away_and_need_a_third()
    {
        // Both are at least 1 and add up to 2.
        var table = DisclosureTable.OneWay("q", [("a", 1), ("b", 1), ("c", 12), ("d", 40)]);

        Suppression.Protect(table).Cells.Select(cell => cell.Text).ShouldBe(["<5", "<5", "hidden", "40", "54"]);
    }

    [Fact]
    public void A_one_beside_a_five_is_not_safe_either()
    {
        // They add up to 6; the hidden one is no small count, so it is 5 or 6 and the small one 1: a third is needed.
        var table = DisclosureTable.OneWay("q", [("a", 1), ("b", 5), ("c", 12), ("d", 40)]);

        Suppression.Protect(table).Cells.Select(cell => cell.Text).ShouldBe(["<5", "hidden", "hidden", "40", "58"]);
    }

    [Fact]
    public void In_a_cross_table_rows_and_columns_are_both_closed()
    {
        var table = Square(3, 20, 30, 25, 40, 18, 50, 60, 70);
        var released = Suppression.Protect(table);

        released.Cells.Count(cell => cell.State == CellState.Small).ShouldBe(1);
        released.Cells.Count(cell => cell.State == CellState.Secondary).ShouldBe(3);
        Shown(released, table, "c=0, r=0").ShouldBe("<5");
        Shown(released, table, "").ShouldBe("316");
    }

    [Fact]
    [Rule("R153")]
    public void No_hidden_count_of_any_cross_table_can_be_worked_out() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<byte>().ArrayOf(9).ToArbitrary(), bytes =>
        {
            var table = Square([.. bytes.Select(each => (long)(each % 13))]);
            ReleasedTable released;
            try
            {
                released = Suppression.Protect(table);
            }
            catch (RefusedException)
            {
                return bytes.Count(each => each % 13 >= 5) < 3;
            }

            var sums = Sums(table, 3);
            return Enumerable.Range(0, table.Cells.Count).All(cell =>
                released.Cells[cell].State == CellState.Shown
                    ? table.Cells[cell].Count is 0 or >= 5
                    : new FillIn(released, sums).CouldDiffer(cell, table.Cells[cell].Count));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_hidden_count_that_nothing_bounds_from_above_is_in_doubt()
    {
        // With every total hidden a 5 cannot be lower, and may be as high as one likes.
        var table = Square(5, 1, 4, 7, 7, 0, 0, 5, 1);

        var released = Suppression.Protect(table);

        var sums = Sums(table, 3);
        Enumerable.Range(0, table.Cells.Count).Where(cell => released.Cells[cell].State != CellState.Shown)
            .Where(cell => !new FillIn(released, sums).CouldDiffer(cell, table.Cells[cell].Count)).Select(cell => released.Cells[cell].Key).ShouldBeEmpty();
    }

    [Fact]
    public void The_attack_succeeds_on_a_table_that_hides_too_little()
    {
        var table = Square(3, 20, 30, 25, 40, 18, 50, 60, 70);
        var careless =
            new ReleasedTable(
                [.. table.Cells
                    .Select((cell, i) => i == 0 ? new ReleasedCell(cell.Key, CellState.Small, null) : new ReleasedCell(cell.Key, CellState.Shown, cell.Count))],
                        new("", 0, [], ""));

        new FillIn(careless, Sums(table, 3)).CouldDiffer(0, 3).ShouldBeFalse();
    }

    [Fact]
    [Rule("R153")]
    public void Tables_released_together_do_not_give_each_other_away()
    {
        // By district and sex the small count is hidden with three others; the second table would show the district's other split with the same total.
        var sexes = DisclosureTable.TwoWay("district", "sex", [("A", "F", 2), ("A", "M", 30), ("B", "F", 25), ("B", "M", 40)]);
        var ages = DisclosureTable.TwoWay("district", "age", [("A", "old", 12), ("A", "young", 20), ("B", "old", 35), ("B", "young", 30)]);

        var together = DisclosureTable.Together(sexes, ages);
        var released = Suppression.Protect(together);

        together.Cells.Count.ShouldBe(9 + 6);
        HashSet<string> hidden = [.. released.Cells.Where(cell => cell.State != CellState.Shown).Select(cell => cell.Key)];
        Suppression.WhyNotRelease(together, hidden).ShouldBeEmpty();
        hidden.Count.ShouldBe(4);
    }

    [Fact]
    public void The_gate_names_small_counts_and_hidden_ones_that_can_be_worked_out()
    {
        var table = Square(3, 20, 30, 25, 40, 18, 50, 60, 2);

        var reasons = Suppression.WhyNotRelease(table, new HashSet<string> { "c=0, r=0" });

        reasons.Select(reason => (reason.Code, reason.Rule)).ShouldBe([("SmallCountShown", "R153"), ("HiddenCountWorkedOut", "R153")]);
        reasons[0].Sentence.ShouldContain("c=2, r=2");
        reasons[1].Sentence.ShouldContain("c=0, r=0");
    }

    [Theory]
    [InlineData(11, 29, null)]
    [InlineData(11, 30, "37%")]
    [InlineData(1, 40, "3%")]
    [InlineData(55, 99, "56%")]
    [InlineData(1, 8, null)]
    [InlineData(123, 1000, "12.3%")]
    public void Percentages_depend_on_their_base(long part, long whole, string? shown) => PercentRule.Show(part, whole).ShouldBe(shown);

    [Fact]
    public void A_hidden_count_and_a_hidden_base_have_no_percentage()
    {
        var hidden = new ReleasedCell("a", CellState.Small, null);
        var shown = new ReleasedCell("b", CellState.Shown, 50);

        PercentRule.Show(hidden, shown).ShouldBeNull();
        PercentRule.Show(shown, new ReleasedCell("", CellState.Secondary, null)).ShouldBeNull();
    }

    [Fact]
    public void Refuses_tables_that_cannot_be_right()
    {
        Should.Throw<RefusedException>(() => DisclosureTable.OneWay("q", [("a", 3)])).Message.ShouldContain("only 1");
        Should.Throw<RefusedException>(() => DisclosureTable.OneWay("q", [("a", 3), ("a", 4)])).Message.ShouldContain("3 in one place and 4 in another");
        Should.Throw<RefusedException>(() => DisclosureTable.OneWay("q", [("a", 3), ("b", -4)])).Message.ShouldContain("The count of q=b is -4");
        Should.Throw<RefusedException>(() => DisclosureTable.TwoWay("r", "c", [("a", "x", 1), ("b", "y", 1), ("a", "x", 2)])).Message
            .ShouldContain("appears twice");
        Should.Throw<RefusedException>(
            () => DisclosureTable.Together(DisclosureTable.OneWay("q", [("a", 30), ("b", 40)]), DisclosureTable.OneWay("q", [("a", 31), ("b", 40)]))).Message
                .ShouldContain("q=a is 30 in one place and 31 in another");
        Should.Throw<RefusedException>(() => PercentRule.Show(5, 4)).Message.ShouldContain("5 is not a part of 4");
    }
}
