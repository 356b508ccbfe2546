using System.CommandLine;
using Frankpledge.Statute.Questions;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>The dated path from a poll to the launch of the plan.</summary>
internal static class PlanTimetableVerb
{
    public static Command Create()
    {
        var poll = Ask.Day("--poll", "The day of the ordinary election.");
        var issued = Ask.MaybeDay("--issued", "The day of issue, done or expected; short for --actual issue=date.");
        var panel = Ask.MaybeDay("--panel", "The day on which the panel reviewed the draft; short for --actual panel=date.");
        var launched = Ask.MaybeDay("--launched", "The day of the launch; short for --actual launch=date.");
        var consultation = Ask.MaybeRange("--consultation", "The days of the consultation, both counted.");
        var plannedPanel = Ask.MaybeDay("--planned-panel", "The first baseline of the panel stage.");
        var plannedIssue = Ask.MaybeDay("--planned-issue", "The first baseline of issue and publication.");
        var actual = Ask.Stages("--actual", "A stage that is done, with its day; may be repeated.");
        var planned = Ask.Stages("--planned", "A stage in the first baseline, with its day; may be repeated.");
        var order = CountingVerbs.Order();
        return new Command("plan-timetable", "The dated path from the poll to the launch (R2-R4, R20-R42): stages, float, slippage, deadlines.").Asking(
            parsed =>
            {
                var done = Days(parsed.GetValue(actual), ("issue", parsed.GetValue(issued)), ("panel", parsed.GetValue(panel)),
                    ("launch", parsed.GetValue(launched)),
                    ("consultation_opens", parsed.GetValue(consultation)?.From), ("consultation_closes", parsed.GetValue(consultation)?.To));
                var first = Days(parsed.GetValue(planned), ("panel", parsed.GetValue(plannedPanel)), ("issue", parsed.GetValue(plannedIssue)),
                    ("copies", parsed.GetValue(plannedIssue)), ("publication", parsed.GetValue(plannedIssue)), ("launch", parsed.GetValue(plannedIssue)));
                var day = parsed.GetValue(poll);
                return new PlanTimetableQuestion(day, first.Count == 0 ? [] : [new(day, "first baseline", first)], done, parsed.GetValue(order));
            },
            [poll, issued, panel, launched, consultation, plannedPanel, plannedIssue, actual, planned, order]);
    }

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
