using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Precept;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Questions;

/// <summary>The precept round of one winter (R59 to R70): dates, whether meetings fit, where it stands. A fact that is not given is not assumed.</summary>
/// <param name="Events">What has happened.</param>
/// <param name="Today">The day on which the question is asked; the last day given when null.</param>
public sealed record PreceptQuestion(PreceptEvents Events, DateOnly? Today = null) : Question<PreceptAnswer>("R59")
{
    protected override DateOnly? Day => new DateOnly(Events.Year, 2, 1);

    protected override PreceptAnswer Answer(LawPlace place)
    {
        RefuseContradictions(Events);
        var nation = NationRules.For(place.Nation);
        var feasibility = new PreceptFeasibility(place.Calendar, nation.ClearDays);
        var perhaps = nation.PerhapsClearDays is { } fewer ? new PreceptFeasibility(place.Calendar, fewer) : null;
        DateOnly?[] given = [Events.Notified, Events.Reported, Events.Responded, Events.RevisedOn, Events.SecondReport, Events.FinalResponse];
        var on = Today ?? given.Max() ?? new DateOnly(Events.Year - 1, 11, 1);
        var scrutiny = new PreceptScrutiny(Events, on);
        IReadOnlyList<Reason> revision = Events.Revised is { } figure && !scrutiny.VetoLapsed ? scrutiny.WhyNotRevise(figure, Events.RevisedOn ?? on) : [];
        var wrongWay = revision.Any(reason => reason.Severity == Severity.Block);
        var standing = wrongWay ? new PreceptScrutiny(Events with { Revised = null, RevisedOn = null }, on) : scrutiny;
        var dates = PreceptCalendar.For(Events.Year, new WorkingDays(place.Calendar), place.Model);
        IReadOnlyList<Reason> reasons =
        [
            .. scrutiny.CheckNotice(),
            .. scrutiny.CheckReport(),
            .. revision,
            .. Events.RevisedOn is not null && Events.Revised is null && scrutiny.VetoStands
                ? [Because.Warn("R66", "RevisedFigureNotRecorded",
                    "The revised figure is not recorded, so whether it goes the way that the veto asks cannot be said.")] : Array.Empty<Reason>(),
            .. Events.SecondReport is { } second ? scrutiny.WhyNotReportAgain(asVeto: false, second) : [],
            .. scrutiny.CheckAnswers(dates.Single(date => date.Code == "Respond").Legal),
            .. feasibility.Check(Events.Year, Events.Notified, Events.RevisedOn, perhaps),
        ];
        return new(
            Words(standing.State, dates, Events.Notified is not null), standing.State, standing.HasEnded,
            Events.Vetoed is null ? null : StandsOrNotKnown(scrutiny), Events.Revised is null
                ? null : !wrongWay && !scrutiny.VetoLapsed,
            dates, feasibility.Rounds(Events.Year, Events.Notified, Events.RevisedOn))
        {
            PerhapsRounds = perhaps?.Rounds(Events.Year, Events.Notified, Events.RevisedOn),
            Papers = [.. feasibility.Rounds(Events.Year).Select(round => feasibility.PapersFor(round.LatestMeeting))],
            Reasons = reasons,
            Refused = [.. reasons.Where(reason => reason.Severity == Severity.Block)],
        };
    }

    private static readonly Sentence NoticeMissing =
        "It is not recorded that the panel was notified, so whether the proposed precept may then be issued cannot be said.";

    private bool? StandsOrNotKnown(PreceptScrutiny scrutiny) => Events.Reported is null && !scrutiny.VetoLapsed ? null : scrutiny.VetoStands;

    /// <summary>Refuses figures without a veto, and steps dated in the wrong order.</summary>
    private static void RefuseContradictions(PreceptEvents events)
    {
        if (events.Revised is not null && events.Proposed is null)
        {
            throw new RefusedException("NoProposedFigure", "Give the proposed figure as well: a revised figure is compared with it.", "R66");
        }

        if (events.HasStepAfterVeto && events.Vetoed is null)
        {
            throw new RefusedException("RevisedWithoutVeto",
                "A revised precept, a second report and the response to it follow a veto: say whether the precept was vetoed as too high or as too low.", "R66");
        }

        if (events.NoReportMade && events.Reported is not null)
        {
            throw new RefusedException("ReportAndNone", "A report is dated, and it is said that there was none. Only one of the two can be.", "R61");
        }

        // The round runs in the financial year before; a late or substituted precept falls into its own.
        var (from, to) = (new DateOnly(events.Year - 1, 4, 1), new DateOnly(events.Year + 1, 3, 31));
        foreach (var day in events.Days.Where(day => day < from || day > to))
        {
            throw new RefusedException("DayOfAnotherRound",
                $"{InWords.Day(day)} does not belong to the round of February {events.Year}: its days lie from {InWords.Day(from)} to {InWords.Day(to)}.", "R59");
        }

        var days = events.Days.ToList();
        foreach (var (before, after) in days.Zip(days.Skip(1)).Where(pair => pair.Second < pair.First))
        {
            throw new RefusedException("DatesBackwards", $"{InWords.Day(after)} is given for a step that comes after one dated {InWords.Day(before)}.", "R59");
        }
    }

    private static Sentence Words(PreceptState state, IReadOnlyList<FixedDate> dates, bool isNotified) => state switch
    {
        PreceptState.VetoLapsed when !isNotified => (Sentence)$"The veto was not reported in time and has no effect. {NoticeMissing}",
        PreceptState.AwaitingResponse when !isNotified =>
            (Sentence)$"The commissioner has regard to the report, responds and publishes the response. {NoticeMissing}",
        PreceptState.AwaitingNotice => dates[0].Sentence,
        PreceptState.AwaitingReport => dates[1].Sentence,
        PreceptState.ReportNotRecorded =>
            $"The panel's report was due by {InWords.Day(dates[1].Legal)}. Neither a report nor that there was none is recorded, so where the round stands cannot be said.",
        PreceptState.AwaitingResponse =>
            (Sentence)"The commissioner has regard to the report, responds and publishes the response; then the precept may be issued.",
        PreceptState.AwaitingRevision => dates[2].Sentence,
        PreceptState.AwaitingSecondReport => dates[3].Sentence,
        PreceptState.SecondReportNotRecorded =>
            $"The panel's second report was due by {InWords.Day(dates[3].Legal)}. Neither a report nor that there was none is recorded, so where the round stands cannot be said.",
        PreceptState.AwaitingFinalResponse => dates[4].Sentence,
        PreceptState.VetoLapsed => "The veto has lapsed: it was not reported in time, and the proposed precept may be issued.",
        PreceptState.NoReport =>
            "The panel made neither a report nor a veto in time. The regulations do not say what follows: that the proposed precept may then be issued is practice, not law. Ask the monitoring officer.",
        PreceptState.NoticeNotRecorded =>
            "The last response is recorded, but not that the panel was notified, so whether scrutiny has ended cannot be said.",
        _ => "Scrutiny has ended.",
    };
}
