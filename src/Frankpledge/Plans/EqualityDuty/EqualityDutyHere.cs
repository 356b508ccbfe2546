using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Equality;
using Frankpledge.Statute.Register;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.EqualityDuty;

/// <summary>What the specific duties ask, and who was heard before a plan. Page, verb and the gate ask here (R141, R142).</summary>
public static class EqualityDutyHere
{
    extension(AppDb db)
    {
        /// <summary>The newest first.</summary>
        public async Task<IReadOnlyList<EqualityPublication>> EqualityPublicationsAsync(Guid areaId, CancellationToken cancel = default) =>
            [.. (await db.Set<EqualityPublication>().AsNoTracking().Where(one => one.AreaId == areaId).ToListAsync(cancel)).OrderByDescending(one =>
                one.PublishedOn)];

        /// <summary>What counts of each group, those that were heard least first.</summary>
        public async Task<IReadOnlyList<GroupHeard>> GroupsHeardAsync(Guid planId, CancellationToken cancel = default) =>
            [.. (await db.EveryGroupAsync(planId, cancel)).Select(group => group[0])
                .OrderBy(one => one.Resident > 0 ? one.Answered / one.Resident : double.MaxValue)];

        /// <summary>What was recorded of groups and counts no more, each with what took its place; the newest first.</summary>
        public async Task<IReadOnlyList<(GroupHeard Before, GroupHeard By)>> GroupsReplacedAsync(Guid planId, CancellationToken cancel = default) =>
            [.. (await db.EveryGroupAsync(planId, cancel)).SelectMany(group => group.Skip(1).Zip(group)).OrderByDescending(pair => pair.Second.RecordedAt)];

        /// <summary>All that was recorded of each group, the last first.</summary>
        private async Task<IReadOnlyList<IReadOnlyList<GroupHeard>>> EveryGroupAsync(Guid planId, CancellationToken cancel) =>
            [.. (await db.Set<GroupHeard>().AsNoTracking().Where(one => one.PlanId == planId).ToListAsync(cancel)).GroupBy(one => one.Name)
                .Select(group => (IReadOnlyList<GroupHeard>)[.. group.OrderByDescending(one => one.Number)])];
    }

    /// <summary>The last day for the next publication of each kind of which one is recorded.</summary>
    public static IReadOnlyList<(EqualityPaper Kind, DateOnly By)> Due(IReadOnlyList<EqualityPublication> published) =>
    [
        .. published.GroupBy(one => one.Kind).OrderBy(kind => kind.Key).Select(kind => (kind.Key, DueAfter(kind.Key, kind.Max(one => one.PublishedOn)))),
    ];

    /// <summary>The last day for the next publication after one.</summary>
    public static DateOnly DueAfter(EqualityPaper kind, DateOnly published) =>
        kind == EqualityPaper.Information ? SpecificDuties.InformationDue(published) : SpecificDuties.ObjectivesDue(published);

    /// <summary>What is owed of the yearly information and of the objectives on a day.</summary>
    public static IReadOnlyList<Reason> Check(AreaFacts area, IReadOnlyList<EqualityPublication> published, DateOnly today)
    {
        DateOnly? Last(EqualityPaper kind) => published.Where(one => one.Kind == kind && one.PublishedOn <= today).Max(one => (DateOnly?)one.PublishedOn);
        return !RuleReach.Speaks("R141", area.ModelOn(today), area.Nation) ? []
            : [.. SpecificDuties.CheckInformation(Last(EqualityPaper.Information), today),
                .. SpecificDuties.CheckObjectives(Last(EqualityPaper.Objectives), today)];
    }

    /// <summary>The groups of which far fewer answered than live in the area, and the shares that cannot all be right.</summary>
    public static IReadOnlyList<Reason> CheckHeard(IReadOnlyList<GroupHeard> groups) =>
    [
        .. SpecificDuties.UnderHeard(groups.ToDictionary(one => one.Name, one => (one.Answered, one.Resident))),
        .. SpecificDuties.SharesOverWhole(groups.Where(one => one.Characteristic.Length > 0).ToLookup(one => one.Characteristic,
            one => (one.Answered, one.Resident))),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<EqualityPublication>().ToTable("equality_publications").Property(one => one.Id).ValueGeneratedNever();
        var group = model.Entity<GroupHeard>().ToTable("groups_heard");
        group.Property(one => one.Id).ValueGeneratedNever();
        group.HasOne<Plan>().WithMany().HasForeignKey(one => one.PlanId).OnDelete(DeleteBehavior.NoAction);
    }
}
