using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>The picture to show; null takes the present one away.</summary>
public sealed record LogoToShow(Guid AreaId, byte[]? Content, DateOnly On);

/// <summary>Shows a logo in the area's masthead, or shows none.</summary>
public sealed class ChangeLogo(AppDb db)
{
    public Task<string?> RunAsync(LogoToShow input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var area = await db.Areas.Include(a => a.Bodies).SingleAsync(a => a.Id == input.AreaId, cancel);
        RefusedException.ThrowIfAny(await db.WhyNotManageAsync(area.LocalPolicingBody(input.On), input.On, change, cancel));
        var logo = await db.AreaLogos.SingleOrDefaultAsync(l => l.AreaId == area.Id, cancel);
        if (input.Content is { } content)
        {
            RefusedException.ThrowIfAny(AreaLogo.WhyNot(content));
            logo ??= db.AreaLogos.Add(new AreaLogo { AreaId = area.Id }).Entity;
            logo.Show(content);
            area.ShowLogo(logo.Fingerprint);
        }
        else if (logo is not null)
        {
            db.AreaLogos.Remove(logo);
            area.ShowLogo(null);
        }

        await db.SaveAsync(change, cancel);
        return area.LogoFingerprint;
    }, cancel);
}
