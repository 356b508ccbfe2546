using Frankpledge.Web.Modules.Law.Contract;
using System.CommandLine;
using System.Text.Json.Serialization;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>The time that a plan covers.</summary>
internal static class PlanningPeriodVerb
{
    public static Command Create()
    {
        var issued = Ask.Day("--issued", "The day of issue.");
        var qualifying = Ask.MaybeDay("--qualifying", "A later start that the plan names.");
        var kind = new Option<PlanKind>("--kind") { Description = "Duty, Discretionary or Variation; Duty when not given." };
        var place = new Place();
        return new Command("planning-period", "The time a plan covers (R24) and whether a qualifying day is allowed (R25). Answers with starts, ends (also as answer), latest_qualifying, float_days and float_working_days.").Counting(
            place,
            (parsed, calendar) =>
            {
                var (day, start) = (parsed.GetValue(issued), parsed.GetValue(qualifying));
                var elections = OrdinaryElections.Known;
                var refused = start is { } later ? PlanningPeriod.WhyNotQualify(later, day, parsed.GetValue(kind), elections) : [];
                var period = PlanningPeriod.Of(day, null, parsed.GetValue(kind), elections);
                var duty = new PlanDuty(elections.LatestOn(day) ?? elections.NextAfter(day));
                return new PlanningPeriodAnswer(refused.Count == 0 && start is { } first ? period with { First = first } : period, duty, duty.FloatFrom(day, new(calendar)))
                {
                    Accepted = refused.Count == 0,
                    Reasons = refused,
                    Refused = refused,
                };
            },
            [issued, qualifying, kind]);
    }

    private sealed record PlanningPeriodAnswer([property: JsonIgnore] PlanningPeriod Period, [property: JsonIgnore] PlanDuty Duty, ScheduleFloat Float) : LawAnswer("R24", Period.Sentence)
    {
        public bool Accepted { get; init; }

        public DateOnly Answer => Period.Last;

        public DateOnly Starts => Period.First;

        public DateOnly Ends => Period.Last;

        public string Years => Period.Years;

        public DateOnly NextPoll => Period.NextPoll;

        /// <summary>The last day for issue of the plan that is due.</summary>
        public DateOnly IssueBy => Duty.Deadline;

        /// <summary>The latest qualifying day for the plan that is due.</summary>
        public DateOnly LatestQualifying => Duty.Year.Next.First;

        public int FloatDays => Float.Days;

        public int FloatWorkingDays => Float.WorkingDays;

        public override void WriteDetails(TextWriter output) =>
            output.WriteLine($"Against the duty of {Duty.Year.Label}, due by {InWords.Day(IssueBy)}: {Float.Sentence}");
    }
}
