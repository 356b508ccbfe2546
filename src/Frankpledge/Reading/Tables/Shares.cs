using System.Globalization;

namespace Frankpledge.Reading;

/// <summary>Checks whether percentages of one whole make 100.</summary>
public static class Shares
{
    private const decimal NearOneWhole = 10;

    /// <summary>
    /// The sum of <paramref name="percentages"/> beside 100, with half of the last place for each as tolerance. A list more than ten
    /// points away from 100 is not taken for shares of one whole, and gets no verdict.
    /// </summary>
    /// <param name="what">What the percentages are of, for the explanation.</param>
    /// <param name="percentages">At least two; each in percent.</param>
    /// <param name="places">Decimal places of the most exact one.</param>
    public static Reconciliation Check(string what, IReadOnlyList<decimal> percentages, int places)
    {
        var sum = percentages.Sum();
        var tolerance = Rounding.Tolerance(Unit.Percent, places, percentages.Count);
        var written = Rounding.Write(sum, Unit.Percent, places);
        var check = new Reconciliation
        {
            What = what, Column = "", Computed = sum, Tolerance = tolerance, Unit = Unit.Percent, Verdict = Verdict.NoTotalStated,
            Explanation = $"No total is stated; the {percentages.Count} percentages add to {written}, so they are not all the shares of one whole.",
        };
        return Math.Abs(sum - 100) > NearOneWhole
            ? check
            : check with
            {
                Stated = 100,
                Verdict = Math.Abs(sum - 100) <= tolerance ? Verdict.Adds : Verdict.DoesNotAdd,
                Explanation = sum == 100 ? $"The {percentages.Count} percentages add to 100."
                    : Math.Abs(sum - 100) <= tolerance ? $"The {percentages.Count} percentages add to {written}; rounding explains the difference from 100."
                    : string.Create(CultureInfo.InvariantCulture,
                        $"The {percentages.Count} percentages add to {written}; {Math.Abs(100 - sum)} {(sum < 100 ? "is missing from" : "is more than")} 100, beyond rounding ({tolerance})."),
            };
    }
}
