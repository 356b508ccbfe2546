using System.CommandLine;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Questions;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>Verbs that count days: agenda-deadline, clear-days, working-days, period, planning-period, hearing.</summary>
internal static class CountingVerbs
{
    public static Command AgendaDeadline()
    {
        var meeting = Ask.Day("--meeting", "The day of the meeting.");
        var days = Ask.MaybeNumber("--days", "Clear days of notice; five when not given, which is also the safe number in Wales.");
        return new Command("agenda-deadline",
            "The last day to publish the agenda of a meeting (R6, R103). Answers with answer, clear_days, perhaps and the working.")
            .Asking(parsed => new AgendaQuestion(parsed.GetValue(meeting), parsed.GetValue(days)), [meeting, days]);
    }

    public static Command ClearDaysBetween()
    {
        var from = Ask.Day("--from", "The day of notice; it is not counted.");
        var to = Ask.Day("--to", "The day of the meeting; it is not counted.");
        return new Command("clear-days", "How many clear working days lie between two days (R6). Answers with clear_days, needed and enough.")
            .Asking(parsed => new ClearDaysQuestion(parsed.GetValue(from), parsed.GetValue(to)), [from, to]);
    }

    public static Command Working()
    {
        var from = Ask.Day("--from", "The day to count from; it is not counted.");
        var add = Ask.MaybeNumber("--add", "Working days to add; a negative number goes back.");
        var to = Ask.MaybeDay("--to", "Instead of --add: count the working days up to and including this day.");
        return new Command("working-days", "Add working days to a day, or count them up to another (R7). Answers with answer, working_days and the working.")
            .Asking(parsed => new WorkingDaysQuestion(parsed.GetValue(from), parsed.GetValue(add), parsed.GetValue(to)), [from, add, to]);
    }

    public static Command Period()
    {
        var start = Ask.Day("--start", "The day with which the period begins; it is counted.");
        var weeks = Ask.MaybeNumber("--weeks", "Its length in weeks.");
        var days = Ask.MaybeNumber("--days", "Its length in days.");
        var months = Ask.MaybeNumber("--months", "Its length in months.");
        var exclude = Ask.MaybeRange("--exclude", "Days to leave out, both ends included: from a poll to the declaration (R11).");
        return new Command("period",
            "The last day of a period that begins with a day (R5, R11). Answers with answer (also as last_day), day_after and the working.")
            .Asking(parsed =>
                new PeriodQuestion(parsed.GetValue(start), parsed.GetValue(weeks), parsed.GetValue(days), parsed.GetValue(months), parsed.GetValue(exclude)),
                    [start, weeks, days, months, exclude]);
    }

    public static Command PlanningPeriod()
    {
        var issued = Ask.Day("--issued", "The day of issue, of a plan or of a variation.");
        var varies = Ask.MaybeDay("--varies", "With --kind variation: the day of issue of the plan that it changes, whose planning period goes on.");
        var qualifying = Ask.MaybeDay("--qualifying", "A later start that the plan names.");
        var kind = Choices.OneOf<PlanKind>("--kind", "What the plan is made under; duty when not given.");
        return new Command("planning-period",
            "The time a plan covers (R24) and whether a qualifying day is allowed (R25). Answers with starts, ends (also as answer), latest_qualifying, float_days and float_working_days.")
            .Asking(parsed => new PlanningPeriodQuestion(parsed.GetValue(issued), parsed.GetValue(qualifying), parsed.GetValue(kind),
                parsed.GetValue(varies)), [issued, qualifying, kind, varies]);
    }

    public static Command Hearing()
    {
        var received = Ask.Day("--received", "The day on which the panel received the notice.");
        var poll = Ask.MaybeDay("--poll", "An ordinary poll within the period; needs --declared. A by-election pauses nothing.");
        var declared = Ask.MaybeDay("--declared", "The day on which the winner delivered the declaration of acceptance.");
        var on = Ask.MaybeDay("--on", "A day to place within the period, for example of the hearing.");
        var order = new Option<string?>("--order") { Description =
            "An order that names another polling day: it moves nothing, because only an ordinary election does.", HelpName = "citation" };
        return new Command("hearing",
            "The last day for the panel's report on an appointment (R119, R122, R11). Answers with answer (also as report_by), alerts and the working.")
            .Asking(parsed =>
                new HearingQuestion(parsed.GetValue(received), parsed.GetValue(poll), parsed.GetValue(declared), parsed.GetValue(on), parsed.GetValue(order)),
                    [received, poll, declared, on, order]);
    }

    /// <summary>The citation for a polling day that is not the usual one.</summary>
    public static Option<string?> Order() =>
        new("--order") { Description = "The Act or order that names a polling day which is not the usual one, for example \"SI 2027/1\".",
            HelpName = "citation" };
}
