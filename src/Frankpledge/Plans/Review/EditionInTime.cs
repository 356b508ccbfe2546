using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Review;

/// <summary>Whether an edition can be of a day: by the day itself, by the plan that it is of, and by the other plans of the area.</summary>
public static class EditionInTime
{
    /// <param name="plans">The plans of the area with their editions, <paramref name="plan"/> among them.</param>
    /// <param name="plan">The plan of which it is to be an edition; null for a new one.</param>
    /// <param name="stage">What the edition is.</param>
    /// <param name="on">The day of issue; null where it is not known.</param>
    /// <param name="hasPeriods">Whether the law gives a plan of the area a period (R24).</param>
    public static IReadOnlyList<Reason> WhyNot(IEnumerable<Plan> plans, Plan? plan, EditionStage stage, DateOnly? on, bool hasPeriods = true)
    {
        if (!stage.IsIssue)
        {
            return [];
        }

        if (plan is null || PlansOnADay.IssueOf(plan) is not { } issue)
        {
            return stage == EditionStage.Variation
                ? [new("NothingToVary",
                    "A variation changes a plan that is issued, and here is none. Upload it as a new version of the plan that it varies, or confirm it as final.")]
                : [];
        }

        return issue.IssuedOn is not { } first || on is not { } day ? []
            : day < first ? issue is { Stage: EditionStage.Final, IsWithdrawn: false } ? [BeforePlan(issue, first)] : []
            : [.. hasPeriods ? AfterPeriod(stage, first, day) : [], .. AfterAnother(plans, plan, first, day)];
    }

    /// <summary>A day that is still to come, that nobody could act on, or that is missing where the plan is issued.</summary>
    public static IReadOnlyList<Reason> WhyNotDay(EditionStage stage, DateOnly? on, DateOnly today) => on switch
    {
        null when stage.IsIssue => [new("IssueDayMissing",
            "Enter the day on which the plan was issued. Without it nobody can say how long the plan runs, or whether the law was kept before its issue.",
            "R24")],
        { } day when day > today => [stage.IsIssue
            ? new("IssueDayToCome", $"{InWords.Day(day)} is still to come. Confirm the plan as issued when it has been.", "R40")
            : new("IssueDayToCome", $"{InWords.Day(day)} is still to come. The public would read that this was issued then; leave the day out until it has come.")],
        { } day when OrdinaryElections.Known.LatestOn(day) is null => [new("IssueDayBeforeElections",
            $"On {InWords.Day(day)} nobody had been elected who makes police and crime plans: the first poll was on {InWords.Day(OrdinaryElections.Known.NextAfter(day))}. Check the year.",
            "R20")],
        _ => [],
    };

    /// <summary>
    /// What was issued before the records of an area began is not judged here. A plan of which a draft was put here since cannot have been: where that draft
    /// is older too, it says of which day it is, and the plan is put here on the same day. What stood here as a draft for longer was not issued, whatever
    /// day the draft was given.
    /// </summary>
    /// <param name="began">The day on which the records of the area began.</param>
    /// <param name="today">The day on which it is confirmed.</param>
    public static IReadOnlyList<Reason> WhyNotBeforeDraft(Plan? plan, EditionStage stage, DateOnly? on, DateOnly began, DateOnly today)
    {
        if (!stage.IsIssue || on is not { } day || day >= began || plan is null || PlansOnADay.IssueOf(plan) is not null)
        {
            return [];
        }

        var drafts = plan.Editions.Where(edition => !edition.IsIssue && !edition.IsWithdrawn).ToList();
        return drafts.Where(edition => edition.Day > day).MaxBy(edition => edition.Day) is { } draft
            ? [new("IssuedBeforeItsDraft",
                $"Edition {draft.Number} is a draft of this plan and of {InWords.Day(draft.Day)}, so the plan cannot have been issued on {InWords.Day(day)}, before records began here. If the draft is older, undo its confirmation and confirm it again with its day.",
                "R40")]
            : drafts.Where(edition => CivilTime.DayOf(edition.ConfirmedAt) < today).MinBy(edition => edition.ConfirmedAt) is { } stood
            ? [new("DraftStoodHere",
                $"Edition {stood.Number} has stood here as a draft of this plan since {InWords.Day(CivilTime.DayOf(stood.ConfirmedAt))}, so the plan was not issued on {InWords.Day(day)}, before records began here. If it was, undo the confirmation of the draft, and confirm both on one day.",
                "R40")]
            : [];
    }

    /// <summary>Nothing of a plan was issued before the plan.</summary>
    private static Reason BeforePlan(Edition issue, DateOnly first) => new("IssuedBeforePlan",
        $"This plan was issued on {InWords.Day(first)}, so no edition of it can have been issued before. If that day is wrong, withdraw edition {issue.Number} first.",
        "R24");

    /// <summary>A final that is issued after the next poll is that term's plan, and a plan whose period is over has nothing left to vary.</summary>
    private static IEnumerable<Reason> AfterPeriod(EditionStage stage, DateOnly first, DateOnly day)
    {
        var period = PlanningPeriod.Of(first, OrdinaryElections.Known);
        if (stage == EditionStage.Final && day > period.NextPoll)
        {
            yield return new("AnotherPeriod",
                $"This plan was issued on {InWords.Day(first)}, and a poll followed on {InWords.Day(period.NextPoll)}. A plan issued after it has a period of its own: upload it as a new plan.",
                "R24");
        }
        else if (stage == EditionStage.Variation && day > period.Last)
        {
            yield return new("PeriodOver", $"The period of this plan ended on {InWords.Day(period.Last)}. A variation after that has nothing to vary. Check the day and the plan.", "R43");
        }
    }

    /// <summary>One plan has effect at a time: what another has taken the place of is issued and varied no more.</summary>
    private static IEnumerable<Reason> AfterAnother(IEnumerable<Plan> plans, Plan plan, DateOnly first, DateOnly day) =>
        from other in plans
        where other.Id != plan.Id && PlansOnADay.IssueOf(other) is { IssuedOn: { } its } && its > first && its <= day
        select new Reason("AnotherPlanMeanwhile",
            $"“{other.Title}” was issued on {InWords.Day(PlansOnADay.IssueOf(other)!.IssuedOn!.Value)} and took the place of this plan. Check the day and the plan.", "R26");
}
