using System.Globalization;

namespace Frankpledge.Reading;

/// <summary>How far rounding may part a stated total from the sum of its lines, and how figures are written.</summary>
internal static class Rounding
{
    /// <summary>
    /// Half of the last place for each line added: 0.005 a line for millions of pounds to two places, 0.05 a line for percentages
    /// to one place. Nothing for whole pounds, pence and counts, which are not rounded.
    /// </summary>
    public static decimal Tolerance(Unit unit, int places, int lines) => unit switch
    {
        Unit.Pounds => 0,
        Unit.Count => places == 0 ? 0 : Half(places) * lines,
        _ => Half(places) * lines,
    };

    public static string Write(decimal value, Unit unit, int places)
    {
        var digits = Math.Abs(value).ToString("N" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var sign = value < 0 ? "-" : "";
        return unit switch
        {
            Unit.Pounds => $"{sign}£{digits}",
            Unit.ThousandPounds => $"{sign}£{digits}k",
            Unit.MillionPounds => $"{sign}£{digits}m",
            Unit.Percent => $"{sign}{digits}%",
            _ => sign + digits,
        };
    }

    private static decimal Half(int places) => 0.5m / (decimal)Math.Pow(10, Math.Min(places, 10));
}
