using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.Questions;

/// <summary>The last day to publish the agenda of a meeting (R6, R103).</summary>
/// <param name="Meeting">The day of the meeting.</param>
/// <param name="ClearDays">Clear days of notice; those of the place when null.</param>
public sealed record AgendaQuestion(DateOnly Meeting, int? ClearDays = null) : Question<AgendaAnswer>("R6")
{
    protected override DateOnly? Day => Meeting;

    protected override AgendaAnswer Answer(LawPlace place)
    {
        var rules = NationRules.For(place.Nation);
        var clear = ClearDays ?? rules.ClearDays;
        var perhaps = ClearDays is null && rules.PerhapsClearDays is { } fewer
            ? new PerhapsNotice(fewer, new ClearDays(place.Calendar, fewer).LatestNotice(Meeting).Answer) : null;
        return new(new ClearDays(place.Calendar, clear).LatestNotice(Meeting), clear, perhaps);
    }
}

/// <param name="Perhaps">The later day that may be enough where the number of days is not settled (verify); otherwise null.</param>
public sealed record AgendaAnswer(Working Working, int ClearDays, PerhapsNotice? Perhaps) : CountAnswer(Working)
{
    public override IEnumerable<Sentence> Details => Perhaps is null
        ? []
        : [$"Whether {Perhaps.ClearDays} clear days are enough here, which would be {InWords.Day(Perhaps.Answer)}, is not settled. The day above is the safe one; neither is called law here."];
}

/// <summary>Fewer clear days and the day they would give.</summary>
public sealed record PerhapsNotice(int ClearDays, DateOnly Answer);
