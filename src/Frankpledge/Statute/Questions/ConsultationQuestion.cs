using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Consulting;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Questions;

/// <summary>How long a consultation is, in each way that people count (R171). The law sets no length: any standard is local (R10).</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; or <paramref name="Weeks"/> instead.</param>
/// <param name="Weeks">Whole weeks after the first day.</param>
/// <param name="Panel">The day on which the panel reviews the draft, or null.</param>
public sealed record ConsultationQuestion(DateOnly Start, DateOnly? End, int? Weeks = null, DateOnly? Panel = null) : Question<ConsultationAnswer>("R171")
{
    protected override ConsultationAnswer Answer(LawPlace place)
    {
        var days = (End, Weeks) switch
        {
            ({ } last, null) => new ConsultationDays(Start, last),
            (null, { } number) => ConsultationDays.OfWeeks(Start, number),
            _ => throw new RefusedException("EndOrWeeks", "Give either the last day or the number of weeks."),
        };
        RefusedException.ThrowIfAny(days.WhyNotPossible());
        return new(days, new WorkingDays(place.Calendar)
            .Between(days.Start.AddDays(-1), days.End)) { Reasons =
                [.. FairConsultation.Check(draftMarkedFinal: false, days.End, Panel), .. BeforePoll(place, days)] };
    }

    /// <summary>A consultation that runs into the weeks before a poll needs care (R49).</summary>
    private static IReadOnlyList<Reason> BeforePoll(LawPlace place, ConsultationDays days)
    {
        if (!RuleReach.Speaks("R2", place.Model, place.Nation))
        {
            return [];
        }

        var next = OrdinaryElections.Of(place.Model, place.Area).ExpectedOnOrAfter(days.Start);
        var care = PreElectionPeriod.Before(next, new ElectionBusinessDays(place.Calendar));
        return days.End >= care.From && days.Start <= next
            ? [Because.Warn("R49", "ConsultationInPreElectionPeriod",
                $"It runs into the pre-election period, {InWords.Day(care.From)} to {InWords.Day(next)}. Take advice on publicity first.")]
            : [];
    }
}

public sealed record ConsultationAnswer([property: System.Text.Json.Serialization.JsonIgnore] ConsultationDays Length, int WorkingDays)
    : LawAnswer("R171", Length.Sentence)
{
    public DateOnly Answer => Length.End;

    public DateOnly Start => Length.Start;

    public DateOnly End => Length.End;

    public int Days => Length.Days;

    public int WholeWeeks => Length.Days / 7;

    public int DaysOver => Length.Days % 7;

    public Sentence Weeks => Length.Weeks;

    public int SundayWeeks => Length.SundayWeeks;

    public int IsoWeeks => Length.IsoWeeks;

    public override DateOnly? LatestDay => End;
}
