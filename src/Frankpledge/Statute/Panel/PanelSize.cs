using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Panel;

/// <summary>
/// How large a panel is. 2011 Act Sch 6 paras 4, 5 and 13: ten appointed members, or one for each council where there are more than ten;
/// two co-opted members; never more than twenty in all.
/// </summary>
/// <param name="Councils">Councils in the police area, at least one.</param>
[Rule("R88")]
public sealed record PanelSize(int Councils)
{
    public const int DefaultCoOpted = 2;

    public const int Most = 20;

    private const int UsualAppointed = 10;

    /// <summary>Appointed members: councillors.</summary>
    public int Appointed => Math.Max(UsualAppointed, Councils);

    /// <summary>Seats beyond one for each council; the panel arrangements say who appoints to them.</summary>
    public int Extra => Appointed - Councils;

    /// <summary>Appointed and the two co-opted members.</summary>
    public int Total => Appointed + DefaultCoOpted;

    public Sentence Sentence =>
        $"{InWords.Number(Councils, "council")}: {Appointed} appointed members{(Extra > 0 ? (Sentence)$" ({Extra} beyond one for each council)" : "")} and {DefaultCoOpted} co-opted, {Total} in all.";

    /// <summary>Refuses a number of councils that cannot be.</summary>
    public IReadOnlyList<Reason> WhyNotPossible() => Councils >= 1
        ? []
        : [Because.Block("R88", "NoCouncils", $"A police area has at least one council; {Councils} were given.")];

    /// <summary>Warns when more or fewer councillors sit than the Act foresees.</summary>
    public IReadOnlyList<Reason> CheckAppointed(int sitting) => sitting == Appointed
        ? []
        : [Because.Warn("R88", "AppointedNumberDiffers",
            $"{InWords.Number(sitting, "appointed member")} sit; the Act foresees {Appointed} for {InWords.Number(Councils, "council")}.")];

    /// <summary>Refuses a further co-option without the panel's resolution and the Home Secretary's agreement, or beyond twenty members.</summary>
    /// <param name="coOpted">Co-opted members after the step.</param>
    /// <param name="resolved">Whether the panel has resolved to have more than two.</param>
    /// <param name="agreed">Whether the Home Secretary has agreed.</param>
    [Rule("R89")]
    public IReadOnlyList<Reason> WhyNotCoOpt(int coOpted, bool resolved, bool agreed)
    {
        var reasons = new List<Reason>();
        if (coOpted > DefaultCoOpted && !(resolved && agreed))
        {
            reasons.Add(Because.Block("R89", "CoOptionNotAgreed",
                "More than two co-opted members need a resolution of the panel and the Home Secretary's agreement; record both."));
        }

        if (Appointed + coOpted > Most)
        {
            reasons.Add(Because.Block("R89", "MoreThanTwenty", $"The panel would have {Appointed + coOpted} members; the most is {Most}."));
        }

        return reasons;
    }
}
