using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Precept;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Appointments;

/// <summary>
/// The panel's three weeks for a proposed appointment: a public hearing, then a report. 2011 Act Sch 1 paras 10-12, Sch 8 paras 4-8.
/// The first day is the day on which the panel receives the notice; days from an ordinary poll to the declaration are left out (R11).
/// </summary>
/// <param name="Received">The day on which the panel received the notice.</param>
/// <param name="Pause">From the poll to the winner's declaration, or null.</param>
public sealed record Hearing(DateOnly Received, DateRange? Pause = null)
{
    private const int Weeks = 3;

    /// <summary>The days of the period on which the panel is warned.</summary>
    public static IReadOnlyList<int> AlertDays { get; } = [14, 19, 21];

    [Rule("R119")]
    public InclusivePeriod Period => Pause is { } pause ? InclusivePeriod.OfWeeks(Received, Weeks).Excluding(pause) : InclusivePeriod.OfWeeks(Received, Weeks);

    /// <summary>The last day for the report, or for a veto.</summary>
    [Rule("R122")]
    public DateOnly ReportBy => Period.Last;

    public IReadOnlyList<DateOnly> Alerts => [.. AlertDays.Select(day => Period.Days().ElementAt(day - 1))];

    /// <summary>Refuses a report without a public hearing before it; alerts when it is late. Senior staff.</summary>
    public IReadOnlyList<Reason> WhyNotReport(DateOnly? heard, DateOnly report) => WhyNotReport("R119", heard, report);

    /// <summary>The same for a chief constable.</summary>
    public IReadOnlyList<Reason> WhyNotReportOnChiefConstable(DateOnly? heard, DateOnly report) => WhyNotReport("R122", heard, report);

    /// <summary>Refuses a veto of anyone but a chief constable; warns when the appointment is entered before the process has run.</summary>
    [Rule("R120")]
    public IReadOnlyList<Reason> WhyNotDecide(bool asVeto, DateOnly? reported, DateOnly appointed) =>
        asVeto ? [Because.Block("R120", "NoVetoOfStaff", "The panel may recommend against a member of staff, but has no veto.")]
        : reported is null && appointed <= ReportBy
        ? [Because.Warn("R120", "AppointedBeforeReport",
            $"The appointment is dated before the panel's report and before the end of its three weeks, {InWords.Day(ReportBy)}.")]
        : [];

    /// <summary>Refuses a veto of a chief constable below the majority, without a hearing, or after the three weeks.</summary>
    [Rule("R123")]
    public IReadOnlyList<Reason> WhyNotVeto(Veto vote, DateOnly? heard, DateOnly on)
    {
        var reasons = new List<Reason>(vote.WhyNotRecord());
        if (heard is not { } hearing || hearing > on)
        {
            reasons.Add(Because.Block("R123", "VetoWithoutHearing", "There is no veto before the public hearing."));
        }

        if (on > ReportBy)
        {
            reasons.Add(Because.Block("R123", "VetoOutOfTime",
                $"The three weeks ended on {InWords.Day(ReportBy)}; a veto on {InWords.Day(on)} is out of time."));
        }

        return reasons;
    }

    private List<Reason> WhyNotReport(string rule, DateOnly? heard, DateOnly report)
    {
        var reasons = new List<Reason>();
        if (heard is not { } hearing || hearing > report)
        {
            reasons.Add(Because.Block(rule, "NoHearing", "Hold the public confirmation hearing before the report."));
        }

        if (report > ReportBy)
        {
            reasons.Add(Because.Warn(rule, "ReportLate",
                $"The report was due by {InWords.Day(ReportBy)}; {InWords.Day(report)} is day {report.DayNumber - Received.DayNumber + 1} after receipt."));
        }

        return reasons;
    }
}
