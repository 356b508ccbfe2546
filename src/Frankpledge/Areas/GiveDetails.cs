using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>A detail as somebody wants it and as they saw it before; empty means that it is not given.</summary>
public sealed record DetailToGive(Detail Kind, string Text, string Seen);

public sealed record DetailsToGive(Guid AreaId, IReadOnlyList<DetailToGive> Details, DateOnly On);

/// <summary>The office says about itself what nobody else can: contact, names, accessibility, privacy.</summary>
public sealed class GiveDetails(AppDb db)
{
    public Task<bool> RunAsync(DetailsToGive input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var area = await db.Areas.Include(a => a.Bodies).SingleAsync(a => a.Id == input.AreaId, cancel);
        RefusedException.ThrowIfAny(await db.WhyNotManageAsync(area.LocalPolicingBody(input.On), input.On, change, cancel));
        var stored = await db.OfficeDetails.Where(detail => detail.AreaId == input.AreaId).ToDictionaryAsync(detail => detail.Kind, cancel);
        var wanted = input.Details.Select(one => one with { Text = one.Text.Trim() }).Where(one => one.Text != (stored.GetValueOrDefault(one.Kind)?.Text ?? ""))
            .ToList();
        RefusedException.ThrowIfAny([.. wanted.SelectMany(one => WhyNot(one, stored.GetValueOrDefault(one.Kind), input.On)), .. WhyNotShort(wanted, stored)]);
        foreach (var one in wanted)
        {
            Give(area.Id, one, stored.GetValueOrDefault(one.Kind), change);
        }

        await db.SaveAsync(change, cancel);
        return wanted.Count > 0;
    }, cancel);

    private static IReadOnlyList<Reason> WhyNot(DetailToGive wanted, OfficeDetail? stored, DateOnly today) => wanted.Seen.Trim() != (stored?.Text ?? "")
        ? [new("ChangedMeanwhile", $"Someone else changed this meanwhile. "
            + $"It now says: {stored?.Text ?? "nothing"}. You wrote: {(wanted.Text.Length == 0 ? "nothing" : wanted.Text)}. Decide again.")]
        : wanted.Text.Length == 0 ? [] : OfficeDetail.WhyNot(wanted.Kind, wanted.Text, today);

    /// <summary>A short form stands for one body: the public pages write who acts by it.</summary>
    private static IEnumerable<Reason> WhyNotShort(List<DetailToGive> wanted, Dictionary<Detail, OfficeDetail> stored) =>
        from one in wanted
        where Details.ShortForms.Contains(one.Kind) && one.Text.Length > 0
        from other in Details.ShortForms
        let there = wanted.Find(given => given.Kind == other)?.Text ?? stored.GetValueOrDefault(other)?.Text
        where other != one.Kind && string.Equals(one.Text, there, StringComparison.OrdinalIgnoreCase)
        select new Reason($"{one.Kind}", $"“{one.Text}” is the short form of another body as well. A short form stands for one body: give each its own, or none.");

    private void Give(Guid area, DetailToGive wanted, OfficeDetail? stored, Change change)
    {
        if (wanted.Text.Length == 0)
        {
            db.OfficeDetails.Remove(stored!);
            return;
        }

        var detail = stored ?? db.OfficeDetails.Add(new OfficeDetail { AreaId = area, Kind = wanted.Kind }).Entity;
        detail.Say(wanted.Text, change.At);
    }
}
