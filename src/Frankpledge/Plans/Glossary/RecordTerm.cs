using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Glossary;

/// <summary>Says what a word of a plan means; the public reads it at once. What was said of the same word before is taken out.</summary>
public sealed class RecordTerm(AppDb db)
{
    /// <param name="instead">What stands of the word, as the person saw it; null where nothing did.</param>
    public Task<PlanTerm> RunAsync(Guid areaId, string planSlug, string? word, string? means, Guid? instead, Change change,
        CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(PlanTerm.WhyNot(word, means));
        var plan = await db.Plans.Where(one => one.AreaId == areaId && one.Slug == planSlug).Select(one => (Guid?)one.Id).SingleOrDefaultAsync(cancel)
            ?? throw new RefusedException("PlanUnknown", $"This area has no plan at the address {planSlug}.");
        var standing = (await db.PlanTerms.Where(one => one.PlanId == plan && one.TakenOutAt == null).ToListAsync(cancel))
            .Find(one => string.Equals(one.Word, word!.Trim(), StringComparison.OrdinalIgnoreCase));
        if (standing?.Id != instead)
        {
            throw new RefusedException("TermMeanwhile", standing is null ? $"“{word!.Trim()}” is in the glossary no more. Look at it, then decide again."
                : (Sentence)$"“{standing.Word}” is in the glossary already: {standing.Means} Look at it, then decide again.");
        }

        standing?.TakeOut(change);
        var term = new PlanTerm
        {
            Id = Guid.CreateVersion7(), AreaId = areaId, PlanId = plan, Word = word!.Trim(), Means = means!.Trim(), RecordedBy = change.Who,
            RecordedAt = change.At.ToUniversalTime(),
        };
        db.PlanTerms.Add(term);
        await db.SaveAsync(change, cancel);
        return term;
    }, cancel);
}
