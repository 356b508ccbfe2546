using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Questions;

/// <summary>The time that a plan covers (R24), and whether a qualifying day is allowed (R25).</summary>
/// <param name="Issued">The day of issue; what was expected of the next poll is judged on it.</param>
/// <param name="Qualifying">A later start that the plan names, or null.</param>
public sealed record PlanningPeriodQuestion(DateOnly Issued, DateOnly? Qualifying = null, PlanKind Kind = PlanKind.Duty) : Question<PlanningPeriodAnswer>("R24")
{
    protected override DateOnly? Day => Issued;

    protected override PlanningPeriodAnswer Answer(LawPlace place)
    {
        var elections = OrdinaryElections.Of(place.Model, place.Area);
        if (elections.LatestOn(Issued) is not { } held)
        {
            throw new RefusedException("NobodyElectedYet",
                $"On {InWords.Day(Issued)} nobody had been elected who could issue a plan: the first poll was on {InWords.Day(elections.NextAfter(Issued))}.",
                "R20");
        }

        var refused = Qualifying is { } later ? PlanningPeriod.WhyNotQualify(later, Issued, Kind, elections) : [];
        var period = PlanningPeriod.Of(Issued, elections);
        var duty = Kind == PlanKind.Duty && RuleReach.Speaks("R20", place.Model, place.Nation) ? new PlanDuty(held) : null;
        return new(refused.Count == 0 && Qualifying is { } first ? period with { First = first } : period, duty, duty?.FloatFrom(Issued, new(place.Calendar)))
        {
            Accepted = refused.Count == 0,
            Reasons = refused,
            Refused = refused,
        };
    }
}

public sealed record PlanningPeriodAnswer([property: JsonIgnore] PlanningPeriod Period, [property: JsonIgnore] PlanDuty? Duty,
    [property: JsonPropertyName("float")] ScheduleFloat? ScheduleFloat) : LawAnswer("R24", Period.Sentence)
{
    public bool Accepted { get; init; }

    public DateOnly Answer => Period.Last;

    public DateOnly Starts => Period.First;

    public DateOnly Ends => Period.Last;

    public string Years => Period.Years;

    public DateOnly NextPoll => Period.NextPoll;

    /// <summary>The last day for issue of the plan that is due; null, like what follows from it, for another kind of plan and where R20 is not law.</summary>
    public DateOnly? IssueBy => Duty?.Deadline;

    /// <summary>The latest qualifying day for the plan that is due.</summary>
    public DateOnly? LatestQualifying => Duty?.Year.Next.First;

    public int? FloatDays => ScheduleFloat?.Days;

    public int? FloatWorkingDays => ScheduleFloat?.WorkingDays;

    public override DateOnly? LatestDay => Latest(Period.Last, Period.NextPoll);

    public override IEnumerable<Sentence> Details => Duty is { } duty && ScheduleFloat is { } left
        ? [$"Against the duty of {duty.Year.Label}, due by {InWords.Day(duty.Deadline)}: {left.Sentence}"]
        : [];
}
