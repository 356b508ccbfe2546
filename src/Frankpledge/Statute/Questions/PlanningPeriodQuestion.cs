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
/// <param name="Varies">The day of issue of the plan that a variation changes; asked for with a variation and with nothing else.</param>
public sealed record PlanningPeriodQuestion(DateOnly Issued, DateOnly? Qualifying = null, PlanKind Kind = PlanKind.Duty, DateOnly? Varies = null)
    : Question<PlanningPeriodAnswer>("R24")
{
    protected override DateOnly? Day => Issued;

    protected override PlanningPeriodAnswer Answer(LawPlace place)
    {
        var elections = OrdinaryElections.Of(place.Model, place.Area);
        if (elections.LatestOn(Issued) is not { } held)
        {
            throw new RefusedException([NobodyElected(Issued, elections)]);
        }

        if (Kind == PlanKind.Variation || Varies is not null)
        {
            RefusedException.ThrowIfAny(WhyNotVary(elections));
            return new(PlanningPeriod.Of(Varies!.Value, elections), null, null) { Accepted = true, VariedOn = Issued };
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

    /// <summary>A variation changes a plan that is issued and begins no period of its own: s.7(7) gives one to a plan.</summary>
    private IReadOnlyList<Reason> WhyNotVary(OrdinaryElections elections) =>
        Kind != PlanKind.Variation
            ? [new("VariesIsOfVariation", "Only a variation changes a plan that is issued. Say that it is one, or leave out the plan that it varies.", "R43")]
        : Varies is not { } plan
            ? [Because.Block("R24", "VariedPlanMissing",
                "A variation begins no planning period of its own: that of the plan that it changes goes on. Give the day on which that plan was issued.")]
        : Qualifying is { } later ? PlanningPeriod.WhyNotQualify(later, plan, Kind, elections)
        : Issued < plan
            ? [new("IssuedBeforePlan",
                $"The plan was issued on {InWords.Day(plan)}, so it cannot have been varied on {InWords.Day(Issued)}.", "R43")]
        : elections.LatestOn(plan) is null
            ? [NobodyElected(plan, elections)]
        : PlanningPeriod.Of(plan, elections) is var period && Issued > period.Last
            ? [Because.Block("R26", "VariedPlanIsOver",
                $"The plan that was issued on {InWords.Day(plan)} ran to {InWords.Day(period.Last)}. After that there is nothing to vary: issue a new plan.")]
        : [];

    private static Reason NobodyElected(DateOnly day, OrdinaryElections elections) => new("NobodyElectedYet",
        $"On {InWords.Day(day)} nobody had been elected who could issue a plan: the first poll was on {InWords.Day(elections.NextAfter(day))}.", "R20");
}

public sealed record PlanningPeriodAnswer([property: JsonIgnore] PlanningPeriod Period, [property: JsonIgnore] PlanDuty? Duty,
    [property: JsonPropertyName("float")] ScheduleFloat? ScheduleFloat) : LawAnswer("R24", Period.Sentence)
{
    public bool Accepted { get; init; }

    /// <summary>The day of the variation that was asked about; null for a plan.</summary>
    public DateOnly? VariedOn { get; init; }

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
        : VariedOn is { } varied
        ? [$"The variation of {InWords.Day(varied)} begins no planning period of its own: that of the plan that it changes goes on."]
        : [];
}
