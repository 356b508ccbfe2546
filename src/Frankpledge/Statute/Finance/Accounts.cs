using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Data;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Finance;

/// <summary>The last day for publishing the audited accounts of one year in England. SI 2015/234 as amended by SI 2024/907.</summary>
/// <param name="Year">"2025/26".</param>
public sealed record AccountsDay(string Year, DateOnly PublishBy);

/// <summary>Accounts: the public's time to inspect them and the day for publication. England only.</summary>
[Rule("R179")]
public static class Accounts
{
    private const int RightsDays = 30;

    public static DatedList<AccountsDay> Known { get; } = DataFile.List<AccountsDay>("accounts-days");

    /// <summary>The day by which the accounts of a year are published: the one named for the year, otherwise 31 July after it.</summary>
    public static DateOnly PublishBy(FinancialYear year) =>
        Known.Items.FirstOrDefault(one => one.Year == year.Label)?.PublishBy ?? new(year.StartYear + 1, 7, 31);

    /// <summary>The last of the thirty working days for inspecting the accounts; the first day counts.</summary>
    /// <param name="first">The day on which the period begins, a working day.</param>
    public static Working RightsEnd(DateOnly first, WorkingCalendar calendar) =>
        DayCount.Walk(first.AddDays(-1), RightsDays, 1, calendar.WhyNotWorking, "working day", "R179");

    /// <summary>Refuses to approve accounts while the public may still inspect them.</summary>
    public static IReadOnlyList<Reason> WhyNotApprove(DateOnly on, DateOnly rightsBegan, WorkingCalendar calendar)
    {
        var end = RightsEnd(rightsBegan, calendar).Answer;
        return on > end
            ? [] : [Because.Block("R179", "RightsNotEnded", $"The public may inspect the accounts until {InWords.Day(end)}; they are approved after that.")];
    }
}
