using System.Globalization;
using System.Text.RegularExpressions;

namespace Frankpledge.Reading;

/// <summary>A figure as a cell states it.</summary>
/// <param name="Value">In <paramref name="Unit"/>; negative for brackets, minus signs and credits.</param>
/// <param name="Places">Decimal places as written.</param>
/// <param name="Unit">The unit that the cell itself names; null when it names none.</param>
public sealed partial record Figure(decimal Value, int Places, Unit? Unit)
{
    /// <summary>Reads a cell; null for words, dates, times, blanks and "n/a". A lone dash or "nil" is zero.</summary>
    public static Figure? Parse(string cell)
    {
        var text = Footnote().Replace(cell.Trim(), "").Trim();
        if (text is "-" or "–" or "—" or "−" || text.Equals("nil", StringComparison.OrdinalIgnoreCase))
        {
            return new Figure(0, 0, null);
        }

        if (text.Length > 40 || Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var digits = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
            .Replace("\u00A0", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var negative = match.Groups["minus"].Success || match.Groups["open"].Success || match.Groups["credit"].Success;
        var places = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return new Figure(negative ? -value : value, places, UnitOf(match.Groups["pound"].Success, match.Groups["suffix"].Value.Trim().ToLowerInvariant()));
    }

    /// <summary>The same amount in another unit of money.</summary>
    public Figure In(Unit unit)
    {
        if (Unit is not { } own || own == unit || Pounds(own) is not { } from || Pounds(unit) is not { } to)
        {
            return this;
        }

        var places = Math.Max(0, Places + (int)Math.Round(Math.Log10((double)(to / from))));
        return new Figure(Value * from / to, places, unit);
    }

    /// <summary>How many pounds a unit of money is; null for other units.</summary>
    internal static decimal? Pounds(Unit unit) => unit switch
    {
        Reading.Unit.Pounds => 1,
        Reading.Unit.ThousandPounds => 1_000,
        Reading.Unit.MillionPounds => 1_000_000,
        _ => null,
    };

    private static Unit? UnitOf(bool pound, string suffix) => (pound, suffix) switch
    {
        (_, "%" or "per cent" or "percent") => Reading.Unit.Percent,
        (_, "m" or "million" or "mn") => Reading.Unit.MillionPounds,
        (true, "k" or "thousand") => Reading.Unit.ThousandPounds,
        (true, "") => Reading.Unit.Pounds,
        _ => null,
    };

    [GeneratedRegex("""
        ^(?<open>[(\[])?\s*(?<minus>[-−–])?\s*(?<pound>£)?\s*(?<minus>[-−–])?\s*
        (?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00A0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)
        (?<suffix>\s?(?:%|per\ cent|percent|million|mn|m|thousand|k))?\s*(?<minus>[-−](?=\s*$))?\s*[)\]]?\s*(?<credit>CR)?$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(?:[*†‡¹²³⁴⁵⁶⁷⁸⁹]+|\s?\[(?:\d|[a-z])\])$|^[+]", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();
}
