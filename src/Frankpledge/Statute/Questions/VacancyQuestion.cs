using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Conduct;
using Frankpledge.Statute.Elections;

namespace Frankpledge.Statute.Questions;

/// <summary>Whether an election fills a vacancy, and by when (R130).</summary>
/// <param name="On">The day on which the office fell vacant.</param>
/// <param name="NextPoll">The next ordinary poll on the day of the vacancy or after it; the one that was expected on that day when null.</param>
/// <param name="Declared">The day of the declaration of vacancy, or of two electors' notice; null while there is none.</param>
/// <param name="Order">The Act or order that moves the next poll to a day which is not the usual one; null where none does.</param>
public sealed record VacancyQuestion(DateOnly On, DateOnly? NextPoll = null, DateOnly? Declared = null, string? Order = null) : Question<VacancyAnswer>("R130")
{
    protected override DateOnly? Day => On;

    protected override VacancyAnswer Answer(LawPlace place)
    {
        var elections = OrdinaryElections.Of(place.Model, place.Area);
        var vacancy = new Vacancy(On, NextPoll ?? elections.ExpectedOnOrAfter(On));
        RefusedException.ThrowIfAny(vacancy.WhyNotPossible());
        RefusedException.ThrowIfAny(
            [.. elections.WhyNotNext(vacancy.NextOrdinaryPoll, On, Order, "R130"), .. Declared is { } declared ? vacancy.WhyNotDeclared(declared) : []]);
        return new(vacancy, vacancy.ElectionNeeded && Declared is { } start ? Vacancy.ElectionBy(start, new ElectionBusinessDays(place.Calendar)) : null);
    }
}

public sealed record VacancyAnswer(
    [property: System.Text.Json.Serialization.JsonIgnore] Vacancy Vacancy, [property: System.Text.Json.Serialization.JsonIgnore] Working? Working)
        : LawAnswer("R130", Vacancy.Sentence)
{
    public bool Election => Vacancy.ElectionNeeded;

    public DateOnly NoElectionFrom => Vacancy.NoElectionFrom;

    public DateOnly? ElectionBy => Working?.Answer;

    public override IEnumerable<Sentence> Details => Working is { } by ? [$"The election is held by {InWords.Day(by.Answer)}. {by.Sentence}"] : [];

    public override DateOnly? LatestDay => Latest(Vacancy.NextOrdinaryPoll, Vacancy.On, ElectionBy);
}
