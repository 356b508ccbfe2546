using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Conduct;

/// <summary>Grounds on which the panel may handle a complaint otherwise, or not at all. CMR 2012 reg 15.</summary>
public enum DisapplicationGround
{
    StaffMatter,
    OverTwelveMonthsOld,
    AlreadyComplained,
    Anonymous,
    Vexatious,
    Repetitious,
}

/// <summary>Complaints about the commissioner or the deputy. 2011 Act s.31, Sch 7; CMR 2012.</summary>
public static class Complaints
{
    private const int SmallNumber = 5;

    /// <summary>Refuses to close a complaint that was not recorded without having told the complainant the decision and its grounds.</summary>
    [Rule("R132")]
    public static IReadOnlyList<Reason> WhyNotClose(bool recorded, bool complainantTold) => recorded || complainantTold
        ? []
        : [Because.Block("R132", "ComplainantNotTold", "The complaint was not recorded. Tell the complainant so, with the grounds, before closing it.")];

    /// <summary>When a sign of a crime must have gone to the Independent Office for Police Conduct: the end of the next day (verify).</summary>
    [Rule("R133")]
    public static DateOnly ReferBy(DateOnly becameClear) => becameClear.AddDays(1);

    /// <summary>Alerts about a matter that was not referred in time.</summary>
    public static IReadOnlyList<Reason> CheckReferral(DateOnly becameClear, DateOnly? referred, DateOnly today) => (referred ?? today) <= ReferBy(becameClear)
        ? []
        : [Because.Block("R133", "ReferralLate", $"The matter was to be referred by the end of {InWords.Day(ReferBy(becameClear))}.")];

    /// <summary>Refuses to set a complaint aside without one of the grounds and a reason.</summary>
    [Rule("R135")]
    public static IReadOnlyList<Reason> WhyNotDisapply(DisapplicationGround? ground, string? reason) => ground is not null && !string.IsNullOrWhiteSpace(reason)
        ? []
        : [Because.Block("R135", "NoGround", "Give one of the grounds of regulation 15 and the reason.")];

    /// <summary>Refuses a task that would have the panel investigate: it may only help to resolve.</summary>
    [Rule("R136")]
    public static IReadOnlyList<Reason> WhyNotTask(bool investigates) => investigates
        ? [Because.Block("R136", "PanelMayNotInvestigate", "The panel may not investigate a complaint; it helps the parties to resolve it.")]
        : [];

    /// <summary>How a number of complaints is published: numbers from one to four are hidden (R153).</summary>
    [Rule("R137")]
    public static string Published(int count) =>
        count is > 0 and < SmallNumber ? $"<{SmallNumber}" : count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Warns when complaints about the force take longer than elsewhere.</summary>
    /// <param name="days">The force's average working days to finish a complaint.</param>
    /// <param name="comparison">The same for the forces compared with.</param>
    [Rule("R138")]
    public static IReadOnlyList<Reason> CheckTimeliness(int days, int comparison) => days > comparison
        ? [Because.Warn("R138", "ComplaintsSlow", $"Complaints about the force take {days} days, against {comparison} elsewhere. Ask the chief constable why.")]
        : [];
}
