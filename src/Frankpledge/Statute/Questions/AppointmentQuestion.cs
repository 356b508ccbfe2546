using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Statute.Appointments;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Questions;

/// <summary>What the panel is asked about.</summary>
public enum PanelMatter
{
    StaffAppointment,
    ChiefConstableAppointment,
    ChiefConstableRemoval,
}

/// <summary>The panel's weeks for an appointment (R119, R122) or a removal (R126), an ordinary election left out (R11),
/// with the notice of its meeting (R6).</summary>
/// <param name="Received">The day on which the panel received the notice; it counts.</param>
/// <param name="Heard">The day of the hearing, or null: then the last working day of the period.</param>
/// <param name="Poll">An ordinary poll within the period; needs <paramref name="Declared"/>.</param>
/// <param name="Declared">The day on which the winner delivered the declaration of acceptance.</param>
public sealed record AppointmentQuestion(PanelMatter Matter, DateOnly Received, DateOnly? Heard = null, DateOnly? Poll = null, DateOnly? Declared = null)
    : Question<AppointmentAnswer>(RuleOf(Matter))
{
    protected override DateOnly? Day => Received;

    public static string RuleOf(PanelMatter matter) =>
        matter switch { PanelMatter.StaffAppointment => "R119", PanelMatter.ChiefConstableAppointment => "R122", _ => "R126" };

    protected override AppointmentAnswer Answer(LawPlace place)
    {
        var pause = Poll is null && Declared is null ? null : HearingQuestion.Pause(Poll, Declared, OrdinaryElections.Of(place.Model, place.Area));
        var hearing = new Hearing(Received, pause);
        var removal = Matter == PanelMatter.ChiefConstableRemoval;
        var days = removal ? Removal.PanelPeriod(Received, pause) : hearing.Period;
        var period = days.Working(mayBeLonger: Poll is null && HearingQuestion.PollIn(Received, days.Last, place).Count > 0);
        var notice = new ClearDays(place.Calendar, NationRules.For(place.Nation).ClearDays)
            .LatestNotice(Heard ?? new WorkingDays(place.Calendar).OnOrBefore(period.Answer));
        return new(RuleOf(Matter), period, removal ? [] : hearing.Alerts,
            notice) { Reasons = [.. Late(period), .. NoticeGone(notice), .. Election(place, period)] };
    }

    private IEnumerable<Reason> Late(Working period) => Heard > period.Answer
        ? [Because.Warn(RuleOf(Matter), "HearingLate",
            $"The hearing on {InWords.Day(Heard!.Value)} would come after the last day of the period, {InWords.Day(period.Answer)}.")]
        : [];

    private IEnumerable<Reason> NoticeGone(Working notice) => notice.Answer < Received
        ? [Because.Warn("R6", "NoTimeForNotice",
            $"The agenda would have to be published by {InWords.Day(notice.Answer)}, before the notice was received. Choose a later day for the hearing.")]
        : [];

    /// <summary>An ordinary poll inside the period pauses it; publicity before a poll needs care (R49).</summary>
    private IReadOnlyList<Reason> Election(LawPlace place, Working period)
    {
        if (!RuleReach.Speaks("R11", place.Model, place.Nation))
        {
            return [];
        }

        var next = OrdinaryElections.Of(place.Model, place.Area).NextAfter(Received.AddDays(-1));
        var care = PreElectionPeriod.Check(Heard ?? period.Answer, next, new ElectionBusinessDays(place.Calendar));
        return Poll is null ? [.. HearingQuestion.PollIn(Received, period.Answer, place), .. care] : care;
    }
}

/// <param name="Alerts">Days of the period on which the panel is warned: fourteenth, nineteenth, last.</param>
/// <param name="Notice">The last day for publishing the agenda of the hearing.</param>
public sealed record AppointmentAnswer(string Rule, Working Working, IReadOnlyList<DateOnly> Alerts, [property: JsonIgnore] Working Notice)
    : CountAnswer(Rule, $"The panel reports within {Working.Sentence}", Working);
