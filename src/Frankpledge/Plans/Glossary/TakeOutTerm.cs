using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Glossary;

/// <summary>Takes a word out of the glossary of a plan.</summary>
public sealed class TakeOutTerm(AppDb db)
{
    public Task<PlanTerm> RunAsync(Guid areaId, Guid termId, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var term = await db.PlanTerms.SingleOrDefaultAsync(one => one.Id == termId && one.AreaId == areaId, cancel)
            ?? throw new RefusedException("TermUnknown", "There is no such word in a glossary here.");
        term.TakeOut(change);
        await db.SaveAsync(change, cancel);
        return term;
    }, cancel);
}
