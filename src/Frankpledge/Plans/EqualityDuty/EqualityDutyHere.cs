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
            [.. (await db.Set<GroupHeard>().AsNoTracking().Where(one => one.PlanId == planId).OrderByDescending(one => one.Number).ToListAsync(cancel))
                .DistinctBy(one => one.Name).OrderBy(one => one.Resident > 0 ? one.Answered / one.Resident : double.MaxValue)];
    }

    /// <summary>What is owed of the yearly information and of the objectives on a day.</summary>
    public static IReadOnlyList<Reason> Check(AreaFacts area, IReadOnlyList<EqualityPublication> published, DateOnly today)
    {
        DateOnly? Last(EqualityPaper kind) => published.Where(one => one.Kind == kind && one.PublishedOn <= today).Max(one => (DateOnly?)one.PublishedOn);
        return !RuleReach.Speaks("R141", area.ModelOn(today), area.Nation) ? []
            : [.. SpecificDuties.CheckInformation(Last(EqualityPaper.Information), today),
                .. SpecificDuties.CheckObjectives(Last(EqualityPaper.Objectives), today)];
    }

    /// <summary>The groups of which far fewer answered than live in the area.</summary>
    public static IReadOnlyList<Reason> UnderHeard(IEnumerable<GroupHeard> groups) =>
        SpecificDuties.UnderHeard(groups.ToDictionary(one => one.Name, one => (one.Answered, one.Resident)));

    public static void Map(ModelBuilder model)
    {
        model.Entity<EqualityPublication>().ToTable("equality_publications").Property(one => one.Id).ValueGeneratedNever();
        var group = model.Entity<GroupHeard>().ToTable("groups_heard");
        group.Property(one => one.Id).ValueGeneratedNever();
        group.HasOne<Plan>().WithMany().HasForeignKey(one => one.PlanId).OnDelete(DeleteBehavior.NoAction);
    }
}
