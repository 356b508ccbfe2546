using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Ends an import without an edition. What was read stays in the record.</summary>
public sealed class AbandonImport(AppDb db)
{
    public async Task RunAsync(Guid importId, Change change, CancellationToken cancel = default)
    {
        var import = await db.PlanImports.SingleAsync(i => i.Id == importId, cancel);
        if (import.State == ImportState.Confirmed)
        {
            throw new RefusedException("AlreadyConfirmed", "This import has become an edition. A correction is a new edition.");
        }

        import.State = ImportState.Abandoned;
        await db.SaveAsync(change, cancel);
    }
}
