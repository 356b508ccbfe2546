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

    /// <summary>Set up the timetable of a plan, plan its steps and record them; finance keeps the days of the precept, which are no steps of it.</summary>
    public static IReadOnlyList<Role> KeepTimetable { get; } = [Role.Administrator, Role.Policy, Role.Governance];

    /// <summary>Read the office's working draft, comment on it and suggest. The force is asked about a draft when the office sends it, and its people here
    /// change nothing.</summary>
    public static IReadOnlyList<Role> ReadDrafts { get; } = [.. BodyKind.LocalPolicingBody.Roles().Where(role => role != Role.ForceLiaison)];

    /// <summary>Read what people write to the office, answer it and erase it: those who may mend a page and those who answer for the office's record. An
    /// address that somebody gave for an answer is nobody else's business, least of all the force's, of which the message may complain.</summary>
    public static IReadOnlyList<Role> AnswerReaders { get; } = [Role.Administrator, Role.Policy, Role.Governance, Role.ChiefExecutive];

    /// <summary>The roles that a body of this kind can give.</summary>
    public static IReadOnlyList<Role> Roles(this BodyKind kind) => kind == BodyKind.Panel
        ? [Role.Administrator, Role.PanelOfficer, Role.PanelMember]
        : [Role.Administrator, Role.Policy, Role.Performance, Role.Finance, Role.Governance, Role.Commissioner, Role.ForceLiaison, Role.ChiefExecutive];
}
