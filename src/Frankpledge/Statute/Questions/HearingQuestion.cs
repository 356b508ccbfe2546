using Frankpledge.Common;
using Frankpledge.Statute.Appointments;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Questions;

/// <summary>The panel's three weeks for a proposed appointment (R119, R122), an ordinary election left out (R11).</summary>
/// <param name="Received">The day on which the panel received the notice; it counts.</param>
/// <param name="Poll">An ordinary poll within the period; needs <paramref name="Declared"/>.</param>
/// <param name="Declared">The day on which the winner delivered the declaration of acceptance.</param>
/// <param name="On">A day to place within the period.</param>
/// <param name="Order">Cited by who asks; it makes no poll an ordinary one, so it moves nothing.</param>
public sealed record HearingQuestion(DateOnly Received, DateOnly? Poll = null, DateOnly? Declared = null, DateOnly? On = null, string? Order = null)
    : Question<HearingAnswer>("R119")
{
    protected override DateOnly? Day => Received;

    /// <summary>The days from an ordinary poll to the declaration, or null when there was no poll.</summary>
    /// <param name="elections">Those of the office: only one of its ordinary polls moves a period,
    /// never a by-election or another poll that an order names (R11).</param>
    /// <exception cref="RefusedException">One of the two days is missing, they are the wrong way round, or the poll was no ordinary election.</exception>
    public static DateRange? Pause(DateOnly? poll, DateOnly? declared, OrdinaryElections elections)
    {
        switch (poll, declared)
        {
            case (null, null):
                return null;
            case ({ } from, { } to) when to >= from:
                RefusedException.ThrowIfAny(elections.WhyNotPause(from));
                return new DateRange(from, to);
            case ({ } from, { } to):
                throw new RefusedException("DeclaredBeforePoll", $"The declaration on {InWords.Day(to)} cannot come before the poll on {InWords.Day(from)}.",
                    "R11");
            default:
                throw new RefusedException("PollAndDeclaration", "Give both the poll and the declaration: the days from one to the other are left out.", "R11");
        }
    }

    protected override HearingAnswer Answer(LawPlace place)
    {
        var hearing = new Hearing(Received, Poll is null && Declared is null ? null : Pause(Poll, Declared, OrdinaryElections.Of(place.Model, place.Area)));
        var poll = Poll is null ? PollIn(Received, hearing.ReportBy, place) : [];
        var number = On is { } day ? DayOf(hearing, day) : null;
        return new(hearing.Period.Working(mayBeLonger: poll.Count > 0), hearing.Alerts, number) { Reasons = poll, Placed = On is { } asked
            ? Words(hearing, asked, number) : null };
    }

    private static Sentence Words(Hearing hearing, DateOnly day, int? number) => number switch
    {
        null when day < hearing.Received => (Sentence)$"{InWords.Day(day)} comes before the period: it begins with {InWords.Day(hearing.Received)}.",
        null => $"{InWords.Day(day)} is no day of the period: it lies between the poll and the declaration, and is left out.",
        { } late when day > hearing.ReportBy => $"The day asked about is day {late}: out of time.",
        _ => $"The day asked about is day {number}.",
    };

    /// <summary>Warns of an ordinary poll within a period from which no days are left out, or so shortly before it that the declaration may have come
    /// later than its first day: without the day of the declaration nobody can say when the period ends (R11).</summary>
    public static IReadOnlyList<Reason> PollIn(DateOnly first, DateOnly last, LawPlace place)
    {
        if (!RuleReach.Speaks("R11", place.Model, place.Nation))
        {
            return [];
        }

        var elections = OrdinaryElections.Of(place.Model, place.Area);
        if (elections.LatestOn(first.AddDays(-1)) is { } before && first <= new Acceptance(before, new ElectionBusinessDays(place.Calendar)).LastDay)
        {
            return [Because.Warn("R11", "PollInPeriod",
                $"The ordinary poll on {InWords.Day(before)} was shortly before the period. The days to the winner's declaration are left out, also those of the period: give both days.")];
        }

        return elections.NextOnOrAfter(first) is var next && next <= last
            ? [Because.Warn("R11", "PollInPeriod",
                $"The ordinary poll on {InWords.Day(next)} falls within the period. The days from the poll to the winner's declaration are left out: give both days.")]
            : [];
    }

    private static int? DayOf(Hearing hearing, DateOnly day) => day > hearing.ReportBy
        ? hearing.Period.Length + day.DayNumber - hearing.ReportBy.DayNumber
        : hearing.Period.DayNumber(day) is > 0 and var number ? number : null;
}

public sealed record HearingAnswer(Working Working, IReadOnlyList<DateOnly> Alerts, int? DayNumber)
    : CountAnswer(Working.Rule, $"The panel reports within {Working.Sentence}", Working)
{
    public DateOnly ReportBy => Answer;

    /// <summary>Where the day asked about lies; null when none was asked about. Its number is null where it is no day of the period.</summary>
    public Sentence? Placed { get; init; }

    public override IEnumerable<Sentence> Details => Placed is { } placed ? [placed] : [];
}
