using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Precept;

namespace Frankpledge.Web.Modules.Law.Contract;

/// <summary>
/// The round as it stands. <c>state</c> is one of AwaitingNotice, AwaitingReport, AwaitingResponse, AwaitingRevision, AwaitingSecondReport,
/// AwaitingFinalResponse, VetoLapsed, NoReport, Ended; <c>dates</c> the fixed dates, each with its working target; <c>rounds</c> whether a
/// meeting fits. Exit code 1 when a veto has lapsed or a revision goes the wrong way.
/// </summary>
internal sealed record PreceptAnswer(string Sentence, PreceptState State, bool Ended, bool? VetoStands, bool? RevisionAccepted, IReadOnlyList<FixedDate> Dates, IReadOnlyList<PreceptRound> Rounds)
    : LawAnswer("R59", Sentence)
{
    public static PreceptAnswer Of(PreceptEvents events, DateOnly? today, WorkingCalendar calendar, PreceptFeasibility feasibility)
    {
        DateOnly?[] given = [events.Notified, events.Reported, events.Responded, events.RevisedOn, events.SecondReport, events.FinalResponse];
        var on = today ?? given.OfType<DateOnly>().DefaultIfEmpty(new DateOnly(events.Year - 1, 11, 1)).Max();
        var reported = events.Vetoed is null ? events : events with { Reported = events.Reported ?? on };
        var scrutiny = new PreceptScrutiny(reported, on);
        IReadOnlyList<Reason> revision = events.Revised is { } figure && !scrutiny.VetoLapsed ? scrutiny.WhyNotRevise(figure, events.RevisedOn ?? on) : [];
        var wrongWay = revision.Any(reason => reason.Severity == Severity.Block);
        var standing = wrongWay ? new PreceptScrutiny(reported with { Revised = null }, on) : scrutiny;
        IReadOnlyList<Reason> reasons =
        [
            .. events.Notified is null ? [] : scrutiny.WhyNotReview(),
            .. scrutiny.CheckReport(),
            .. revision,
            .. events.SecondReport is { } second ? scrutiny.WhyNotReportAgain(asVeto: false, second) : [],
            .. feasibility.Check(events.Year, events.Notified, events.RevisedOn),
        ];
        var dates = PreceptCalendar.For(events.Year, new WorkingDays(calendar));
        return new PreceptAnswer(
            Words(standing.State, dates),
            standing.State,
            standing.HasEnded,
            events.Vetoed is null ? null : scrutiny.VetoStands,
            events.Revised is null ? null : !wrongWay && !scrutiny.VetoLapsed,
            dates,
            feasibility.Rounds(events.Year, events.Notified, events.RevisedOn))
        {
            Reasons = reasons,
            Refused = [.. reasons.Where(reason => reason.Severity == Severity.Block)],
        };
    }

    public override void WriteDetails(TextWriter output)
    {
        foreach (var date in Dates)
        {
            output.WriteLine($"{date.Legal:yyyy-MM-dd}  {date.Sentence} ({date.Rule})");
        }

        foreach (var round in Rounds.Where(round => round.Fits))
        {
            output.WriteLine($"{(round.Round == 1 ? "First review" : "Review after a veto")}: {round.Sentence}");
        }
    }

    private static string Words(PreceptState state, IReadOnlyList<FixedDate> dates) => state switch
    {
        PreceptState.AwaitingNotice => dates[0].Sentence,
        PreceptState.AwaitingReport => dates[1].Sentence,
        PreceptState.AwaitingResponse => "The commissioner has regard to the report, responds and publishes the response; then the precept may be issued.",
        PreceptState.AwaitingRevision => dates[2].Sentence,
        PreceptState.AwaitingSecondReport => dates[3].Sentence,
        PreceptState.AwaitingFinalResponse => dates[4].Sentence,
        PreceptState.VetoLapsed => "The veto has lapsed: it was not reported in time, and the proposed precept may be issued.",
        PreceptState.NoReport => "The panel did not report in time: scrutiny has ended and the proposed precept may be issued.",
        _ => "Scrutiny has ended.",
    };
}
