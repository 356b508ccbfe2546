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
        import.Abandon();
        await db.SaveAsync(change, cancel);
    }
}
