using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Questions;

/// <summary>Where a question of law is asked: which days are working days there, and who governs policing.</summary>
/// <param name="Calendar">The working days.</param>
/// <param name="Nation">England or Wales.</param>
/// <param name="Model">Who governs; a commissioner where no area is named.</param>
/// <param name="Area">The area's address, or null.</param>
public sealed record LawPlace(WorkingCalendar Calendar, Nation Nation = Nation.England, GovernanceModel Model = GovernanceModel.Commissioner,
    string? Area = null)
{
    /// <summary>England, with a commissioner and the holidays shipped with this version: where worked examples are set.</summary>
    public static LawPlace England { get; } = new(WorkingCalendar.EnglandAndWales);

    /// <summary>Who governed, governs or will govern on a day, where that is known; <see cref="Model"/> counts otherwise.</summary>
    public Func<DateOnly, GovernanceModel>? ModelOn { get; init; }
}

/// <summary>One question of law. Pages, commands and worked examples all ask it here and only show the answer.</summary>
/// <param name="Rule">The rule that answers it.</param>
public abstract record Question<T>(string Rule)
    where T : LawAnswer
{
    /// <summary>Answers, after asking whether the rule speaks there at all (R13), and adds what there is to say
    /// about the place and about announced changes.</summary>
    /// <exception cref="RefusedException">The rule does not speak to the body that governs there, or the question cannot be.</exception>
    public T Ask(LawPlace asked)
    {
        var place = Day is { } day && asked.ModelOn is { } on ? asked with { Model = on(day) } : asked;
        if (RuleReach.WhyNot(RuleBook.Of(Rule), place.Nation, place.Model) is { } why)
        {
            throw new RefusedException([new Reason("NotLawHere", why, Rule, RuleBook.Of(Rule).SourceOnScreen)]);
        }

        var answer = Answer(place);
        var reach = RuleReach.Of(Rule, place.Model, place.Nation);
        return (T)((LawAnswer)answer with
        {
            Place = place,
            Reasons = [.. answer.Reasons, .. Successor(place, answer.LatestDay)],
            Applies = reach,
            Differs = reach == Reach.Applies ? null : RuleReach.Differs(Rule, place.Model, place.Nation),
            PendingChange = answer.LatestDay is { } last && PendingChange.Beyond(last, place.Model, Rule) is { } change ? new(change) : null,
        });
    }

    /// <summary>Warns when the body whose law was asked gives way to another before the last day of the answer (R13).</summary>
    private IEnumerable<Reason> Successor(LawPlace place, DateOnly? last)
    {
        if (place.ModelOn is not { } on || Day is not { } day || last is not { } end)
        {
            yield break;
        }

        for (var next = day.AddDays(1); next <= end; next = next.AddDays(1))
        {
            if (!IsSameOffice(on(next), place.Model))
            {
                yield return Because.Warn("R13", "AnotherBodyGoverns",
                    $"From {InWords.Day(next)} on another body governs policing here. What is said of that day and of later ones is by the law of the body before it.");
                yield break;
            }
        }
    }

    /// <summary>A commissioner who takes over the fire authority too stays in the office to which the poll elected.</summary>
    private static bool IsSameOffice(GovernanceModel one, GovernanceModel other) => one == other
        || (one is GovernanceModel.Commissioner or GovernanceModel.FireCommissioner
            && other is GovernanceModel.Commissioner or GovernanceModel.FireCommissioner);

    /// <summary>The day whose body is asked about: a plan of 2016 is judged by who governed in 2016. Null where the question names none:
    /// then it is the body of today.</summary>
    protected virtual DateOnly? Day => null;

    protected abstract T Answer(LawPlace place);
}
