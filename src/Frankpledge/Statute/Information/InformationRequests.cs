using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Information;

/// <summary>Why information may be kept from the panel: 2011 Act s.13(2)-(3).</summary>
public enum RefusalGround
{
    NationalSecurity,
    EndangersSomeone,
    PrejudicesCrimePreventionOrJustice,
    ForbiddenByEnactment,
}

/// <summary>Requests between the commissioner, the chief constable and the panel. 2011 Act ss.13, 29, 36.</summary>
public static class InformationRequests
{
    /// <summary>Warns about information that the chief constable has not given by the day asked for. s.36.</summary>
    [Rule("R48")]
    public static IReadOnlyList<Reason> CheckChiefConstable(string what, DateOnly due, DateOnly? received, DateOnly today) => (received ?? today) <= due
        ? []
        : [Because.Warn("R48", "InformationOverdue", $"\"{what}\" was asked of the chief constable by {InWords.Day(due)}.")];

    /// <summary>Refuses to keep information from the panel without a ground and, for the first three, the chief constable's view. s.13.</summary>
    [Rule("R82")]
    public static IReadOnlyList<Reason> WhyNotRefuse(RefusalGround? ground, bool chiefConstablesView) =>
        ground is null ? [Because.Block("R82", "RefusalWithoutGround", "Name the ground in section 13 on which the information is kept from the panel.")]
        : ground != RefusalGround.ForbiddenByEnactment && !chiefConstablesView
        ? [Because.Block("R82", "NotTheChiefConstablesView", "This ground rests on the view of the chief constable; record it.")]
        : [];

    /// <summary>Warns when an attendance was required at less than the local standard of notice, or a written answer is overdue. s.29.</summary>
    [Rule("R83")]
    public static IReadOnlyList<Reason> CheckAttendance(DateOnly asked, DateOnly attendance, LocalStandard notice, WorkingDays counter) =>
        attendance >= notice.Due(asked, counter)
        ? []
        : [Because.Warn("R83", "NoticeNotReasonable",
            $"Asked on {InWords.Day(asked)} to attend on {InWords.Day(attendance)}; the local standard of reasonable notice is {InWords.Number(notice.WorkingDays, "working day")}.")];

    /// <summary>Refuses to "require" the chief constable, or to request the chief constable without requiring the commissioner. s.29(6).</summary>
    [Rule("R84")]
    public static IReadOnlyList<Reason> WhyNotCallChiefConstable(bool require, bool commissionerRequired) =>
        require ? [Because.Block("R84", "ChiefConstableCannotBeRequired", "The panel may request the chief constable to attend; it may not require it.")]
        : !commissionerRequired
        ? [Because.Block("R84", "CommissionerNotCalled",
            "The chief constable may be asked only together with a commissioner whom the panel has required to attend.")]
        : [];
}
