using Frankpledge.Reading;
using static Frankpledge.Tests.Reading.Tables.TableFixture;

namespace Frankpledge.Tests.Reading.Tables;

public sealed class TableChecksTests
{
    [Fact]
    public void Adds_lines_to_a_total_and_totals_to_a_grand_total()
    {
        Check("|2030 £000|2031 £000", "Staff|100|110", "Fuel|20|22", "Subtotal running costs|120|132", "Grants|30|31", "Loans|5|6", "Subtotal other|35|37",
            "Total|155|169")
            .Verdicts().ShouldBe([
                "Adds Subtotal running costs: 120/120", "Adds Subtotal running costs: 132/132", "Adds Subtotal other: 35/35", "Adds Subtotal other: 37/37",
                "Adds Total: 155/155", "Adds Total: 169/169"]);
    }

    [Fact]
    public void Runs_on_from_gross_to_net_with_income_in_brackets()
    {
        Check("|£m", "Staff|60.0", "Other|40.5", "Gross expenditure|100.5", "Income|(20.5)", "Net expenditure|80.0", "Use of reserves|−5.0",
            "Budget requirement|75.0").Verdicts()
            .ShouldBe(["Adds Gross expenditure: 100.5/100.5", "Adds Net expenditure: 80.0/80.0", "Adds Budget requirement: 75.0/75.0"]);
    }

    [Fact]
    public void Takes_away_what_stands_below_less_and_income_printed_without_a_sign()
    {
        Check("|£", "Budget|900", "Less:|", "Grant|500", "Levy|100", "Council tax requirement|300").Verdicts()
            .ShouldBe(["Adds Council tax requirement: 300/300"]);
        Check("|£", "Gross expenditure|900", "Government grants|500", "Fees and charges|100", "Net expenditure|300").Verdicts()
            .ShouldBe(["Adds Net expenditure: 300/300"]);
        Check("|£", "Budget|900", "Less: grant|500", "Add: growth|20", "Net budget|420").Checks.Single().Terms.Select(term => term.Sign).ShouldBe([1, -1, 1]);
    }

    [Fact]
    public void Starts_from_a_figure_brought_forward()
    {
        Check("Reserves|£k", "Balance brought forward|1,200", "Added|300", "Used|(450)", "Closing balance|1,050").Verdicts()
            .ShouldBe(["Adds Closing balance: 1050/1050"]);
    }

    [Fact]
    public void Reads_a_total_on_top_and_leaves_out_parts_of_other_lines()
    {
        Check("Crime|2030", "Total crime|100", "Violence|60", "of which knife crime|10", "Theft|40").Verdicts().ShouldBe(["Adds Total crime: 100/100"]);
        Check("|£", "Workforce|100", "Officers|70", "Staff|30", "Premises|20", "Total|120").Verdicts()
            .ShouldBe(["Adds Workforce: 100/100", "Adds Total: 120/120"]);
    }

    [Fact]
    public void Shows_how_far_a_wrong_total_is_out_and_a_row_that_would_explain_it()
    {
        var check = Check("District|£", "North|1,000", "South|250", "West|75", "Total|1,325", "").Checks.Single();
        check.Verdict.ShouldBe(Verdict.Adds);

        var wrong = Check("District|£", "North|1,000", "South|250", "West|75", "Total|1,075").Checks.Single();
        wrong.Verdict.ShouldBe(Verdict.DoesNotAdd);
        wrong.Difference.ShouldBe(-250);
        wrong.Explanation
            .ShouldBe("The three rows added make £1,325; the stated £1,075 is £250 too low. The difference is the row “South”: it may have been left out of the total.");
    }

    [Fact]
    public void Allows_half_of_the_last_place_for_each_rounded_line_and_nothing_for_pounds()
    {
        Check("|£m", "a|1.01", "b|1.01", "Total|2.03").Checks.Single()
            .ShouldSatisfyAllConditions(check => check.Verdict.ShouldBe(Verdict.Adds), check => check.Tolerance.ShouldBe(0.01m));
        Check("|£m", "a|1.01", "b|1.01", "Total|2.04").Checks.Single().Verdict.ShouldBe(Verdict.DoesNotAdd);
        Check("|£", "a|1", "b|1", "Total|3").Checks.Single().Verdict.ShouldBe(Verdict.DoesNotAdd);
        Checked("Amounts in £000s", "|2030", "a|1", "b|1", "Total|3").Checks.Single().Verdict.ShouldBe(Verdict.Adds);
        Check("|", "a|£1.5m", "b|£250k", "Total|£1.75m").Checks.Single().Verdict.ShouldBe(Verdict.Adds);
    }

    [Fact]
    public void Guesses_no_total_where_none_is_stated()
    {
        Check("Duty|Number of selections", "Knife crime|4,337", "Burglary|3,671").Checks.Single().ShouldSatisfyAllConditions(
            check => check.Verdict.ShouldBe(Verdict.NoTotalStated), check => check.Stated.ShouldBeNull(), check => check.Computed.ShouldBeNull());
        Check("Original|New", "Combat|Prevent", "Tackle|Reduce").Checks.ShouldBeEmpty();
    }

    [Fact]
    public void Knows_years_notes_ranks_and_other_units_from_figures()
    {
        var table = Check("No.|Area|Note|2029/30|2030/31", "1|North|4|10|20", "2|South||-|30", "3|Population||2,783,500|2,808,356", "|Total||10|50");

        table.Columns.Select(column => column.Kind)
            .ShouldBe([ColumnKind.Numbering, ColumnKind.Label, ColumnKind.Numbering, ColumnKind.Figures, ColumnKind.Figures]);
        Checked("£m", "|2029/30|2030/31", "North|10|20", "South|nil|30", "Resident population|2,783,500|2,808,356", "Total|10|50").Verdicts()
            .ShouldBe(["Adds Total: 10/10", "Adds Total: 50/50"]);
    }

    [Fact]
    public void Adds_across_to_a_total_column_and_checks_a_variance()
    {
        Check("|Q1|Q2|Total", "North|1|2|3", "South|4|5|9", "West|1|1|3", "Total|6|8|15").Verdicts().ShouldBe([
            "Adds Total: 6/6", "Adds Total: 8/8", "Adds Total: 15/15", "Adds North, across: 3/3", "Adds South, across: 9/9", "DoesNotAdd West, across: 3/2",
            "DoesNotAdd Total, across: 15/14"], ignoreOrder: true);
        Check("|Budget|Actual|Variance", "Staff|100|90|(10)", "Fuel|10|12|2").Verdicts().ShouldContain("Adds Staff, across: -10/-10");
    }

    [Fact]
    public void Joins_headers_of_several_rows_and_says_again_what_spans_columns()
    {
        Check("|2029/30||2030/31|", "|Budget £m|Actual £m|Budget £m|Actual £m", "Staff|1.0|1.1|1.2|1.3", "Fuel|1.0|1.0|1.0|1.0",
            "Total|2.0|2.1|2.2|2.3").Columns.Select(column => column.Name)
            .ShouldBe(["", "2029/30 Budget £m", "2029/30 Actual £m", "2030/31 Budget £m", "2030/31 Actual £m"]);
    }

    [Theory]
    [InlineData("A23", "68.1 20.8 11.1", Verdict.Adds)]
    [InlineData("A24", "34.1 28 37.1", Verdict.DoesNotAdd)]
    [InlineData("A25", "53.2 46.8", Verdict.Adds)]
    [InlineData("A26", "27.0 7.5 7.1 6.9 10.2", Verdict.NoTotalStated)]
    [InlineData("A27", "31.3 21.2 8.6 38.5", Verdict.DoesNotAdd)]
    [InlineData("A28", "50.2 49.8", Verdict.Adds)]
    [InlineData("A29", "40.3 35.7 24.0", Verdict.Adds)]
    [InlineData("A30", "36.3 27.6 36.2", Verdict.Adds)]
    public void Tells_whether_the_answers_to_a_survey_question_make_100(string row, string shares, Verdict verdict)
    {
        decimal[] values = [.. shares.Split(' ').Select(share => decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture))];

        Shares.Check(row, values, 1).Verdict.ShouldBe(verdict);
        Check([.. values.Select((value, at) => FormattableString.Invariant($"Answer {(char)('A' + at)}|{value}")).Prepend("Answer|%")]).Checks[0].Verdict
            .ShouldBe(verdict);
    }

    [Theory]
    [InlineData("£1,385,000", "1385000", Unit.Pounds)]
    [InlineData("(4.20)", "-4.20", null)]
    [InlineData("-£27", "-27", Unit.Pounds)]
    [InlineData("£(27)", null, null)]
    [InlineData("–27.30", "-27.30", null)]
    [InlineData("−0.98", "-0.98", null)]
    [InlineData("1,234 CR", "-1234", null)]
    [InlineData("37.5 %", "37.5", Unit.Percent)]
    [InlineData("£1.2m", "1.2", Unit.MillionPounds)]
    [InlineData("1 385 000*", "1385000", null)]
    [InlineData("–", "0", null)]
    [InlineData("nil", "0", null)]
    [InlineData("14:05", null, null)]
    [InlineData("7 October 2024", null, null)]
    [InlineData("", null, null)]
    [InlineData("n/a", null, null)]
    public void Reads_figures_as_cells_state_them(string cell, string? value, Unit? unit)
    {
        var figure = Figure.Parse(cell);

        (figure?.Value).ShouldBe(value is null ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        (figure?.Unit).ShouldBe(unit);
    }
}
