namespace Frankpledge.Reading;

/// <summary>Says in a sentence how a sum came out.</summary>
internal static class Explanations
{
    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string Of(Reconciliation check, int places)
    {
        var rows = $"The {Count(check.Terms.Count)} row{(check.Terms.Count == 1 ? "" : "s")} added make{(check.Terms.Count == 1 ? "s" : "")} {Rounding.Write(check.Computed!.Value, check.Unit, places)}";
        if (check.Difference == 0)
        {
            return rows + ", as stated.";
        }

        var apart = Rounding.Write(Math.Abs(check.Difference!.Value), check.Unit, places);
        var stated = Rounding.Write(check.Stated!.Value, check.Unit, places);
        return check.Verdict == Verdict.Adds
            ? $"{rows}; {stated} is stated, and rounding explains the {apart} between them."
            : $"{rows}; the stated {stated} is {apart} too {(check.Difference > 0 ? "high" : "low")}. {Cause(check)}";
    }

    private static string Cause(Reconciliation check)
    {
        var gap = check.Difference!.Value;
        var missing = check.Terms.FirstOrDefault(term => term.Sign * term.Value == -gap);
        var twice = check.Terms.FirstOrDefault(term => term.Sign * term.Value == gap);
        var turned = check.Terms.FirstOrDefault(term => term.Value != 0 && 2 * term.Sign * term.Value == -gap);
        return missing is not null ? $"The difference is the row “{missing.Label}”: it may have been left out of the total."
            : twice is not null ? $"The difference is the row “{twice.Label}”: it may have been counted twice."
            : turned is not null ? $"The difference is twice the row “{turned.Label}”: its sign may be wrong."
            : "No single row equals the difference. Ask the owner of the figures.";
    }

    private static string Count(int number) => number < Numbers.Length ? Numbers[number] : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
