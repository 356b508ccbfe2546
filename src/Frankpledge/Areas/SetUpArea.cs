using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Which known area to set up, under what name and colour, and who administers it first.</summary>
/// <param name="Slug">The known area's slug; <paramref name="Address"/> may give it another address (demonstrations).</param>
public sealed record AreaToSetUp(string Slug, string Name, string Colour, bool IsDemonstration = false, string? Address = null);

/// <summary>Brings a known police area into this installation, with its bodies past and present.</summary>
public sealed class SetUpArea(AppDb db)
{
    public async Task<PoliceArea> RunAsync(AreaToSetUp input, Change change, CancellationToken cancel = default)
    {
        var known = KnownAreas.Read().Find(input.Slug)
            ?? throw new RefusedException("AreaUnknown", $"There is no police area called '{input.Slug}'. Choose one from the list.", "R13");
        RefusedException.ThrowIfAny(PoliceArea.WhyNotRename(input.Name, input.Colour));
        var slug = input.Address ?? known.Slug;
        if (await db.Areas.AnyAsync(a => a.Slug == slug, cancel))
        {
            throw new RefusedException("AreaIsSetUp", $"{known.Name} is already set up here. Sign in as its administrator to change it.");
        }

        var area = new PoliceArea
        {
            Id = Guid.CreateVersion7(), Slug = slug, Name = input.Name.Trim(), ForceName = known.Force, Nation = known.Nation, Districts = known.Districts,
            Colour = input.Colour, IsDemonstration = input.IsDemonstration, CreatedAt = change.At.ToUniversalTime(),
        };
        foreach (var governance in known.Governance)
        {
            area.Bodies.Add(Body(area, BodyKind.LocalPolicingBody, governance.Body, governance, governance.Model));
            area.Bodies.Add(Body(area, BodyKind.Panel, governance.Panel, governance, null));
        }

        db.Areas.Add(area);
        await db.SaveAsync(change, cancel);
        return area;
    }

    private static Body Body(PoliceArea area, BodyKind kind, string title, KnownGovernance governance, GovernanceModel? model) => new()
    {
        Id = Guid.CreateVersion7(), AreaId = area.Id, Kind = kind, Model = model, Title = title, From = governance.From, To = governance.To,
    };
}
