using System.CommandLine;
using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Statute.Appointments;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>The panel's three weeks for a proposed appointment.</summary>
internal static class HearingVerb
{
    public static Command Create()
    {
        var received = Ask.Day("--received", "The day on which the panel received the notice.");
        var poll = Ask.MaybeDay("--poll", "An ordinary poll within the period; needs --declared.");
        var declared = Ask.MaybeDay("--declared", "The day on which the winner delivered the declaration of acceptance.");
        var on = Ask.MaybeDay("--on", "A day to place within the period, for example of the hearing.");
        return new Command("hearing", "The last day for the panel's report on an appointment (R119, R122, R11). Answers with answer (also as report_by), alerts and the working.").Answering(
            parsed =>
            {
                var pause = (parsed.GetValue(poll), parsed.GetValue(declared)) switch
                {
                    (null, null) => (DateRange?)null,
                    ({ } from, { } to) when to >= from => new DateRange(from, to),
                    ({ } from, { } to) => throw new RefusedException("DeclaredBeforePoll", $"The declaration on {InWords.Day(to)} cannot come before the poll on {InWords.Day(from)}.", "R11"),
                    _ => throw new RefusedException("PollAndDeclaration", "Give both --poll and --declared: the days from one to the other are left out.", "R11"),
                };
                var hearing = new Hearing(parsed.GetValue(received), pause);
                var working = hearing.Period.Working();
                return new HearingAnswer(working, hearing.Alerts, parsed.GetValue(on) is { } day ? DayOf(hearing, day) : null);
            },
            [received, poll, declared, on]);
    }

    private static int DayOf(Hearing hearing, DateOnly day) => day <= hearing.ReportBy
        ? hearing.Period.DayNumber(day)
        : hearing.Period.Length + day.DayNumber - hearing.ReportBy.DayNumber;

    private sealed record HearingAnswer([property: JsonIgnore] Working Working, IReadOnlyList<DateOnly> Alerts, int? DayNumber)
        : CountAnswer(Working.Rule, "The panel reports within " + Working.Sentence, Working.Answer, Working.Counted, Working.LeftOut)
    {
        public DateOnly ReportBy => Answer;

        public override void WriteDetails(TextWriter output)
        {
            if (DayNumber is { } number)
            {
                output.WriteLine(number > 21 ? $"The day asked about is day {number}: out of time." : $"The day asked about is day {number}.");
            }
        }
    }
}
