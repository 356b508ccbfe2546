using Frankpledge.Web.Modules.Law.Contract;
using System.CommandLine;
using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Conduct;
using Frankpledge.Statute.Consulting;
using Frankpledge.Statute.Information;
using Frankpledge.Statute.Inspection;
using Frankpledge.Statute.Panel;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>Short verbs, each one question of law: inspection, vacancy, suspension, panel-size, consultation, freedom-of-information.</summary>
internal static class DutyVerbs
{
    public static Command Inspection()
    {
        var published = Ask.Day("--published", "The day on which the inspectorate published its report.");
        return new Command("inspection", "The last day for publishing comments on an inspection report (R155). Answers with answer (also as due) and alerts.").Answering(
            parsed =>
            {
                var response = new InspectionResponse(parsed.GetValue(published));
                return new InspectionAnswer(response.Period.Working(), response.Alerts);
            },
            [published]);
    }

    public static Command Vacancy()
    {
        var on = Ask.Day("--on", "The day on which the office fell vacant.");
        var poll = Ask.Day("--next-poll", "The next ordinary poll.");
        var declared = Ask.MaybeDay("--declared", "The day of the declaration of vacancy, or of two electors' notice.");
        var place = new Place();
        return new Command("vacancy", "Whether a by-election is held, and by when (R130). Answers with election, no_election_from and election_by.").Counting(
            place,
            (parsed, calendar) =>
            {
                var vacancy = new Vacancy(parsed.GetValue(on), parsed.GetValue(poll));
                RefusedException.ThrowIfAny(vacancy.WhyNotPossible());
                DateOnly? by = vacancy.ElectionNeeded && parsed.GetValue(declared) is { } start
                    ? Statute.Conduct.Vacancy.ElectionBy(start, new ElectionBusinessDays(calendar)).Answer
                    : null;
                return new VacancyAnswer(vacancy.Sentence, vacancy.ElectionNeeded, vacancy.NoElectionFrom, by);
            },
            [on, poll, declared]);
    }

    public static Command Suspension()
    {
        var years = Ask.MaybeAmount("--maximum-years", "The longest prison term for the offence, in years.");
        years.Required = true;
        return new Command("suspension", "Whether the panel may suspend on a charge (R127): the maximum must exceed two years. Answers with available.").Answering(
            parsed =>
            {
                var maximum = parsed.GetValue(years)!.Value / 100m;
                var reasons = Statute.Conduct.Suspension.WhyNotSuspend(maximum);
                var sentence = reasons.Count == 0 ? $"Suspension is available: a maximum of {maximum:0.##} years exceeds two years." : reasons[0].Sentence;
                return new SuspensionAnswer(sentence, reasons.Count == 0) { Reasons = reasons };
            },
            [years]);
    }

    public static Command PanelSize()
    {
        var councils = Ask.Number("--councils", "Councils in the police area.");
        return new Command("panel-size", "How many members a panel has (R88). Answers with appointed, extra, co_opted and total.").Answering(
            parsed =>
            {
                var size = new PanelSize(parsed.GetValue(councils));
                RefusedException.ThrowIfAny(size.WhyNotPossible());
                if (size.Total > Statute.Panel.PanelSize.Most)
                {
                    throw new RefusedException("MoreThanTwenty", $"{InWords.Number(size.Councils, "council")} would make a panel of {size.Total}; the most is {Statute.Panel.PanelSize.Most}.", "R89");
                }

                return new PanelSizeAnswer(size.Sentence, size.Councils, size.Appointed, size.Extra, Statute.Panel.PanelSize.DefaultCoOpted, size.Total);
            },
            [councils]);
    }

    public static Command Consultation()
    {
        var start = Ask.Day("--start", "The first day.");
        var end = Ask.MaybeDay("--end", "The last day.");
        var weeks = Ask.MaybeNumber("--weeks", "Instead of --end: whole weeks after the first day.");
        return new Command("consultation", "How long a consultation is, in each way that people count (R31, R171). Answers with days, weeks, sunday_weeks, iso_weeks and end.").Answering(
            parsed =>
            {
                var first = parsed.GetValue(start);
                var days = (parsed.GetValue(end), parsed.GetValue(weeks)) switch
                {
                    ({ } last, null) => new ConsultationDays(first, last),
                    (null, { } number) => ConsultationDays.OfWeeks(first, number),
                    _ => throw new RefusedException("EndOrWeeks", "Give either --end or --weeks."),
                };
                RefusedException.ThrowIfAny(days.WhyNotPossible());
                return new ConsultationAnswer(days.Sentence, days.End, days.Start, days.End, days.Days, days.Days / 7, days.Days % 7, days.Weeks, days.SundayWeeks, days.IsoWeeks);
            },
            [start, end, weeks]);
    }

    public static Command FreedomOfInformation()
    {
        var received = Ask.Day("--received", "The day on which the request arrived.");
        var place = new Place();
        return new Command("freedom-of-information", "The last day for answering a request (R86). Answers with answer and the working.").Counting(
            place,
            (parsed, calendar) => new PlainCount(new FreedomOfInformation(calendar).AnswerBy(parsed.GetValue(received))),
            [received]);
    }

    private sealed record InspectionAnswer([property: JsonIgnore] Working Working, IReadOnlyList<DateOnly> Alerts)
        : CountAnswer("R155", "Comments are published within " + Working.Sentence, Working.Answer, Working.Counted, Working.LeftOut)
    {
        public DateOnly Due => Answer;
    }

    private sealed record VacancyAnswer(string Sentence, bool Election, DateOnly NoElectionFrom, DateOnly? ElectionBy) : LawAnswer("R130", Sentence);

    private sealed record SuspensionAnswer(string Sentence, bool Available) : LawAnswer("R127", Sentence);

    private sealed record PanelSizeAnswer(string Sentence, int Councils, int Appointed, int Extra, int CoOpted, int Total) : LawAnswer("R88", Sentence);

    private sealed record ConsultationAnswer(
        string Sentence, DateOnly Answer, DateOnly Start, DateOnly End, int Days, int WholeWeeks, int DaysOver, string Weeks, int SundayWeeks, int IsoWeeks)
        : LawAnswer("R171", Sentence);
}
