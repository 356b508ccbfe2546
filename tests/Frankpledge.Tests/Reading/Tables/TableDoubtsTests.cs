using Frankpledge.Documents;
using Frankpledge.Reading;
using static Frankpledge.Tests.Reading.Tables.TableFixture;

namespace Frankpledge.Tests.Reading.Tables;

public sealed class TableDoubtsTests
{
    [Theory]
    [InlineData("has 2 cells where others have 3", "Item|2030|2031", "Horses|40|45", "Boats|60", "Total|110|111")]
    [InlineData("The header comes again before the row 3", "Item|2030", "Horses|40", "Item|2030", "Boats|60", "Total|110")]
    [InlineData("“40 300” in the row “Horses” cannot be read as one figure", "Item|Cost", "Horses|40 300", "Boats|60", "Total|110")]
    [InlineData("“40 (30)” in the row “Horses” cannot be read as one figure", "Item|Cost", "Horses|40 (30)", "Oats|20", "Boats|60", "Total|110")]
    [InlineData("“60,5” is written with a decimal comma", "Item|Cost", "Oats|20", "Horses|40", "Boats|60,5", "Total|110")]
    [InlineData("The row “Grants” states no figure (“TBC”)", "Item|Cost", "Horses|40", "Boats|60", "Grants|TBC", "Total|110")]
    public void A_sum_that_does_not_come_out_gets_no_verdict_where_the_reading_is_in_doubt(string doubt, params string[] rows)
    {
        var checks = Check(rows).Checks;

        checks.ShouldNotContain(check => check.Verdict == Verdict.DoesNotAdd);
        checks.ShouldContain(check => check.Verdict == Verdict.NotChecked && check.Explanation.Contains(doubt, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_reader_of_the_format_doubts_counts_too()
    {
        var table = new TableCells([["Item", "Cost"], ["Horses", "40"], ["Boats", "60"], ["Total", "110"]], null, 1) { Doubts = ["“60” stands at the edge."] };

        TableChecks.Of(table).Checks.Single().Explanation.ShouldStartWith("“60” stands at the edge. The table may have been misread");
    }

    [Fact]
    public void A_sum_that_comes_out_is_said_in_spite_of_a_doubt() =>
        Check("Item|2030|2031", "Horses|40|45", "Item|2030|2031", "Boats|60|65", "Total|100|110").Verdicts()
            .ShouldBe(["Adds Total: 100/100", "Adds Total: 110/110"]);

    [Fact]
    public void A_sum_that_does_not_come_out_in_a_plain_table_is_called_wrong() =>
        Check("Item|Cost", "Horses|40", "Boats|60", "Gifts|n/a", "Total|110").Verdicts().ShouldBe(["DoesNotAdd Total: 110/100"]);

    [Fact]
    public void Parts_below_a_row_that_only_says_of_which_are_left_out_as_far_as_the_total_tells()
    {
        Check("Item|Cost", "Staff|100", "of which:|", "wardens|30", "clerks|20", "Boats|60", "Total|160").Verdicts().ShouldBe(["Adds Total: 160/160"]);
        Check("Item|Cost", "Staff|100", "of which:|", "wardens|30", "Boats|60", "Total|165").Verdicts()
            .ShouldNotContain(verdict => verdict.StartsWith("DoesNotAdd", StringComparison.Ordinal));
    }

    [Fact]
    public void Totals_of_rows_do_not_outvote_the_rows_across() =>
        Check("Town|Spring|Autumn|Total", "Wells|1|2|3", "Bath|4|5|10", "Total|5|7|13").Verdicts()
            .ShouldBe(["Adds Total: 5/5", "Adds Total: 7/7", "Adds Total: 13/13", "Adds Wells, across: 3/3", "DoesNotAdd Bath, across: 10/9",
                "DoesNotAdd Total, across: 13/12"]);

    [Fact]
    public void A_ranking_is_named() =>
        Check("Rank|Town|Thefts", "1|Wells|30", "2|Bath|20", "3|Frome|10").Checks.Single().Explanation.ShouldStartWith("This is a ranking");
}
