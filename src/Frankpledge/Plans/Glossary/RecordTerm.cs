using System.Text.RegularExpressions;
using Frankpledge.Areas.Contract;
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
        if (!await UsesAsync(plan, word!.Trim(), cancel))
        {
            throw new RefusedException("TermNotInPlan", $"No text of this plan that stands says “{word!.Trim()}”. Write the word as the plan has it.");
        }

        var standing = (await db.PlanTerms.Where(one => one.PlanId == plan && one.TakenOutAt == null).ToListAsync(cancel))
            .Find(one => string.Equals(one.Word, word!.Trim(), StringComparison.OrdinalIgnoreCase));
        if (standing?.Id != instead)
        {
            throw new RefusedException("TermMeanwhile", standing is null ? $"“{word!.Trim()}” is in the glossary no more. Look at it, then decide again."
                : (Sentence)$"“{standing.Word}” is in the glossary already: {standing.Means} It stands at {await PlaceAsync(areaId, planSlug, standing, cancel)}. Look at it, then decide again.");
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

    private async Task<string> PlaceAsync(Guid areaId, string plan, PlanTerm standing, CancellationToken cancel) =>
        $"/{(await db.AreaFactsAsync(areaId, cancel)).Slug}/manage/plans/{plan}/glossary?instead={standing.Id}";

    /// <summary>Whether a text of the plan that stands has the word, in the plural too.</summary>
    private async Task<bool> UsesAsync(Guid planId, string word, CancellationToken cancel)
    {
        var standing = await db.Editions.AsNoTracking().Include(one => one.Wordings).Where(one => one.PlanId == planId && one.WithdrawnAt == null)
            .OrderByDescending(one => one.Number).AsSplitQuery().ToListAsync(cancel);
        var written = new Regex($@"(?<!\w){Regex.Escape(word)}(?:s|es)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return standing.Exists(edition => edition.Wordings.Exists(one => written.IsMatch(one.Text) || written.IsMatch(one.Stem ?? "")
                || one.Notes.Any(note => written.IsMatch(note.Text)))
            || edition.Parts.Any(part => written.IsMatch(part.Text) || (part.Rows ?? []).Any(row => row.Any(written.IsMatch))));
    }
}
