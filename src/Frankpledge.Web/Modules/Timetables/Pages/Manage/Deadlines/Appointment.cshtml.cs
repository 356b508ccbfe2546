using Frankpledge.Common;
using Frankpledge.Statute.Appointments;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Questions;
using Frankpledge.Statute.Register;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>The panel's weeks for a proposed appointment or a removal, an election left out, with the notice that its meeting needs.</summary>
[Authorize(Policies.Staff)]
internal sealed class AppointmentModel : CalculatorModel
{
    public static IReadOnlyList<ClockKind> Kinds { get; } = [.. Enum.GetValues<ClockKind>().Where(kind => kind.MayPause())];

    public ClockKind Kind { get; private set; }

    public DateOnly? Received { get; private set; }

    public Working? Period { get; private set; }

    /// <summary>Days of the period on which the panel is warned: fourteenth, nineteenth, last.</summary>
    public IReadOnlyList<DateOnly> Alerts { get; private set; } = [];

    /// <summary>The last day for publishing the agenda of the hearing, or of a hearing on the last working day.</summary>
    public Working? Notice { get; private set; }

    public IReadOnlyList<Reason> Reasons { get; private set; } = [];

    /// <summary>The steps of the law in their order, each with its rule.</summary>
    public IReadOnlyList<string> Steps => Kind == ClockKind.ChiefConstableRemoval ? ["R126"] : Kind == ClockKind.ChiefConstableAppointment ? ["R121", "R122", "R123", "R124", "R125"] : ["R118", "R119", "R120"];

    protected override void Answer()
    {
        Kind = Enum.TryParse<ClockKind>(Typed("kind"), out var kind) && Kinds.Contains(kind) ? kind : ClockKind.StaffAppointment;
        Received = Day("received");
        var (poll, declared, heard) = (Day("poll"), Day("declared"), Day("heard"));
        if (Received is not { } received)
        {
            return;
        }

        var pause = Pause(poll, declared);
        if (!ModelState.IsValid)
        {
            return;
        }

        if (RuleReach.WhyNot(RuleBook.Of(Kind.Rule()), Area.Nation, Here.Model) is { } notHere)
        {
            throw new RefusedException("NotLawHere", notHere, Kind.Rule());
        }

        Period = Kind.Count(received, pause, Calendar);
        Alerts = Kind == ClockKind.ChiefConstableRemoval ? [] : new Hearing(received, pause).Alerts;
        var counter = new WorkingDays(Calendar);
        var rules = NationRules.For(Area.Nation);
        var meeting = heard ?? counter.OnOrBefore(Period.Answer);
        Notice = new ClearDays(Calendar, rules.ClearDays).LatestNotice(meeting);
        Reasons = [.. Late(heard), .. NoticeGone(received), .. Election(received, poll, heard)];
    }

    /// <summary>The days from an ordinary poll to the declaration; a missing one of the two is said at its field.</summary>
    private DateRange? Pause(DateOnly? poll, DateOnly? declared)
    {
        if (poll is null != declared is null)
        {
            ModelState.AddModelError(poll is null ? "poll" : "declared", Words["PollAndDeclared"]);
            return null;
        }

        return HearingQuestion.Pause(poll, declared, null);
    }

    private IEnumerable<Reason> Late(DateOnly? heard) => heard is { } day && day > Period!.Answer
        ? [Because.Warn(Kind.Rule(), "HearingLate", $"The hearing on {InWords.Day(day)} would come after the last day of the period, {InWords.Day(Period.Answer)}.")]
        : [];

    private IEnumerable<Reason> NoticeGone(DateOnly received) => Notice!.Answer < received
        ? [Because.Warn("R6", "NoTimeForNotice", $"The agenda would have to be published by {InWords.Day(Notice.Answer)}, before the notice was received. Choose a later day for the hearing.")]
        : [];

    /// <summary>An ordinary poll inside the period pauses it; publicity before a poll needs care (R49).</summary>
    private IReadOnlyList<Reason> Election(DateOnly received, DateOnly? poll, DateOnly? heard)
    {
        if (!RuleReach.Speaks("R11", Here.Model, Here.Nation))
        {
            return [];
        }

        var next = OrdinaryElections.Known.NextAfter(received.AddDays(-1));
        var care = PreElectionPeriod.Check(heard ?? Period!.Answer, next, new ElectionBusinessDays(Calendar));
        return poll is null && next <= Period!.Answer
            ? [Because.Warn("R11", "PollInPeriod", $"The ordinary poll on {InWords.Day(next)} falls within the period. The days from the poll to the winner's declaration are left out: give both days."), .. care]
            : care;
    }
}
