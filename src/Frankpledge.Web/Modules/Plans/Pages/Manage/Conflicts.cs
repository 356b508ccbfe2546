using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>A decision that came second.</summary>
/// <param name="Tried">The act in words.</param>
/// <param name="Wanted">The labels that the reviewer sent.</param>
/// <param name="Now">The statement as it is now.</param>
/// <param name="Step">The step of the other person, if it is known.</param>
public sealed record Conflict(string Tried, CandidateLabels Wanted, Candidate Now, ReviewStep? Step);

/// <summary>Finds out who was faster.</summary>
public sealed class Conflicts(AppDb db)
{
    private const int StepsBack = 30;

    /// <summary>A statement of the import as it is now; null where it is gone.</summary>
    public Task<Candidate?> NowAsync(Guid importId, Guid? id, CancellationToken cancel) =>
        db.Candidates.AsNoTracking().SingleOrDefaultAsync(c => c.ImportId == importId && c.Id == id, cancel);

    public async Task<Conflict> FindAsync(Guid importId, Candidate now, string tried, CandidateLabels wanted, Guid? me, CancellationToken cancel)
    {
        var steps = await db.ReviewSteps.AsNoTracking().Where(s => s.ImportId == importId && s.WhoId != me).OrderByDescending(s => s.At).Take(StepsBack)
            .ToListAsync(cancel);
        return new Conflict(tried, wanted, now, steps.FirstOrDefault(step => step.After.Any(c => c.Id == now.Id)));
    }
}
