using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Governance;

/// <summary>The eight functions that 2011 Act s.18(7) lists.</summary>
public enum ReservedFunction
{
    IssuePlan,
    SetObjectives,
    AttendPanel,
    PrepareAnnualReport,
    AppointOrRemoveChiefConstable,
    CalculateCouncilTax,
    AppointAuditor,
    LimitAuditorsLiability,
}

/// <summary>In what capacity somebody acts.</summary>
public enum Capacity
{
    Commissioner,
    DeputyCommissioner,
    ActingCommissioner,
    OtherStaff,
}

/// <summary>People to whom no function at all may be given (2011 Act s.18(6)).</summary>
public enum BarredPerson
{
    Constable,
    AnotherCommissioner,
    MopacOrItsDeputy,
    MayorOfLondon,
    CommonCouncil,
    ForceMaintainer,
    StaffOfAnyOfThese,
}

/// <summary>Who may exercise which function of the commissioner. 2011 Act ss.18 and 62(4).</summary>
public static class Delegation
{
    /// <summary>Refuses a listed function to somebody who may not exercise it.</summary>
    [Rule("R16")]
    public static IReadOnlyList<Reason> WhyNotExercise(Capacity capacity, ReservedFunction function) => capacity switch
    {
        Capacity.Commissioner => [],
        Capacity.ActingCommissioner => WhyNotAct(function),
        Capacity.DeputyCommissioner when MayBeDeputys(function) => [],
        Capacity.DeputyCommissioner => [Because.Block("R16", "NotForDeputy", $"A deputy may not {InWords(function)}; only the commissioner may.")],
        _ => [Because.Block("R16", "NotDelegable",
            $"Staff may not {InWords(function)}; the Act keeps this for the commissioner{(MayBeDeputys(function) ? " or the deputy" : "")}.")],
    };

    private static bool MayBeDeputys(ReservedFunction function) =>
        function is not (ReservedFunction.IssuePlan or ReservedFunction.AppointOrRemoveChiefConstable or ReservedFunction.CalculateCouncilTax);

    /// <summary>An acting commissioner has every function except issuing or varying the plan.</summary>
    [Rule("R28")]
    public static IReadOnlyList<Reason> WhyNotAct(ReservedFunction function) => function == ReservedFunction.IssuePlan
        ? [Because.Block("R28", "ActingMayNotIssue", "An acting commissioner may not issue or vary the plan; wait for the commissioner or the election.")]
        : [];

    /// <summary>Refuses any function to somebody whom the Act bars.</summary>
    [Rule("R17")]
    public static IReadOnlyList<Reason> WhyNotDelegateTo(BarredPerson? barred) => barred is { } kind
        ? [Because.Block("R17", "BarredDelegate", $"No function of the commissioner may be given to {Who(kind)}.")]
        : [];

    private static Sentence InWords(ReservedFunction function) => function switch
    {
        ReservedFunction.IssuePlan => "issue or vary the plan",
        ReservedFunction.SetObjectives => "set the police and crime objectives",
        ReservedFunction.AttendPanel => "attend the panel in the commissioner's place",
        ReservedFunction.PrepareAnnualReport => "prepare the annual report",
        ReservedFunction.AppointOrRemoveChiefConstable => "appoint, suspend or remove the chief constable",
        ReservedFunction.CalculateCouncilTax => "calculate the council tax requirement",
        ReservedFunction.AppointAuditor => "appoint the auditor",
        _ => "agree a limit of the auditor's liability",
    };

    private static Sentence Who(BarredPerson kind) => kind switch
    {
        BarredPerson.Constable => "a constable",
        BarredPerson.AnotherCommissioner => "another commissioner",
        BarredPerson.MopacOrItsDeputy => "the Mayor's Office for Policing and Crime or its deputy",
        BarredPerson.MayorOfLondon => "the Mayor of London",
        BarredPerson.CommonCouncil => "the Common Council of the City of London",
        BarredPerson.ForceMaintainer => "a person who maintains a police force",
        _ => "the staff of a barred person or body",
    };
}
