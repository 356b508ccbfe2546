using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Review;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <summary>
/// Words of an import that stand where words were removed before. They are taken for these, and removed again when it is confirmed, unless somebody says that
/// they are others: what was removed is kept nowhere, so nobody else can tell.
/// </summary>
/// <param name="Said">The note that stands for what was removed.</param>
public sealed record RemovedAgain(string Words, string Said)
{
    /// <summary>
    /// Finds them by what was public around them in any plan of the area: it was removed because of a person or a mistake, and is so in every plan. Known
    /// to be other words is what this plan has published in that place since the removal, and what the plan that had them says elsewhere all the same: what
    /// is removed from a plan goes from all of it.
    /// </summary>
    public static async Task<IReadOnlyList<RemovedAgain>> InAsync(AppDb db, Guid importId, CancellationToken cancel)
    {
        var import = await db.PlanImports.Where(one => one.Id == importId && one.State == ImportState.InReview).Select(one => new { one.AreaId, one.PlanId })
            .SingleOrDefaultAsync(cancel);
        return import is null ? [] : await OfAsync(db, import.AreaId, import.PlanId, () => db.TextsOfImportAsync(importId, cancel), cancel);
    }

    /// <param name="planId">The plan of which the texts are to be the next edition; null for a new one.</param>
    /// <param name="read">The texts; not asked for where nothing was ever removed.</param>
    internal static async Task<IReadOnlyList<RemovedAgain>> OfAsync(AppDb db, Guid areaId, Guid? planId, Func<Task<List<TextUnit>>> read,
        CancellationToken cancel)
    {
        if (await KnownAsync(db, areaId, cancel) is not { Count: > 0 } removed)
        {
            return [];
        }

        var texts = await read();
        var found = removed.SelectMany(place => texts.SelectMany(place.In).DistinctBy(back => back.Words).Select(back => (Place: place, Back: back))).ToList();
        if (found.Count == 0)
        {
            return [];
        }

        var published = await db.TextsOfAsync([.. found.Select(one => one.Place.PlanId).Append(planId ?? Guid.Empty).Distinct()], cancel);
        bool IsPublishedSince(Known place, RemovedAgain back) => published.Where(one => one.PlanId == planId && one.Since > place.At)
            .SelectMany(one => place.In(one.Unit)).Any(other => Same(other.Words, back.Words));
        bool IsSaidElsewhere(Known place, RemovedAgain back) => new Passage(back.Words, "") is var passage
            && published.Where(one => one.PlanId == place.PlanId && one.Since <= place.At).SelectMany(one => one.Unit.Cells).Any(passage.IsIn);
        return
        [
            .. found.Where(one => !IsSaidElsewhere(one.Place, one.Back) && !IsPublishedSince(one.Place, one.Back)).Select(one => one.Back)
                .DistinctBy(back => back.Words, StringComparer.OrdinalIgnoreCase).OrderByDescending(back => back.Words.Length),
        ];
    }

    /// <summary>What was removed in the area: the places that show it by what stands around them, and the fingerprints where nothing does.</summary>
    private static async Task<List<Known>> KnownAsync(AppDb db, Guid areaId, CancellationToken cancel)
    {
        var places = await db.RemovedPlacesAsync(areaId, cancel);
        var acts = await (
            from act in db.Redactions.AsNoTracking()
            join plan in db.Plans on act.PlanId equals plan.Id
            where plan.AreaId == areaId
            select act).ToListAsync(cancel);
        return
        [
            .. places.Select(place => new Known(place.PlanId, place.At, place.In)),
            .. acts.Where(act => act.Prints.Count > 0).Select(act => new Known(act.PlanId, act.At, unit =>
                [.. unit.Cells.SelectMany(cell => act.Prints.SelectMany(print => print.In(act.Id, cell))).Select(words => new RemovedAgain(words, act.Note))])),
        ];
    }

    /// <summary>What is removed again, and the change that tells which words were said to be others.</summary>
    internal static (IReadOnlyList<RemovedAgain> Back, Change Change) Sort(IReadOnlyList<RemovedAgain> found, IReadOnlyList<string> others, Change change)
    {
        var unknown = others.Where(words => !found.Any(back => Same(back.Words, words))).ToList();
        RefusedException.ThrowIfAny(unknown.ConvertAll(words => new Reason("NotWhereRemoved",
            $"\u201C{words}\u201D does not stand where words were removed before. Look again at what was found.")));
        return ([.. found.Where(back => !others.Any(words => Same(back.Words, words)))],
            others.Count == 0 ? change
                : change with { Why = $"{change.Why}. Not what was removed before, so published: {string.Join(", ", others.Select(words => $"\u201C{words.Trim()}\u201D"))}" });
    }

    /// <summary>Whether two people wrote the same words, in capitals or not.</summary>
    internal static bool Same(string words, string others) => string.Equals(words.Trim(), others.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Something that was removed from a plan, and how it is found in another text.</summary>
    private sealed record Known(Guid PlanId, DateTimeOffset At, Func<TextUnit, IReadOnlyList<RemovedAgain>> In);
}
