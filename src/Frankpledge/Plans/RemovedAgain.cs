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
    /// <summary>Finds them by the sentences that were public in any plan of the area: it was removed because of a person or a mistake, and is so in every
    /// plan. What this plan has published in that place since is known to be other words.</summary>
    public static async Task<IReadOnlyList<RemovedAgain>> InAsync(AppDb db, Guid importId, CancellationToken cancel)
    {
        var import = await db.PlanImports.Where(one => one.Id == importId && one.State == ImportState.InReview).Select(one => new { one.AreaId, one.PlanId })
            .SingleOrDefaultAsync(cancel);
        if (import is null)
        {
            return [];
        }

        var texts = from wording in db.Wordings
                    join edition in db.Editions on wording.EditionId equals edition.Id
                    join plan in db.Plans on edition.PlanId equals plan.Id
                    where plan.AreaId == import.AreaId
                    select new { PlanId = plan.Id, wording.Text, wording.Notes, IsRedacted = edition.RedactedAt != null };
        var notes = (await texts.Where(one => one.IsRedacted).Select(one => new { one.PlanId, one.Notes }).ToListAsync(cancel))
            .SelectMany(one => one.Notes.Select(note => (one.PlanId, note.Text))).ToList();
        var removed = (await texts.Where(one => one.Text.Contains(RemovedWords.Marker)).Select(one => one.Text).Distinct().ToListAsync(cancel))
            .Union(notes.Select(note => note.Text).Where(text => text.Contains(RemovedWords.Marker, StringComparison.Ordinal))).Select(RemovedWords.Of).OfType<RemovedWords>().ToList();
        if (removed.Count == 0)
        {
            return [];
        }

        var found = Of(removed, (await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId && c.State != CandidateState.NotAStatement)
            .OrderBy(c => c.Order).Select(c => new { c.Text, c.SourceText, c.Notes }).ToListAsync(cancel))
            .SelectMany(c => c.Notes.Select(note => note.Text).Prepend(c.SourceText).Prepend(c.Text)));
        var since = found.Count == 0 || import.PlanId is null ? []
            : Of(removed, (await texts.Where(one => one.PlanId == import.PlanId).Select(one => one.Text).Distinct().ToListAsync(cancel))
                .Union(notes.Where(note => note.PlanId == import.PlanId).Select(note => note.Text)));
        return [.. found.Where(back => !since.Exists(other => Same(other.Words, back.Words))).OrderByDescending(back => back.Words.Length)];
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

    private static List<RemovedAgain> Of(List<RemovedWords> removed, IEnumerable<string?> texts) =>
    [
        .. removed.SelectMany(one => texts.OfType<string>().SelectMany(one.In).Select(words => new RemovedAgain(words, one.Said)))
            .Where(back => back.Words.Length >= RedactPassage.Shortest).DistinctBy(back => back.Words, StringComparer.OrdinalIgnoreCase),
    ];
}
