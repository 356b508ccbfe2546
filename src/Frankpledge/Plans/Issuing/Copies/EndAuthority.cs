using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Issuing.Copies;

/// <summary>Ends an authority that the office entered, or what it said of a kind: no copy is owed to it of what is issued after its last day.</summary>
public sealed class EndAuthority(AppDb db)
{
    /// <param name="last">Its last day.</param>
    public Task<AreaAuthority> RunAsync(Guid areaId, Guid id, DateOnly last, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var one = await db.AreaAuthorities.SingleOrDefaultAsync(authority => authority.Id == id && authority.AreaId == areaId, cancel)
            ?? throw new RefusedException("AuthorityUnknown", "The office has not entered such an authority here.");
        one.End(last);
        await db.SaveAsync(change, cancel);
        return one;
    }, cancel);
}
