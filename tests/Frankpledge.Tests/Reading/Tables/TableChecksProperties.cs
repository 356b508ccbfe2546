using Frankpledge.Reading;
using FsCheck;
using FsCheck.Fluent;
using static Frankpledge.Tests.Reading.Tables.TableFixture;

namespace Frankpledge.Tests.Reading.Tables;

public sealed class TableChecksProperties
{
    [Fact]
    public void A_table_that_adds_passes_and_one_changed_cell_fails_by_what_was_changed() =>
        Prop.ForAll(Pence().ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), Gen.Choose(1, 900_000).ToArbitrary(), (lines, at, change) =>
        {
            var rows = lines.Select((value, row) => Row($"Line {(char)('A' + row)}", value)).Prepend("|£m").Append(Row("Total", lines.Sum())).ToArray();
            Check(rows).Checks.ShouldHaveSingleItem()
                .ShouldSatisfyAllConditions(check => check.Verdict.ShouldBe(Verdict.Adds), check => check.Difference.ShouldBe(0));

            var changed = at % lines.Length;
            var by = change + lines.Length;
            rows[changed + 1] = Row($"Line {(char)('A' + changed)}", lines[changed] + by);
            Check(rows).Checks.ShouldHaveSingleItem()
                .ShouldSatisfyAllConditions(check => check.Verdict.ShouldBe(Verdict.DoesNotAdd), check => check.Difference.ShouldBe(-by / 100m));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(7, 7));

    [Fact]
    public void Rounded_lines_never_fail_the_total_that_was_rounded_from_the_same_amounts() =>
        Prop.ForAll(Pence().ToArbitrary(), lines =>
        {
            var rows = lines.Select((value, row) => $"Line {(char)('A' + row)}|{Math.Round(value / 100m, 1, MidpointRounding.AwayFromZero):0.0}").Prepend("|£m")
                .Append($"Total|{Math.Round(lines.Sum() / 100m, 1, MidpointRounding.AwayFromZero):0.0}").ToArray();
            // The total is rounded as well, which is worth half a place more than the lines alone.
            var check = Check(rows).Checks.ShouldHaveSingleItem();
            Math.Abs(check.Difference!.Value).ShouldBeLessThanOrEqualTo(check.Tolerance + 0.05m);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(8, 9));

    [Fact]
    public void Any_cells_whatever_give_a_typed_table_with_all_its_rows() =>
        Prop.ForAll(Gen.ArrayOf(
            Gen.Elements("", "|", "Total|1", "Less:|", "2030|2031|2032", "a|b|c", "Gross|-|(3)|%", "of which|4", "£|£m", "Net budget requirement|0",
                "1|2|3|4|5|6")).ToArbitrary(), rows =>
        {
            if (rows.Length > 0)
            {
                var table = Check(rows);
                table.Lines.Count.ShouldBeLessThanOrEqualTo(rows.Length);
                table.Lines.ShouldAllBe(line => line.Cells.Count == table.Columns.Count && line.Figures.Count == table.Columns.Count);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(10, 11));

    private static Gen<int[]> Pence() => Gen.Choose(1, 20).SelectMany(count => Gen.Choose(1_000, 99_999_999).ArrayOf(count)).Where(lines => lines.Length >= 2);

    private static string Row(string label, int pence) => FormattableString.Invariant($"{label}|{pence / 100m:N2}");
}
