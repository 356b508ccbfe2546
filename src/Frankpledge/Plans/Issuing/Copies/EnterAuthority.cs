using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Issuing.Copies;

/// <summary>Enters a responsible authority of the area, or that it has none of a kind.</summary>
public sealed class EnterAuthority(AppDb db)
{
    public Task<AreaAuthority> RunAsync(Guid areaId, AuthorityToEnter input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var area = await db.AreaFactsAsync(areaId, cancel);
        RefusedException.ThrowIfAny(AreaAuthority.WhyNotEnter(input, area.Nation, await db.AuthoritiesAsync(area, input.Since, cancel),
            await db.AreaAuthorities.AsNoTracking().Where(one => one.AreaId == areaId).ToListAsync(cancel)));
        var made = new AreaAuthority
        {
            Id = Guid.CreateVersion7(), AreaId = areaId, Kind = input.Kind, Name = input.Name?.Trim(), Since = input.Since, RecordedBy = change.Who,
            RecordedAt = change.At.ToUniversalTime(),
        };
        db.AreaAuthorities.Add(made);
        await db.SaveAsync(change, cancel);
        return made;
    }, cancel);
}
