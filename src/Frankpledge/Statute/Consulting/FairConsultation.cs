using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Consulting;

/// <summary>The days of a consultation, both counted, in each way that people name them. No statute sets a length.</summary>
public sealed record ConsultationDays(DateOnly Start, DateOnly End)
{
    /// <summary>Days, both ends counted.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>Whole weeks and the days over.</summary>
    public Sentence Weeks => InWords.Weeks(Days);

    /// <summary>Weeks from Sunday to Saturday that the consultation touches.</summary>
    public int SundayWeeks => Touched(DayOfWeek.Sunday);

    /// <summary>Weeks from Monday to Sunday (ISO 8601) that the consultation touches.</summary>
    public int IsoWeeks => Touched(DayOfWeek.Monday);

    public Sentence Sentence =>
        $"From {InWords.Day(Start)} to {InWords.Day(End)}: {InWords.Number(Days, "day")} with both ends counted, {Weeks}; it touches {Sentence.Count(SundayWeeks, "{0} week that starts", "{0} weeks that start")} on Sunday and {Sentence.Count(IsoWeeks, "{0} that starts", "{0} that start")} on Monday.";

    /// <summary>The consultation that ends a number of whole weeks after its first day, on the same weekday:
    /// twelve weeks from Monday 9 August end on Monday 1 November.</summary>
    public static ConsultationDays OfWeeks(DateOnly start, int weeks) => new(start, start.AddDays(7 * weeks));

    /// <summary>Refuses an end before the start.</summary>
    public IReadOnlyList<Reason> WhyNotPossible() => End >= Start
        ? []
        : [Because.Block("R171", "EndBeforeStart", $"The consultation would end on {InWords.Day(End)}, before it starts on {InWords.Day(Start)}.")];

    private int Touched(DayOfWeek first)
    {
        var start = Start.AddDays(-((int)Start.DayOfWeek - (int)first + 7) % 7);
        return (End.DayNumber - start.DayNumber) / 7 + 1;
    }
}

/// <summary>
/// Fair consultation: while minds are open, with enough reasons and time, the answers weighed conscientiously.
/// R v Brent ex p Gunning (1985), approved in R (Moseley) v Haringey [2014] UKSC 56.
/// </summary>
[Rule("R171")]
public static class FairConsultation
{
    /// <summary>Refuses to close a consultation without a findings report.</summary>
    public static IReadOnlyList<Reason> WhyNotClose(bool hasFindings) => hasFindings
        ? []
        : [Because.Block("R171", "NoFindings", "Write the findings report, with what was heard and what changes, before closing the consultation.")];

    /// <summary>Warns when minds look closed: the draft is final already, or the panel reviews it before the consultation closes.</summary>
    public static IReadOnlyList<Reason> Check(bool draftMarkedFinal, DateOnly closes, DateOnly? panelMeeting)
    {
        var reasons = new List<Reason>();
        if (draftMarkedFinal)
        {
            reasons.Add(Because.Warn("R171", "DraftAlreadyFinal", "The draft under consultation is marked as final."));
        }

        if (panelMeeting <= closes)
        {
            reasons.Add(Because.Warn("R171", "PanelBeforeClose",
                $"The panel reviews the draft on {InWords.Day(panelMeeting.Value)}, before the consultation closes on {InWords.Day(closes)}."));
        }

        return reasons;
    }
}
