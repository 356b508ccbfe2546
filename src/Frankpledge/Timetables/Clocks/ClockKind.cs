using Frankpledge.Common;
using Frankpledge.Statute.Appointments;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Conduct;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Information;
using Frankpledge.Statute.Inspection;
using Frankpledge.Statute.Questions;
using Frankpledge.Statute.Register;

namespace Frankpledge.Timetables.Clocks;

/// <summary>What starts a period that the law measures.</summary>
public enum ClockKind
{
    StaffAppointment,
    ChiefConstableAppointment,
    ChiefConstableRemoval,
    InspectionReport,
    VictimsCommissionerReport,
    InformationRequest,
    SeriousComplaint,
    ActingForIncapacity,
    ElectionForVacancy,
}

/// <summary>The law of each kind of clock.</summary>
public static class ClockKinds
{
    /// <summary>The rule that sets the period.</summary>
    public static string Rule(this ClockKind kind) => kind switch
    {
        ClockKind.StaffAppointment => "R119",
        ClockKind.ChiefConstableAppointment => "R122",
        ClockKind.ChiefConstableRemoval => "R126",
        ClockKind.InspectionReport => "R155",
        ClockKind.VictimsCommissionerReport => "R162",
        ClockKind.InformationRequest => "R86",
        ClockKind.SeriousComplaint => "R133",
        ClockKind.ActingForIncapacity => "R129",
        _ => "R130",
    };

    /// <summary>Whether the clock is the panel's and the office's alike: the law gives both a part in it.
    /// Others belong to the body that started them.</summary>
    public static bool IsShared(this ClockKind kind) =>
        kind is not (ClockKind.InspectionReport or ClockKind.VictimsCommissionerReport or ClockKind.InformationRequest or ClockKind.SeriousComplaint);

    /// <summary>Whether days from an ordinary poll to the declaration are left out (R11).</summary>
    public static bool MayPause(this ClockKind kind) =>
        kind is ClockKind.StaffAppointment or ClockKind.ChiefConstableAppointment or ClockKind.ChiefConstableRemoval;

    /// <summary>Whether a body may start it: inspection reports are answered by the local policing body alone.</summary>
    public static bool MayBeStartedBy(this ClockKind kind, BodyKind body) =>
        body == BodyKind.LocalPolicingBody || kind is not (ClockKind.InspectionReport or ClockKind.VictimsCommissionerReport);

    /// <summary>Why a clock of this kind does not run for a body: its rule does not speak there (R13).</summary>
    public static IReadOnlyList<Reason> WhyNotHere(this ClockKind kind, Nation nation, GovernanceModel model) =>
        RuleReach.WhyNot(RuleBook.Of(kind.Rule()), nation, model) is { } why ? [new("NotLawHere", why, kind.Rule())] : [];

    /// <summary>The same for one of the two bodies of an area: a panel that the law does not know starts nothing (R87).</summary>
    public static IReadOnlyList<Reason> WhyNotHere(this ClockKind kind, BodyKind by, Nation nation, GovernanceModel model) =>
        by == BodyKind.Panel && !RuleReach.HasPanel(model, nation)
            ? [new("NoPanelHere", "The law has no police and crime panel here, so no clock runs for one.", "R87")] : kind.WhyNotHere(nation, model);

    /// <summary>The last day, with its working, for whoever governs where it is asked.</summary>
    /// <exception cref="RefusedException">The rule does not speak there.</exception>
    public static Working Ask(this ClockKind kind, DateOnly started, DateRange? pause, LawPlace place)
    {
        RefusedException.ThrowIfAny(kind.WhyNotHere(place.Nation, place.ModelOn?.Invoke(started) ?? place.Model));
        return kind.Count(started, pause, place.Calendar);
    }

    /// <summary>The last day of a clock that runs already, with its working: whoever starts one, or only asks, goes through <see cref="Ask"/>.</summary>
    /// <param name="kind">What runs.</param>
    /// <param name="started">The day of the event that starts it: receipt of the notice, publication of the report.</param>
    /// <param name="pause">From the poll to the declaration, or null.</param>
    /// <param name="calendar">Which days are working days.</param>
    /// <param name="mayBeLonger">Whether days that nobody can know yet will be left out too (R11).</param>
    internal static Working Count(this ClockKind kind, DateOnly started, DateRange? pause, WorkingCalendar calendar, bool mayBeLonger = false) => kind switch
    {
        ClockKind.StaffAppointment or ClockKind.ChiefConstableAppointment => new Hearing(started, pause).Period.Working(mayBeLonger),
        ClockKind.ChiefConstableRemoval => Removal.PanelPeriod(started, pause).Working(mayBeLonger),
        ClockKind.InspectionReport => new InspectionResponse(started).Period.Working(),
        ClockKind.VictimsCommissionerReport => InspectionResponse.VictimsCommissionerReply(started).Working(),
        ClockKind.InformationRequest => new FreedomOfInformation(calendar).AnswerBy(started),
        ClockKind.SeriousComplaint => ReferralQuestion.Of(started),
        ClockKind.ActingForIncapacity => Vacancy.Incapacity(started).Working(),
        _ => Vacancy.ElectionBy(started, new ElectionBusinessDays(calendar)),
    };
}
