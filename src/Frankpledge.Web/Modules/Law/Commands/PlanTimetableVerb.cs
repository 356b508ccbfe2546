using System.CommandLine;
using Frankpledge.Statute.Questions;
using Frankpledge.Statute.Timetable;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>The dated path from a poll to the launch of the plan.</summary>
internal static class PlanTimetableVerb
{
    public static Command Create()
    {
        var poll = Ask.Day("--poll", "The day of the ordinary election.");
        var issued = Ask.MaybeDay("--issued", "The day of issue: done, short for --actual issue=date, or still to come and then expected.");
        var panel = Ask.MaybeDay("--panel", "The day on which the panel reviewed the draft; short for --actual panel=date.");
        var launched = Ask.MaybeDay("--launched", "The day of the launch; short for --actual launch=date.");
        var consultation = Ask.MaybeRange("--consultation", "The days of the consultation, both counted; a day still to come is expected.");
        var plannedPanel = Ask.MaybeDay("--planned-panel", "The first baseline of the panel stage.");
        var plannedIssue = Ask.MaybeDay("--planned-issue", "The first baseline of issue and publication.");
        var actual = Ask.Stages("--actual", "A stage that is done, with its day; may be repeated.");
        var planned = Ask.Stages("--planned", "A stage in the first baseline, with its day; may be repeated.");
        var order = CountingVerbs.Order();
        return new Command("plan-timetable", "The dated path from the poll to the launch (R2-R4, R20-R42): stages, float, slippage, deadlines.").Asking(
            parsed =>
            {
                var today = TimeProvider.System.Today();
                var done = Days(parsed.GetValue(actual), ("panel", parsed.GetValue(panel)), ("launch", parsed.GetValue(launched)));
                var said = Days(null, ("issue", parsed.GetValue(issued)), ("consultation_opens", parsed.GetValue(consultation)?.From),
                    ("consultation_closes", parsed.GetValue(consultation)?.To)).ToLookup(stage => stage.Value > today);
                var expected = said[true].ToDictionary();
                said[false].ToList().ForEach(stage => done.TryAdd(stage.Key, stage.Value));
                var first = Days(parsed.GetValue(planned), ("panel", parsed.GetValue(plannedPanel)), ("issue", parsed.GetValue(plannedIssue)),
                    ("copies", parsed.GetValue(plannedIssue)), ("publication", parsed.GetValue(plannedIssue)), ("launch", parsed.GetValue(plannedIssue)));
                var day = parsed.GetValue(poll);
                return new PlanTimetableQuestion(day, Baselines(day, first, today, expected), done, parsed.GetValue(order), today);
            },
            [poll, issued, panel, launched, consultation, plannedPanel, plannedIssue, actual, planned, order]);
    }

    /// <summary>What is expected now stands after the first baseline, against which it slips.</summary>
    private static IReadOnlyList<Baseline> Baselines(DateOnly poll, Dictionary<string, DateOnly> first, DateOnly today, Dictionary<string, DateOnly> expected) =>
        expected.Count > 0 ? [new(poll, "first baseline", first), new(today, "expected", first.Concat(expected).GroupBy(stage => stage.Key)
            .ToDictionary(same => same.Key, same => same.Last().Value))]
        : first.Count > 0 ? [new(poll, "first baseline", first)] : [];

    private static Dictionary<string, DateOnly> Days(KeyValuePair<string, DateOnly>[]? given, params IEnumerable<(string Stage, DateOnly? Day)> more)
    {
        var days = new Dictionary<string, DateOnly>();
        foreach (var (stage, day) in more)
        {
            if (day is { } set)
            {
                days[stage] = set;
            }
        }

        foreach (var (stage, day) in given ?? [])
        {
            days[stage] = day;
        }

        return days;
    }
}
