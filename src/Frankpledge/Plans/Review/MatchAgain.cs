using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Matching;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Ties what is in review of a plan to an edition that was confirmed meanwhile, so that the same words do not get a second reference.</summary>
internal static class MatchAgain
{
    extension(AppDb db)
    {
        /// <summary>Ties what is tied to nothing yet; what people decided stays. Runs in the step that adds the edition.</summary>
        public async Task MatchOthersAgainAsync(Guid planId, Change change, CancellationToken cancel)
        {
            var imports = await db.PlanImports.Where(import => import.PlanId == planId && import.State == ImportState.InReview).Select(import => import.Id)
                .ToListAsync(cancel);
            if (imports.Count == 0)
            {
                return;
            }

            var before = await db.EditionBeforeAsync(planId, cancel: cancel);
            foreach (var import in imports)
            {
                var all = await db.Candidates.Where(candidate => candidate.ImportId == import).OrderBy(candidate => candidate.Order).ToListAsync(cancel);
                var used = all.Select(candidate => candidate.MatchedStatementId).OfType<Guid>().ToHashSet();
                var left = all.FindAll(candidate => candidate is { MatchedStatementId: null, State: not CandidateState.NotAStatement });
                foreach (var match in before.Match([.. left.Select(candidate => (candidate.Text, candidate.Section))], used)
                    .Where(one => one.Statement is not null))
                {
                    left[match.Index].Tie(match);
                }
            }

            await db.SaveAsync(change with { Why = "Matched what is in review with the edition confirmed meanwhile" }, cancel);
        }
    }
}
