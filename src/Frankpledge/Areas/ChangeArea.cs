using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>The public name and colour wanted for an area, and the version that the person had before them.</summary>
public sealed record AreaToChange(Guid AreaId, string Name, string Colour, int Version, DateOnly On);

/// <summary>Changes an area's public name and colour; its address stays for ever.</summary>
public sealed class ChangeArea(AppDb db)
{
    /// <returns>Whether anything of it was changed.</returns>
    public async Task<bool> RunAsync(AreaToChange input, Change change, CancellationToken cancel = default)
    {
        var area = await db.Areas.Include(a => a.Bodies).SingleAsync(a => a.Id == input.AreaId, cancel);
        RefusedException.ThrowIfAny(await db.WhyNotManageAsync(area.LocalPolicingBody(input.On), input.On, change, cancel));
        if (area.Version != input.Version)
        {
            throw new RefusedException("ChangedMeanwhile",
                $"Someone else changed this meanwhile: the name is now {area.Name} and the colour {area.Colour}. Decide again.");
        }

        var before = (area.Name, area.Colour);
        area.Rename(input.Name, input.Colour);
        await db.SaveAsync(change, cancel);
        return before != (area.Name, area.Colour);
    }
}
