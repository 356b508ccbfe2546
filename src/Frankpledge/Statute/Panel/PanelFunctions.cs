using Frankpledge.Common;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Panel;

/// <summary>What a panel is. 2011 Act s.28(1), Sch 6 paras 1-3, 12-13.</summary>
[Rule("R87")]
public enum PanelForm
{
    /// <summary>England: a joint committee of the councils, or a committee of the only one. Part VA of the 1972 Act applies.</summary>
    CouncilCommittee,

    /// <summary>Wales, or England by default order: set up by the Home Secretary, not a committee of councils.</summary>
    HomeSecretaryBody,
}

/// <summary>The functions that the Act gives to a panel.</summary>
public enum PanelFunction
{
    PlanReview,
    AnnualReportReview,
    SeniorAppointment,
    PreceptReview,
    ChiefConstableAppointment,
    ScrutinyOfDecisions,
    Complaints,
    Suspension,
    ActingCommissioner,
    ChiefConstableRemoval,
    CoOption,
    OwnBusiness,
}

/// <summary>What the panel may do, and what only the whole panel may do. 2011 Act s.28, Sch 6 paras 4(6), 25(4), 27.</summary>
public static class PanelFunctions
{
    private static readonly PanelFunction[] WholePanel =
    [
        PanelFunction.PlanReview,
        PanelFunction.AnnualReportReview,
        PanelFunction.SeniorAppointment,
        PanelFunction.PreceptReview,
        PanelFunction.ChiefConstableAppointment,
        PanelFunction.CoOption,
    ];

    public static PanelForm FormIn(Nation nation, bool byDefaultOrder) =>
        nation == Nation.Wales || byDefaultOrder ? PanelForm.HomeSecretaryBody : PanelForm.CouncilCommittee;

    /// <summary>Warns about an item of the work programme that names no function of the panel.</summary>
    [Rule("R90")]
    public static IReadOnlyList<Reason> CheckItem(string title, PanelFunction? function) => function is null
        ? [Because.Warn("R90", "NoFunctionCited", $"\"{title}\" cites no function of the panel; it may do only what the Act gives it.")]
        : [];

    /// <summary>Refuses to leave a function to a sub-committee that only the whole panel may exercise. A sub-group may prepare.</summary>
    [Rule("R96")]
    public static IReadOnlyList<Reason> WhyNotSubCommittee(PanelFunction function) => WholePanel.Contains(function)
        ? [Because.Block("R96", "WholePanelOnly", "Only the whole panel may do this. A sub-group may prepare it, but not report or decide.")]
        : [];

    /// <summary>Scrutiny of decisions and actions is recorded with its purpose: to support the commissioner's work. 2011 Act s.28(2) and (6).</summary>
    [Rule("R85")]
    public static Reason DecisionScrutinised(string decision) =>
        Because.Stamp("R85", "DecisionScrutinised",
            $"The panel reviewed \"{decision}\" with a view to supporting the effective exercise of the commissioner's functions.");

    /// <summary>Warns when the panel's rules do not say how the chair is appointed, resigns and is removed. 2011 Act Sch 6 para 25.</summary>
    [Rule("R97")]
    public static IReadOnlyList<Reason> CheckRules(bool chairAppointed, bool chairResigns, bool chairRemoved) =>
    [
        .. new[] { (chairAppointed, "is appointed"), (chairResigns, "resigns"), (chairRemoved, "is removed") }
            .Where(part => !part.Item1)
            .Select(part => Because.Warn("R97", "RulesIncomplete", $"The rules of procedure do not say how the chair {part.Item2}.")),
    ];
}
