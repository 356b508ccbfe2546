using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>What an import will say once it is published.</summary>
public static class TextToCome
{
    extension(AppDb db)
    {
        public async Task<EditionToCome> EditionToComeAsync(Guid importId, Guid? planId, CancellationToken cancel = default) =>
            new(planId ?? default, [.. (await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId && c.State != CandidateState.NotAStatement)
                .OrderBy(c => c.Order).Select(c => new { c.MatchedStatementId, c.Stem, c.Text }).ToListAsync(cancel))
                .Select(c => (c.MatchedStatementId, WordsSeenReading.WordsOf(c.Stem, c.Text)))]);
    }
}
