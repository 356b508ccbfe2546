using System.Text.RegularExpressions;

namespace Frankpledge.Reading;

/// <summary>The words by which finance tables name totals, deductions and parts. They are the trade's words, not those of one office.</summary>
internal static partial class RowWords
{
    /// <summary>Rows that can only be a sum.</summary>
    public static bool IsCertainTotal(string label) => Total().IsMatch(label);

    /// <summary>Rows that are a sum when rows before them make one: gross, net, requirement, balance.</summary>
    public static bool MayBeTotal(string label) => IsCertainTotal(label) || Result().IsMatch(label);

    /// <summary>"Less:", "Deduct".</summary>
    public static bool TakesAway(string label) => Less().IsMatch(label);

    /// <summary>"Add:", "Plus".</summary>
    public static bool Adds(string label) => Plus().IsMatch(label);

    public static bool IsPart(string label) => Part().IsMatch(label);

    /// <summary>Lines that reduce a net figure even where they are printed without a sign.</summary>
    public static bool IsReceipt(string label) => Receipt().IsMatch(label);

    /// <summary>A net figure, for which receipts are taken away.</summary>
    public static bool IsNet(string label) => Net().IsMatch(label);

    /// <summary>Rows that stand in another unit than money.</summary>
    public static bool IsAside(string label) => OtherUnit().IsMatch(label);

    [GeneratedRegex(@"\b(?:sub-?\s?)?totals?\b|\bcyfanswm\b|\bis-gyfanswm\b|^sum\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"\b(?:gross|net)\s+(?:\w+\s+)?(?:expenditure|spending|budget|costs?|income|requirement|precept|funding|revenue|position|surplus|deficit|change|movement|savings?)\b|\b(?:budget|tax|precept|funding|savings?|borrowing)\s+requirement\b|\bclosing (?:balance|fund|reserves?|position)\b|\bcarried forward\b|\bc/f(?:wd)?\b|\bbalance (?:at|as at|on)\b|\b(?:surplus|deficit|shortfall|gap)\b(?:\s*/\s*\(?\w+\)?)?\s*$|^overall\b|\brevised budget\b|^net\b|^gross\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Result();

    [GeneratedRegex(@"^(?:less|deduct|minus|llai)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Less();

    [GeneratedRegex(@"^(?:add|plus)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Plus();

    [GeneratedRegex(@"^\W*(?:(?:of which|in which|thereof|including|includes|of th(?:is|ese|ose)|made up of|comprising)\b|incl\.?(?=\s)|memo(?:randum)?\b.{0,12}:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:income|receipts?|grants?|reserves?|surplus|savings?|contributions?|fees|reimbursements?|funding|credits?)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Receipt();

    [GeneratedRegex(@"\bnet\b|\brequirement\b|\bprecept\b|\bgap\b|\bshortfall\b|\bdeficit\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Net();

    [GeneratedRegex(@"\bpopulation\b|\btax ?base\b|\bband [a-h]\b|\bper (?:head|capita|1,?000|household)\b|\b(?:fte|headcount|officers?|staff) (?:numbers?|strength)\b|\bnumber of\b|\brate\b|\baverage\b|%|\bper cent\b|\bpercentage\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherUnit();
}
