using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Checks;

/// <summary>Which edition of an area is checked, and for which day.</summary>
/// <param name="Edition">Its number; the newest that was not withdrawn when null.</param>
public sealed record EditionToCheck(Guid AreaId, string PlanSlug, int? Edition, DateOnly On);

/// <summary>A finding with what was said to it; null where nobody answered.</summary>
public sealed record AnsweredFinding(CheckFinding Finding, CheckAnswer? Answer)
{
    /// <summary>What it says now is not what was answered: numbers or words changed since.</summary>
    public bool IsChanged => Answer is not null && Answer.Said != Finding.Found.Sentence.English;
}

/// <param name="Edition">The number of the edition.</param>
/// <param name="Findings">In the order of the checks. What only agrees is not among them.</param>
public sealed record CheckedPlan(Guid PlanId, string Title, int Edition, IReadOnlyList<int> Editions, IReadOnlyList<AnsweredFinding> Findings)
{
    public int Open => Findings.Count(one => one.Answer is null);

    /// <summary>Checks by a rule that does not speak for the body (<see cref="PlanChecks.NotLawHere"/>).</summary>
    public IReadOnlyList<Check> NotLawHere { get; init; } = [];
}

/// <summary>What the checks find in an edition of a plan, with the answers. The page and the use cases ask here.</summary>
public sealed class ChecksHere(AppDb db, TextOfEdition texts)
{
    /// <summary>The number of the last answer to a finding, also of one that was taken back; 0 where there is none.</summary>
    public async Task<int> LastAnswerAsync(Guid planId, string code, CancellationToken cancel = default) =>
        await db.CheckAnswers.Where(one => one.PlanId == planId && one.Finding == code).MaxAsync(one => (int?)one.Number, cancel) ?? 0;

    /// <returns>Null when the area has no such plan, or no such edition of it stands.</returns>
    public async Task<CheckedPlan?> OfAsync(EditionToCheck asked, CancellationToken cancel = default)
    {
        var plan = await db.Plans.AsNoTracking().Include(one => one.Editions)
            .SingleOrDefaultAsync(one => one.AreaId == asked.AreaId && one.Slug == asked.PlanSlug, cancel);
        var standing = plan?.Editions.Where(one => !one.IsWithdrawn).OrderByDescending(one => one.Number).ToList();
        if (standing?.Find(one => asked.Edition is null || one.Number == asked.Edition) is not { } edition)
        {
            return null;
        }

        var answers = await db.AnswersToChecksAsync(plan!.Id, cancel);
        var text = await texts.ReadAsync(edition.Id, asked.On, cancel);
        var (found, notLawHere) = PlanChecks.Look(text);
        return new(plan.Id, plan.Title, edition.Number, [.. standing.Select(one => one.Number)],
            [.. found.Where(one => one.Found.Weight != CheckWeight.Agrees)
                .DistinctBy(one => one.Code).Select(one => new AnsweredFinding(one, answers.GetValueOrDefault(one.Code)))])
        {
            NotLawHere = notLawHere,
        };
    }
}
