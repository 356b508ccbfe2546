using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Conduct;

/// <summary>A vacancy in the office of commissioner and the election to fill it. 2011 Act ss.51, 63, 73(4).</summary>
/// <param name="On">The day on which the office fell vacant.</param>
/// <param name="NextOrdinaryPoll">The next ordinary poll.</param>
[Rule("R130")]
public sealed record Vacancy(DateOnly On, DateOnly NextOrdinaryPoll)
{
    private const int BusinessDays = 35;
    private const int Months = 6;
    private const int IncapacityMonths = 6;

    /// <summary>The first of the six months that end with the next ordinary poll.</summary>
    public DateOnly NoElectionFrom => InclusivePeriod.FirstOfMonthsEndingWith(NextOrdinaryPoll, Months);

    /// <summary>Whether a by-election must be held.</summary>
    public bool ElectionNeeded => On < NoElectionFrom;

    public Sentence Sentence => ElectionNeeded
        ? (Sentence)$"An election must be held: {InWords.Day(On)} lies before the six months that end with the poll on {InWords.Day(NextOrdinaryPoll)}, which begin on {InWords.Day(NoElectionFrom)}."
        : $"No election is held: {InWords.Day(On)} lies within the six months that end with the poll on {InWords.Day(NextOrdinaryPoll)}, which begin on {InWords.Day(NoElectionFrom)}.";

    /// <summary>Refuses a vacancy that does not come before the poll.</summary>
    public IReadOnlyList<Reason> WhyNotPossible() => On <= NextOrdinaryPoll
        ? []
        : [Because.Block("R130", "VacancyAfterPoll",
            $"The vacancy on {InWords.Day(On)} comes after the poll on {InWords.Day(NextOrdinaryPoll)}; give the poll that follows it.")];

    /// <summary>Refuses a declaration, or a notice of two electors, of a vacancy that is still to come.</summary>
    public IReadOnlyList<Reason> WhyNotDeclared(DateOnly declared) => declared >= On
        ? []
        : [Because.Block("R130", "DeclaredBeforeVacancy",
            $"The declaration or notice on {InWords.Day(declared)} comes before the vacancy on {InWords.Day(On)}. Check both days.")];

    /// <summary>The last day for the poll: 35 business days after the declaration of vacancy or the notice of two electors.</summary>
    public static Working ElectionBy(DateOnly declaredOrNoticed, ElectionBusinessDays businessDays) => businessDays.After(declaredOrNoticed, BusinessDays);

    /// <summary>The office falls vacant when six months, beginning with the acting commissioner's appointment for incapacity, have passed.
    /// s.63(1)(b).</summary>
    [Rule("R129")]
    public static InclusivePeriod Incapacity(DateOnly actingAppointed) => InclusivePeriod.OfMonths(actingAppointed, IncapacityMonths);
}
