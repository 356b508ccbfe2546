using System.Text.RegularExpressions;

namespace Frankpledge.Reading;

/// <summary>What the words of a column header say about the figures below it.</summary>
internal static partial class HeaderWords
{
    /// <summary>The unit that a header or caption names; null when it names none.</summary>
    public static Unit? UnitIn(string header) =>
        Millions().IsMatch(header) ? Unit.MillionPounds
        : Thousands().IsMatch(header) ? Unit.ThousandPounds
        : Percent().IsMatch(header) ? Unit.Percent
        : header.Contains('£', StringComparison.Ordinal) ? Unit.Pounds
        : null;

    public static bool IsRowTotal(string header) => RowTotal().IsMatch(header);

    public static bool IsVariance(string header) => Variance().IsMatch(header);

    public static bool IsRate(string header) => Rate().IsMatch(header);

    /// <summary>A place in an order, named or without a name.</summary>
    public static bool IsRank(string header) => header.Length == 0 || Rank().IsMatch(header);

    public static bool IsNumbering(string header) => Numbering().IsMatch(header);

    /// <summary>A year or a financial year, which heads a column and is no figure of it: "2016", "2016/17", "2015-16".</summary>
    public static bool IsPeriod(string cell) => Period().IsMatch(cell);

    /// <summary>The first year that a text names, as written by its first four digits; null when it names none.</summary>
    public static string? YearIn(string text) => FirstYear().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"£\s?(?:m|mn)\b|£\s?millions?|\bmillions? of pounds|\b£?m(?:illions?)?\s*\)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Millions();

    [GeneratedRegex(@"£\s?(?:k|thousands?)\b|£\s?['’]?000s?\b|['’]000s?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"%|\bper ?cent(?:age)?\b|^share\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Percent();

    [GeneratedRegex(@"^(?:(?:grand|row|overall)\s+)?totals?\b|\btotal(?:\s*\(?£\S*)?$|^all$|^sum$|^cyfanswm",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RowTotal();

    [GeneratedRegex(@"\bvariance\b|\bdifference\b|\bchange\b|\bmovement\b|\b(?:in|de)crease\b|\+\s?/\s?[-–−]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Variance();

    [GeneratedRegex(@"\brate\b|\bper\s+(?:1,?000|head|capita|household|officer)\b|\baverage\b|\bmean\b|\bmedian\b|\bindex\b|\btarget\b|\brank\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rate();

    [GeneratedRegex(@"^(?:rank(?:ing)?|position|place|pos\.?|safle)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rank();

    [GeneratedRegex(@"^(?:position|ranking|place|notes?|refs?\.?|reference|no\.?|#|item|id|rank|year|page|line)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^(?:FY\s?)?(?:19|20)\d\d(?:\s?[-/–]\s?(?:\d\d|\d{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    [GeneratedRegex(@"\b((?:19|20)\d\d)\b(?!,)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstYear();
}
