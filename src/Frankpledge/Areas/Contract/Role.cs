namespace Frankpledge.Areas.Contract;

/// <summary>What a person may do, always for one body. The panel's people work for a different employer than the commissioner's.</summary>
public enum Role
{
    Administrator,
    Policy,
    Performance,
    Finance,
    Governance,
    Commissioner,
    ForceLiaison,

    /// <summary>Head of the commissioner's staff and, by law, monitoring officer: the statutory officer who may override a refusal, in public (R176).</summary>
    ChiefExecutive,
    PanelOfficer,
    PanelMember,
}

public static class RolesOfBodies
{
    /// <summary>Start and settle clocks, and record what was done on a deadline.</summary>
    public static IReadOnlyList<Role> KeepDeadlines { get; } = [Role.Administrator, Role.Policy, Role.Finance, Role.Governance, Role.PanelOfficer];

    /// <summary>Read what people write to the office, answer it and erase it: those who may mend a page and those who answer for the office's record. An
    /// address that somebody gave for an answer is nobody else's business, least of all the force's, of which the message may complain.</summary>
    public static IReadOnlyList<Role> AnswerReaders { get; } = [Role.Administrator, Role.Policy, Role.Governance, Role.ChiefExecutive];

    /// <summary>The roles that a body of this kind can give.</summary>
    public static IReadOnlyList<Role> Roles(this BodyKind kind) => kind == BodyKind.Panel
        ? [Role.Administrator, Role.PanelOfficer, Role.PanelMember]
        : [Role.Administrator, Role.Policy, Role.Performance, Role.Finance, Role.Governance, Role.Commissioner, Role.ForceLiaison, Role.ChiefExecutive];
}
