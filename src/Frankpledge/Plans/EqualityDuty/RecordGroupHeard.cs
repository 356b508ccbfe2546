using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.EqualityDuty;

/// <summary>Records how large a group is among the answers and among the residents; what was recorded of it before counts no more, and stays.</summary>
public sealed class RecordGroupHeard(AppDb db)
{
    /// <param name="after">The number of what it takes the place of, as the person saw it; 0 where nothing was recorded; null where nothing was shown.</param>
    public Task<GroupHeard> RunAsync(Guid areaId, string planSlug, GroupToRecord input, int? after, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(GroupHeard.WhyNot(input));
        var plan = await db.Plans.Where(one => one.AreaId == areaId && one.Slug == planSlug).Select(one => (Guid?)one.Id).SingleOrDefaultAsync(cancel)
            ?? throw new RefusedException("PlanUnknown", $"This area has no plan at the address {planSlug}.");
        var name = input.Name!.Trim();
        var last = (await db.GroupsHeardAsync(plan, cancel)).FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
        if (after is { } seen && seen != (last?.Number ?? 0))
        {
            throw new RefusedException("GroupMeanwhile", $"Somebody else recorded {name} meanwhile. Look at it, then decide again.");
        }

        var made = new GroupHeard
        {
            Id = Guid.CreateVersion7(), AreaId = areaId, PlanId = plan, Name = last?.Name ?? name,
            Characteristic = string.IsNullOrWhiteSpace(input.Characteristic) ? last?.Characteristic ?? "" : GroupHeard.Of(input.Characteristic),
            Answered = input.Answered!.Value, Resident = input.Resident!.Value, Source = input.Source!.Trim(),
            Number = (last?.Number ?? 0) + 1, RecordedBy = change.Who, RecordedAt = change.At.ToUniversalTime(),
        };
        db.Add(made);
        await db.SaveAsync(change, cancel);
        return made;
    }, cancel);
}

/// <param name="Characteristic">The protected characteristic of which it is one; what was recorded of it before when left out.</param>
/// <param name="Answered">Its share of the answers, in percent.</param>
/// <param name="Resident">Its share of the residents, in percent.</param>
public sealed record GroupToRecord(string? Name, double? Answered, double? Resident, string? Source, string? Characteristic = null);
