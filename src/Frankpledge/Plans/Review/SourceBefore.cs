using Frankpledge.Persistence;
using Frankpledge.Plans.Matching;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>The source of the edition before and what people made of it: which words are a statement, what they say, what is a heading.</summary>
/// <param name="Edition">The edition's number.</param>
/// <param name="Source">As it was mended.</param>
/// <param name="Candidates">In order, those set aside included.</param>
/// <param name="Statements">The statement that a kept candidate became.</param>
/// <param name="Mended">Blocks that somebody mended.</param>
public sealed record SourceBefore(int Edition, MendedSource Source, IReadOnlyList<Candidate> Candidates, IReadOnlyDictionary<Guid, Guid> Statements,
    IReadOnlyList<MendedBlock> Mended)
{
    /// <summary>Which block of a new source is which of this one: word for word the same, and as often before it.</summary>
    /// <returns>New indexes by old ones.</returns>
    public IReadOnlyDictionary<int, int> SameIn(IEnumerable<SourceBlock> blocks)
    {
        var places = blocks.GroupBy(block => block.Text).ToDictionary(same => same.Key, same => new Queue<int>(same.Select(block => block.Index)));
        var found = new Dictionary<int, int>();
        foreach (var block in Source.Blocks)
        {
            if (places.TryGetValue(block.Text, out var left) && left.TryDequeue(out var index))
            {
                found[block.Index] = index;
            }
        }

        return found;
    }
}

/// <summary>Loads it with the edition before.</summary>
public static class ReviewBeforeReading
{
    extension(AppDb db)
    {
        /// <summary>What a new import of the plan is matched with, and what people mended in the source of that.</summary>
        public async Task<EditionBefore> ReviewBeforeAsync(Guid? planId, CancellationToken cancel = default)
        {
            var before = await db.EditionBeforeAsync(planId, cancel: cancel);
            var edition = await db.Editions.Where(e => e.PlanId == planId && e.Number == before.Number).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(cancel);
            var import = await db.PlanImports.AsNoTracking().Where(i => edition != null && i.EditionId == edition)
                .Select(i => new { i.Id, i.Blocks, i.Headings }).FirstOrDefaultAsync(cancel);
            if (import is null)
            {
                return before;
            }

            var candidates = await db.Candidates.AsNoTracking().Where(c => c.ImportId == import.Id).OrderBy(c => c.Order).ToListAsync(cancel);
            var mended = await db.MendedBlocks.AsNoTracking().Where(one => one.ImportId == import.Id).ToListAsync(cancel);
            var kept = candidates.Where(c => c.State != CandidateState.NotAStatement).ToList();

            // The edition was made of these candidates, in this order.
            var statements = kept.Count == before.Statements.Count
                ? kept.Zip(before.Statements).ToDictionary(pair => pair.First.Id, pair => pair.Second.Id) : [];
            return before with { Source = new(before.Number!.Value, new MendedSource(import.Blocks, import.Headings, mended), candidates, statements, mended) };
        }
    }
}
