using Frankpledge.Common;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// Numbers in sentences against the tables of the text and against each other. What can be tied to a figure agrees or differs by more than rounding allows;
/// a total that is the sum of nothing that the text states is told. What cannot be tied to anything is left alone: most numbers stand in no table.
/// </summary>
internal static class NumbersAgree
{
    public static readonly Check Check = new("numbers", "Numbers in sentences",
        "A figure in a sentence and the same figure in a table are read by the same people. Where they differ, both are doubted.", Find);

    private static IEnumerable<Found> Find(CheckedText text)
    {
        var figures = TableFigures.In(text.Tables);
        foreach (var line in text.Plan.Where(line => line.IsProse && line.Text.Any(char.IsAsciiDigit)))
        {
            var year = HeaderWords.YearIn(line.Text);
            var here = TableFigures.For(year, figures);
            foreach (var found in ShareOfMoney.In(line, here).Concat(ChangeOfMoney.In(line, year, figures)).Concat(TotalOfMoney.In(line, year, here, text))
                .Concat(SameRow.In(line, here)).Concat(BudgetOfYear.In(line, here)))
            {
                yield return found;
            }
        }

        foreach (var found in SameCount.In(text).Concat(OfTables(text)))
        {
            yield return found;
        }
    }

    /// <summary>What the tables state themselves, recomputed.</summary>
    private static IEnumerable<Found> OfTables(CheckedText text)
    {
        foreach (var (table, check) in text.Tables.SelectMany(table => table.Checks.Select(check => (table, check)))
            .Where(one => one.check.Verdict == Verdict.DoesNotAdd))
        {
            yield return new(CheckWeight.Warning,
                $"In the table “{table.Caption ?? table.Lines[0].Label}” the row “{check.What}” does not add up. {check.Explanation} Correct the total or the lines.", null,
                $"{table.Caption}/{check.What}/{check.Column}");
        }

        foreach (var tie in text.Ties.Where(tie => tie.Verdict == Verdict.DoesNotTie))
        {
            yield return new(CheckWeight.Warning,
                $"“{tie.What}” for {tie.Period} is {tie.First.Value:0.##} in one table and {tie.Second.Value:0.##} in another. Say which is right.", null,
                $"{tie.What}/{tie.Period}");
        }
    }
}
