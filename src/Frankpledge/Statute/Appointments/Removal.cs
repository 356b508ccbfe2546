using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Appointments;

/// <summary>The steps before a chief constable may be called upon to resign or retire, in their order.</summary>
public enum RemovalStep
{
    InspectorsViewsObtained,
    ReasonsGiven,
    RepresentationsConsidered,
    SecondNoticeReceived,
    PrivateHearingHeld,
    PanelRecommended,
    RecommendationConsidered,
    PanelToldOfDecision,
    CalledToResign,
}

/// <summary>Suspension and removal of a chief constable. 2011 Act s.38, Sch 8 paras 11-16; Police Regulations 2003 reg 11A (verify).</summary>
[Rule("R126")]
public static class Removal
{
    private const int Weeks = 6;

    /// <summary>The panel's six weeks, beginning with the day on which it receives the second notice; a pause for an election is left out.</summary>
    public static InclusivePeriod PanelPeriod(DateOnly secondNoticeReceived, DateRange? pause = null)
    {
        var period = InclusivePeriod.OfWeeks(secondNoticeReceived, Weeks);
        return pause is { } days ? period.Excluding(days) : period;
    }

    /// <summary>Refuses a step taken before those that come first. The panel's recommendation is not needed once its six weeks have passed.</summary>
    public static IReadOnlyList<Reason> WhyNotTake(RemovalStep step, IReadOnlyCollection<RemovalStep> taken, bool sixWeeksPassed) =>
    [
        .. Enum.GetValues<RemovalStep>()
            .Where(earlier => earlier < step && !taken.Contains(earlier))
            .Where(earlier => !(sixWeeksPassed && IsThePanels(earlier)))
            .Select(earlier => Because.Block("R126", "RemovalStepEarly", $"First {Words(earlier)}.")),
    ];

    /// <summary>A scrutiny hearing is private: the opposite of a confirmation hearing.</summary>
    public static bool HearingIsOpen => false;

    private static bool IsThePanels(RemovalStep step) =>
        step is RemovalStep.PrivateHearingHeld or RemovalStep.PanelRecommended or RemovalStep.RecommendationConsidered;

    private static Sentence Words(RemovalStep step) => step switch
    {
        RemovalStep.InspectorsViewsObtained => "obtain the inspector's written views",
        RemovalStep.ReasonsGiven => "give the chief constable and the panel written reasons",
        RemovalStep.RepresentationsConsidered => "consider the chief constable's representations",
        RemovalStep.SecondNoticeReceived => "give the second notice",
        RemovalStep.PrivateHearingHeld => "the panel holds its private scrutiny hearing",
        RemovalStep.PanelRecommended => "the panel gives its written recommendation",
        RemovalStep.RecommendationConsidered => "consider the panel's recommendation",
        _ => "tell the panel of the decision",
    };
}
