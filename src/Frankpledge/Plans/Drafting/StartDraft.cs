using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <param name="Slug">The address of the plan; a new one for a plan that is not here yet.</param>
/// <param name="Edition">The number of the edition to start from; the latest that stands where it is null.</param>
/// <param name="IsEmpty">Whether it starts without any text.</param>
/// <param name="Title">Counts for a new plan only.</param>
public sealed record DraftToStart(Guid AreaId, string Slug, int? Edition = null, bool IsEmpty = false, string? Title = null);

/// <summary>Starts the working draft of a plan: from an edition, whose statements keep their references, or empty.</summary>
public sealed class StartDraft(AppDb db)
{
    public Task<WorkingDraft> RunAsync(DraftToStart input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        db.About = input.AreaId;
        db.MustBeHere(input.AreaId);
        if (await db.WorkingDrafts.AnyAsync(one => one.AreaId == input.AreaId && one.Slug == input.Slug && one.EndedAt == null, cancel))
        {
            throw new RefusedException("DraftStarted", "This plan has a working draft already. Go on with that one, or end it first.");
        }

        var plan = await db.Plans.Include(one => one.Editions).SingleOrDefaultAsync(one => one.AreaId == input.AreaId && one.Slug == input.Slug, cancel);
        RefusedException.ThrowIfAny(plan is null ? WhyNotNew(input) : []);
        var from = input.IsEmpty || plan is null ? null : EditionOf(plan, input.Edition);
        var last = await db.WorkingDrafts.Where(one => one.AreaId == input.AreaId && one.Slug == input.Slug).MaxAsync(one => (int?)one.LastNumber, cancel) ?? 0;
        var draft = WorkingDraft.Start(input.AreaId, plan, input.Slug, plan?.Title ?? input.Title!.Trim(), from, last, change);
        db.WorkingDrafts.Add(draft);
        db.DraftPassages.AddRange(from is null ? [] : PassagesOf(draft, from, await WordingsAsync(from.Id, cancel), change));
        await db.SaveAsync(change, cancel);
        return draft;
    }, cancel);

    private static IReadOnlyList<Reason> WhyNotNew(DraftToStart input) => !input.IsEmpty || input.Edition is not null
        ? [new("PlanUnknown", $"This area has no plan at the address {input.Slug}. Start an empty draft to write a new one.")]
        : Plan.WhyNotName(input.Title, input.Slug);

    private static Edition EditionOf(Plan plan, int? number)
    {
        var found = number is { } asked ? plan.Editions.Find(one => one.Number == asked)
            : plan.Editions.Where(one => !one.IsWithdrawn).MaxBy(one => one.Number);
        return found is null ? throw new RefusedException("EditionUnknown", "The plan has no such edition that stands. Start an empty draft.")
            : found.IsWithdrawn
            ? throw new RefusedException("EditionWithdrawn", $"Edition {found.Number} was withdrawn, so its text is not taken up again. Start from another.")
            : found;
    }

    private Task<List<Wording>> WordingsAsync(Guid edition, CancellationToken cancel) =>
        db.Wordings.AsNoTracking().Where(one => one.EditionId == edition).ToListAsync(cancel);

    private static IEnumerable<DraftPassage> PassagesOf(WorkingDraft draft, Edition edition, List<Wording> wordings, Change change)
    {
        var headings = edition.Parts.Where(part => part.Level > 0).OrderBy(part => part.Order)
            .Select(part => new FoundHeading(part.Order, part.Level, part.Text)).ToList();
        var lines = edition.Parts.Select(part => (part.Order, Part: (EditionPart?)part, Wording: (Wording?)null))
            .Concat(wordings.Select(wording => (wording.Order, Part: (EditionPart?)null, Wording: (Wording?)wording)));
        return [.. lines.OrderBy(line => line.Order).Select(line => line.Part is { } part
            ? DraftPassage.Of(draft, part, change) : DraftPassage.Of(draft, line.Wording!, SectionPath.At(headings, line.Order), change))];
    }
}
