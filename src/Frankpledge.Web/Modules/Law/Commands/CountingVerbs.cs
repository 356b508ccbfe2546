using Frankpledge.Web.Modules.Law.Contract;
using System.CommandLine;
using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>Verbs that count days: agenda-deadline, clear-days, working-days, period.</summary>
internal static class CountingVerbs
{
    public static Command AgendaDeadline()
    {
        var meeting = Ask.Day("--meeting", "The day of the meeting.");
        var days = Ask.MaybeNumber("--days", "Clear days of notice; five in England and three in Wales when not given.");
        var place = new Place();
        return new Command("agenda-deadline", "The last day to publish the agenda of a meeting (R6, R103). Answers with answer, clear_days and the working.").Counting(
            place,
            (parsed, calendar) =>
            {
                var clear = parsed.GetValue(days) ?? NationRules.For(place.Of(parsed)).ClearDays;
                return new AgendaAnswer(new ClearDays(calendar, clear).LatestNotice(parsed.GetValue(meeting)), clear);
            },
            [meeting, days]);
    }

    public static Command ClearDaysBetween()
    {
        var from = Ask.Day("--from", "The day of notice; it is not counted.");
        var to = Ask.Day("--to", "The day of the meeting; it is not counted.");
        var place = new Place();
        return new Command("clear-days", "How many clear working days lie between two days (R6). Answers with clear_days, needed and enough.").Counting(
            place,
            (parsed, calendar) =>
            {
                var (notice, meeting) = (parsed.GetValue(from), parsed.GetValue(to));
                RefuseBackwards(notice, meeting);
                var clear = ClearDays.Between(calendar, notice, meeting);
                var needed = NationRules.For(place.Of(parsed)).ClearDays;
                var counted = new WorkingDays(calendar).After(notice, clear);
                var sentence = $"{InWords.Number(clear, "clear working day")} between {InWords.Day(notice)} and {InWords.Day(meeting)}, both left out; {needed} are needed.";
                return new ClearDaysAnswer(sentence, clear, needed, counted.Counted);
            },
            [from, to]);
    }

    public static Command Working()
    {
        var from = Ask.Day("--from", "The day to count from; it is not counted.");
        var add = Ask.MaybeNumber("--add", "Working days to add; a negative number goes back.");
        var to = Ask.MaybeDay("--to", "Instead of --add: count the working days up to and including this day.");
        var place = new Place();
        return new Command("working-days", "Add working days to a day, or count them up to another (R7). Answers with answer, working_days and the working.").Counting(
            place,
            (parsed, calendar) =>
            {
                var (start, counter) = (parsed.GetValue(from), new WorkingDays(calendar));
                var number = (parsed.GetValue(add), parsed.GetValue(to)) switch
                {
                    ({ } asked, null) => asked,
                    (null, { } end) => counter.Between(start, end),
                    _ => throw new RefusedException("AddOrTo", "Give either --add or --to."),
                };
                return new WorkingDaysAnswer(number < 0 ? counter.Before(start, -number) : counter.After(start, number), number);
            },
            [from, add, to]);
    }

    public static Command Period()
    {
        var start = Ask.Day("--start", "The day with which the period begins; it is counted.");
        var weeks = Ask.MaybeNumber("--weeks", "Its length in weeks.");
        var days = Ask.MaybeNumber("--days", "Its length in days.");
        var months = Ask.MaybeNumber("--months", "Its length in months.");
        var exclude = Ask.MaybeRange("--exclude", "Days to leave out, both ends included: from a poll to the declaration (R11).");
        return new Command("period", "The last day of a period that begins with a day (R5, R11). Answers with answer (also as last_day), day_after and the working.").Answering(
            parsed =>
            {
                var first = parsed.GetValue(start);
                var period = (parsed.GetValue(weeks), parsed.GetValue(days), parsed.GetValue(months)) switch
                {
                    ({ } number, null, null) => InclusivePeriod.OfWeeks(first, number),
                    (null, { } number, null) => InclusivePeriod.OfDays(first, number),
                    (null, null, { } number) => InclusivePeriod.OfMonths(first, number),
                    _ => throw new RefusedException("OneLength", "Give the length once: --weeks, --days or --months."),
                };
                return new PeriodAnswer((parsed.GetValue(exclude) is { } left ? period.Excluding(left) : period).Working());
            },
            [start, weeks, days, months, exclude]);
    }

    private static void RefuseBackwards(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new RefusedException("DatesBackwards", $"{InWords.Day(to)} comes before {InWords.Day(from)}.", "R6");
        }
    }

    private sealed record AgendaAnswer([property: JsonIgnore] Working Working, int ClearDays) : CountAnswer(Working);

    private sealed record ClearDaysAnswer(string Sentence, int ClearDays, int Needed, IReadOnlyList<DateOnly> DaysCounted) : LawAnswer("R6", Sentence)
    {
        public bool Enough => ClearDays >= Needed;
    }

    private sealed record WorkingDaysAnswer([property: JsonIgnore] Working Working, int WorkingDays) : CountAnswer(Working);

    private sealed record PeriodAnswer([property: JsonIgnore] Working Working) : CountAnswer(Working)
    {
        public DateOnly LastDay => Answer;

        public DateOnly DayAfter => Answer.AddDays(1);

        public int DaysInAll => DaysCounted.Count;
    }
}
