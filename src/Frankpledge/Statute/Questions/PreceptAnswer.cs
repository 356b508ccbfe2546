using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Precept;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Questions;

/// <summary>
/// The round as it stands. <c>state</c> is one of AwaitingNotice, AwaitingReport, ReportNotRecorded, AwaitingResponse, AwaitingRevision,
/// AwaitingSecondReport, SecondReportNotRecorded, AwaitingFinalResponse, VetoLapsed, NoReport, NoticeNotRecorded, Ended; <c>dates</c> the fixed dates,
/// each with its working target; <c>rounds</c> whether a meeting fits; <c>veto_stands</c> is null without a veto, and while the day of its report is not given.
/// </summary>
public sealed record PreceptAnswer(
    Sentence Sentence, PreceptState State, bool Ended, bool? VetoStands, bool? RevisionAccepted, IReadOnlyList<FixedDate> Dates,
    IReadOnlyList<PreceptRound> Rounds) : LawAnswer("R59", Sentence)
{
    /// <summary>The rounds with the fewer clear days that may be enough where their number is not settled (R6, verify); otherwise null.</summary>
    public IReadOnlyList<PreceptRound>? PerhapsRounds { get; init; }

    /// <summary>The working of the papers' deadline for the latest meeting of each round.</summary>
    [JsonIgnore]
    public IReadOnlyList<Working> Papers { get; init; } = [];

    /// <summary>The calendar year of the February.</summary>
    [JsonIgnore]
    public int Year => Dates[0].Legal.Year;

    public override DateOnly? LatestDay => Latest(Dates.Select(date => (DateOnly?)date.Legal));

    public override IEnumerable<Sentence> Details =>
    [
        .. Dates.Select(date => (Sentence)$"{date.Legal:yyyy-MM-dd}  {date.Sentence} ({Cite(date.Rule)})"),
        .. Rounds.Where(round => round.Fits).Select(round => (Sentence)$"{(round.Round == 1 ? "First review" : "Review after a veto")}: {round.Sentence}"),
    ];
}
