using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Conduct;

namespace Frankpledge.Statute.Questions;

/// <summary>When the office falls vacant because somebody acts for an incapacitated holder (R129).</summary>
/// <param name="Appointed">The day on which the acting holder was appointed; it counts.</param>
public sealed record IncapacityQuestion(DateOnly Appointed) : Question<PlainCount>("R129")
{
    protected override DateOnly? Day => Appointed;

    protected override PlainCount Answer(LawPlace place) => new(Vacancy.Incapacity(Appointed).Working());
}

/// <summary>The end of the day by which a serious complaint is referred (R133).</summary>
/// <param name="BecameClear">The day on which it became clear that it should be.</param>
public sealed record ReferralQuestion(DateOnly BecameClear) : Question<PlainCount>("R133")
{
    protected override DateOnly? Day => BecameClear;

    protected override PlainCount Answer(LawPlace place) => new(Of(BecameClear));

    /// <summary>The working, without asking where.</summary>
    internal static Working Of(DateOnly becameClear)
    {
        var due = Complaints.ReferBy(becameClear);
        return new(due, [due], [], $"By the end of the day after {InWords.Day(becameClear)}: {InWords.Day(due)}.", "R133");
    }
}
