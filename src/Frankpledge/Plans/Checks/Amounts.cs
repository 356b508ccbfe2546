using System.Globalization;
using System.Text.RegularExpressions;

namespace Frankpledge.Plans.Checks;

/// <summary>A sum of money or a share as a sentence states it.</summary>
/// <param name="Value">In pounds or percent.</param>
/// <param name="Half">Half of the last place as written: how far rounding may put it from the figure that it stands for.</param>
/// <param name="Start">0-based, in characters of the sentence.</param>
public sealed record Amount(decimal Value, decimal Half, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>Whether it is <paramref name="exact"/>, rounded as it is written.</summary>
    public bool Rounds(decimal exact) => Math.Abs(Value - exact) <= Half;
}

/// <summary>Reads sums and shares out of sentences.</summary>
internal static partial class Amounts
{
    /// <summary>Sums in pounds: "£2.5million", "£410,000", "£1.97m".</summary>
    public static IReadOnlyList<Amount> In(string text) => [.. Money().Matches(text).Select(match =>
        Of(match, match.Groups["scale"].Value.ToLowerInvariant() switch
        {
            "k" or "thousand" => 1_000,
            "m" or "mn" or "million" => 1_000_000,
            "bn" or "billion" => 1_000_000_000,
            _ => 1,
        }))];

    /// <summary>Shares in percent: "14%", "0.3 per cent".</summary>
    public static IReadOnlyList<Amount> SharesIn(string text) => [.. Share().Matches(text).Select(match => Of(match, 1))];

    /// <summary>As people write it: £1.36 million, £2,000.</summary>
    public static string Write(decimal pounds) => Math.Abs(pounds) >= 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"£{pounds / 1_000_000:0.##} million") : string.Create(CultureInfo.InvariantCulture, $"£{pounds:#,0.##}");

    private static Amount Of(Match match, decimal scale)
    {
        var digits = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal);
        var places = digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? digits.Length - point - 1 : 0;
        // A whole number of pounds is written as it is; one of millions or percent is rounded.
        var half = scale == 1 && match.Value[0] == '£' ? 0 : 0.5m * scale / (decimal)Math.Pow(10, places);
        return new(decimal.Parse(digits, CultureInfo.InvariantCulture) * scale, half, match.Index, match.Length);
    }

    [GeneratedRegex(@"£\s?(?<n>\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?)(?:\s?(?<scale>k|m|mn|bn|thousand|million|billion)\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(@"(?<![\d.,£])(?<n>\d{1,4}(?:\.\d{1,4})?)\s?(?:%|per cent\b|percent\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();
}
