using System.Globalization;
using System.Text.RegularExpressions;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>The years that a plan is said to cover, such as 2025-2029, held against the planning period of the law. 2011 Act s.7(7).</summary>
/// <param name="From">The first year.</param>
/// <param name="To">The last year.</param>
public sealed partial record TitleYears(int From, int To)
{
    private const int FirstYear = 2012;

    private const int LastYear = 2090;

    /// <summary>The years that a title names: the last two that stand together; null where it names no two.</summary>
    public static TitleYears? In(string title) => Years().Matches(title).Select(Read).LastOrDefault(years => years is not null);

    /// <summary>Warns about years of which no planning period is made, whatever the day of issue: for a text of which that day is not known.</summary>
    public IReadOnlyList<Reason> Check(OrdinaryElections elections)
    {
        if (From is < FirstYear or > LastYear)
        {
            return [];
        }

        var early = PlanningPeriod.Of(new(From, 1, 1), elections);
        var late = PlanningPeriod.Of(new(From, 12, 31), elections);
        return To == early.Last.Year || To == late.Last.Year ? []
            : [Because.Warn("R24", "NoSuchPeriod", early.Last == late.Last
                ? (Sentence)$"{From}-{To} is no planning period: one that begins in {From} ends on {InWords.Day(late.Last)}."
                : $"{From}-{To} is no planning period: one that begins in {From} ends on {InWords.Day(early.Last)} or, if the plan was issued after the poll of that year, on {InWords.Day(late.Last)}.")];
    }

    private static TitleYears? Read(Match years)
    {
        int Number(string group) => int.Parse(years.Groups[group].Value, CultureInfo.InvariantCulture);
        var from = Number("from");
        var to = years.Groups["to"].Length == 2 ? from / 100 * 100 + Number("to") : Number("to");
        return to > from ? new(from, to) : null;
    }

    [GeneratedRegex(@"(?<![\d/])(?<from>20\d\d)\s*(?:[-–—/]|to|until|and)\s*(?<to>20\d\d|\d\d)(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Years();
}
