using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Reading;

/// <summary>
/// By when something is to be reached, in the words of the source, with the last day on which they are kept: "by March 2020" is 31 March 2020. Read are days,
/// months, seasons, years and financial years that name their year, their start, middle and end, and the end of the plan. Not read: words that count from an
/// unstated day ("within three years"), that name no year ("in September", "later this year"), or no day ("early 2026", "winter 2026",
/// which could be either of two).
/// </summary>
/// <param name="Words">As the source has them.</param>
/// <param name="Day">Null when the words name none.</param>
/// <param name="Reading">How the words were read, or why they were not: a sentence.</param>
[JsonConverter(typeof(DeadlineJson))]
public sealed partial record Deadline(string Words, DateOnly? Day, string Reading)
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <param name="words">As the plan has them, with or without "by".</param>
    /// <param name="planEnds">The last day of the planning period, where that is known.</param>
    public static Deadline Read(string words, DateOnly? planEnds)
    {
        var plain = Spaces().Replace(words.ToLowerInvariant().Replace('–', '-').Replace(",", "", StringComparison.Ordinal), " ").Trim(' ', '.', ';', ':');
        var shape = Shape().Match(plain);
        if (Period(shape.Groups["period"].Value, planEnds) is not { } period)
        {
            return new(words, null, $"“{words.Trim()}” {WhyNot(plain)}");
        }

        var (day, which) = (shape.Groups["edge"].Value, shape.Groups["by"].Value) switch
        {
            ("early", _) => ((DateOnly?)null, ""),
            ("start" or "beginning", "before") or ("", "before") => (period.First.AddDays(-1), "the day before "),
            ("start" or "beginning", _) => (period.First, "the first day of "),
            ("middle" or "mid", _) => (Middle(period), "the middle of "),
            _ => (period.Last, period.First == period.Last ? "" : "the last day of "),
        };
        return day is { } read
            ? new(words, read, $"“{words.Trim()}” is read as {InWords.Day(read).English}{(which.Length == 0 ? "" : $", {which}{period.Name}")}.")
            : new(words, null, $"“{words.Trim()}” names no day: nobody can say when “early” is over.");
    }

    /// <summary>The words in running text that state a full date by or on which something is done: "on 12 May 2027"; null where there are none.</summary>
    public static string? WordsIn(string text) => FullDate().Match(text) is { Success: true } found ? found.Value : null;

    // The fifteenth of a month, the last of June of a year: what people mean, and never after the half.
    private static DateOnly Middle(NamedPeriod period) => period.Last.DayNumber - period.First.DayNumber < 32
        ? new(period.First.Year, period.First.Month, Math.Min(15, period.Last.Day))
        : period.First.AddMonths((((period.Last.Year - period.First.Year) * 12) + period.Last.Month - period.First.Month + 1) / 2).AddDays(-1);

    private static NamedPeriod? Period(string text, DateOnly? planEnds) =>
        Written().Match(text) is { Success: true } written ? OneDay(written, Month(written))
        : Numeric().Match(text) is { Success: true } numeric ? OneDay(numeric, Number(numeric, "m"))
        : MonthOfYear().Match(text) is { Success: true } month && Month(month) is > 0 and var at ? Whole(new(Number(month, "y"), at, 1), 1, "that month")
        : Season().Match(text) is { Success: true } season
        ? Whole(new(Number(season, "y"), FirstMonthOf(season.Groups["s"].Value), 1), 3, $"that {season.Groups["s"].Value}")
        : Winter().Match(text) is { Success: true } winter && AreNeighbours(winter) ? Whole(new(Number(winter, "y"), 12, 1), 3, "that winter")
        : Financial().Match(text) is { Success: true } year && AreNeighbours(year)
        ? Whole(new FinancialYear(Number(year, "y")).First, 12, "that financial year")
        : Year().Match(text) is { Success: true } calendar ? Whole(new(Number(calendar, "y"), 1, 1), 12, "that year")
        : ThePlan().IsMatch(text) && planEnds is { } end ? new(end, end, "the planning period") : null;

    private static NamedPeriod? OneDay(Match match, int month)
    {
        var (year, day) = (Number(match, "y"), Number(match, "d"));
        return month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            ? null : new(new(year, month, day), new(year, month, day), "that day");
    }

    private static NamedPeriod Whole(DateOnly first, int months, string name) => new(first, first.AddMonths(months).AddDays(-1), name);

    private static int Month(Match match) =>
        match.Groups["month"].Value is { Length: >= 3 } name
            ? Array.FindIndex(Months, month => month.StartsWith(name == "sept" ? "sep" : name, StringComparison.OrdinalIgnoreCase)) + 1 : 0;

    private static int FirstMonthOf(string season) => season switch { "spring" => 3, "summer" => 6, _ => 9 };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool AreNeighbours(Match match) => Number(match, "next") % 100 == (Number(match, "y") + 1) % 100;

    private static string WhyNot(string plain) =>
        ThePlan().IsMatch(Shape().Match(plain).Groups["period"].Value) ? "waits for the plan's day of issue: the end of the plan follows from it."
        : Span().IsMatch(plain) ? "does not say from which day to count."
        : !AnyYear().IsMatch(plain) ? "names no year."
        : "names no day that can be read with certainty.";

    /// <param name="Name">What it is called after "the last day of".</param>
    private readonly record struct NamedPeriod(DateOnly First, DateOnly Last, string Name);

    private const string FourDigits = "(?<y>(?:19|20|21)[0-9]{2})";

    [GeneratedRegex("\\b(?:by|on|before|until|no later than)\\s+(?:[a-z]+day\\s+)?[0-9]{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+[a-z]+,?\\s+(?:19|20|21)[0-9]{2}\\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex FullDate();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^(?:(?<by>by|before|in|on|over|within|until|during|throughout|(?:no|not) later than) )?(?:by )?(?:the )?(?:(?<edge>start|beginning|middle|end|close|course) of (?:the )?|(?<edge>early|mid|late)[ -](?:in )?)?(?<period>.+)$")]
    private static partial Regex Shape();

    [GeneratedRegex($"^(?:[a-z]+day )?(?:(?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? (?<month>[a-z]+)\\.?|(?<month>[a-z]+)\\.? (?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?) {FourDigits}$")]
    private static partial Regex Written();

    [GeneratedRegex($"^(?<d>[0-9]{{1,2}})[/.](?<m>[0-9]{{1,2}})[/.]{FourDigits}$")]
    private static partial Regex Numeric();

    [GeneratedRegex($"^(?<month>[a-z]+)\\.?(?: of)? {FourDigits}$")]
    private static partial Regex MonthOfYear();

    [GeneratedRegex($"^(?<s>spring|summer|autumn)(?: of)? {FourDigits}$")]
    private static partial Regex Season();

    [GeneratedRegex($"^winter(?: of)? {FourDigits}[/-](?<next>[0-9]{{2}}|[0-9]{{4}})$")]
    private static partial Regex Winter();

    [GeneratedRegex($"^(?:(?:financial )?year )?{FourDigits}[/-](?<next>[0-9]{{2}}|[0-9]{{4}})(?: financial year)?$")]
    private static partial Regex Financial();

    [GeneratedRegex($"^(?:(?:calendar )?year )?{FourDigits}$")]
    private static partial Regex Year();

    [GeneratedRegex("^(?:(?:life|lifetime|period|term) of )?(?:the |this |my |our )?(?:police and crime )?plan(?: period)?$")]
    private static partial Regex ThePlan();

    [GeneratedRegex(@"\b(?:decade|years|months|weeks|days)\b|\b(?:a|one|next) (?:year|month|week|day)\b")]
    private static partial Regex Span();

    [GeneratedRegex(FourDigits)]
    private static partial Regex AnyYear();
}
