using FsCheck;
using FsCheck.Fluent;
using Frankpledge.Plans.Matching;

namespace Frankpledge.Tests.Plans.Matching;

/// <summary>What became of the tables between two texts of a plan.</summary>
public sealed class TableChangesTests
{
    private static readonly PlanTable Money = Table("Money", "What|Cost", "Patrols|£4", "Parks|£3", "All|£7");

    [Fact]
    public void A_cell_that_changed_is_shown_in_its_row_and_the_other_rows_are_not()
    {
        var change = TableChanges.Of([Money], [Table("Money", "What|Cost", "Patrols|£5", "Parks|£3", "All|£8")]).Single();

        change.Rows.Select(Said).ShouldBe(["Patrols|£4 > Patrols|£5", "All|£7 > All|£8"]);
    }

    [Fact]
    public void Rows_come_and_go_and_a_row_goes_on_in_the_one_that_shares_a_cell_with_it()
    {
        TableChanges.Of([Money], [Table("Money", "What|Cost", "Patrols|£4", "Paths|£1", "Parks|£2", "All|£7")]).Single().Rows.Select(Said)
            .ShouldBe(["- > Paths|£1", "Parks|£3 > Parks|£2"]);
        TableChanges.Of([Money], [Table("Money", "What|Cost", "All|£7")]).Single().Rows.Select(Said).ShouldBe(["Patrols|£4 > -", "Parks|£3 > -"]);
    }

    [Fact]
    public void A_column_that_went_keeps_its_head()
    {
        TableChanges.Of([Money], [Table("Money", "What", "Patrols", "Parks", "All")]).Single().Heads.ShouldBe(["What", "Cost"]);
    }

    [Fact]
    public void A_table_is_known_by_its_cells_wherever_it_stands_and_another_is_added_or_dropped()
    {
        var other = Table("Measures", "Measure|2026", "Answered in ten seconds|91%");
        TableChanges.Of([Money, other], [other, Money with { Under = "Costs" }]).ShouldBeEmpty();
        var changes = TableChanges.Of([Money], [other]);
        changes.Select(change => (change.Before?.Under, change.After?.Under)).ShouldBe([(null, "Measures"), ("Money", null)]);
        TableChanges.Of([Money, Money], [Money]).Single().After.ShouldBeNull();
    }

    [Fact]
    public void A_text_compared_with_itself_has_no_change() => Check.QuickThrowOnFailure(Prop.ForAll<string[][][]>(cells =>
        TableChanges.Of(Tables(cells), Tables(cells)).ShouldBeEmpty()));

    [Fact]
    public void No_table_is_lost_and_none_is_told_twice() => Check.QuickThrowOnFailure(Prop.ForAll<string[][][], string[][][]>((before, after) =>
    {
        var (one, other) = (Tables(before), Tables(after));

        var changes = TableChanges.Of(one, other);

        (one.Count - changes.Count(change => change.Before is not null)).ShouldBe(other.Count - changes.Count(change => change.After is not null),
            "what is not told is the same in both");
    }));

    [Fact]
    public void The_rows_that_are_told_make_the_later_table_of_the_earlier() => Check.QuickThrowOnFailure(Prop.ForAll<int[], int[]>((before, after) =>
    {
        var (one, other) = (Rows(before), Rows(after));
        if (TableChanges.Of([one], [other]) is not [{ Before: not null, After: not null } change])
        {
            return;
        }

        var kept = one.Rows.Select(Line).ToList();
        change.Rows.Select(row => row.Before).OfType<IReadOnlyList<string>>().ToList().ForEach(row => kept.Remove(Line(row)).ShouldBeTrue());
        kept.Concat(change.Rows.Select(row => row.After).OfType<IReadOnlyList<string>>().Select(Line)).Order(StringComparer.Ordinal)
            .ShouldBe(other.Rows.Select(Line).Order(StringComparer.Ordinal));
    }));

    private static string Line(IReadOnlyList<string> row) => string.Join('\t', row).ReplaceLineEndings(" ");

    /// <summary>A table of a few rows that repeat, so that two of them share some.</summary>
    private static PlanTable Rows(int[]? numbers) =>
        new("", [["What", "How much"], .. (numbers ?? []).Select(number => new[] { $"Row {Math.Abs(number % 5)}", $"{number % 3}" })]);

    private static string Said(RowChange row) => $"{Joined(row.Before)} > {Joined(row.After)}";

    private static string Joined(IReadOnlyList<string>? row) => row is null ? "-" : string.Join('|', row);

    private static PlanTable Table(string under, params string[] rows) => new(under, [.. rows.Select(row => row.Split('|'))]);

    private static List<PlanTable> Tables(string[][][] cells) =>
        [.. (cells ?? []).Select(rows => new PlanTable("", [.. (rows ?? []).Select(row => (row ?? []).Select(cell => cell ?? "").ToArray())]))];
}
