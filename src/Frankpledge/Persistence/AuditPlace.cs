using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Frankpledge.Persistence;

/// <summary>Finds the area and the body that a save is about, so that each sees its own part of the trail and no other.</summary>
internal static class AuditPlace
{
    private const string AreaId = "AreaId";
    private const string BodyId = "BodyId";

    public static bool IsSaved(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    /// <summary>The area of the rows saved; where they name none, of the rows read for them. Two areas make none.</summary>
    public static Guid? Area(ChangeTracker tracker) =>
        Only(tracker.Entries().Where(IsSaved), AreaId) ?? Only(tracker.Entries(), AreaId);

    /// <summary>Every area of the rows saved; where they name none, of the rows read for them.</summary>
    public static IReadOnlyList<Guid> Areas(ChangeTracker tracker) =>
        SavedAreas(tracker) is { Count: > 0 } saved ? saved : All(tracker.Entries(), AreaId).ToList();

    /// <summary>Every area that the rows saved name.</summary>
    public static IReadOnlyList<Guid> SavedAreas(ChangeTracker tracker) => All(tracker.Entries().Where(IsSaved), AreaId).ToList();

    public static Guid? Body(ChangeTracker tracker) => Only(tracker.Entries().Where(IsSaved), BodyId);

    private static Guid? Only(IEnumerable<EntityEntry> entries, string property)
    {
        var found = All(entries, property).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static IEnumerable<Guid> All(IEnumerable<EntityEntry> entries, string property) =>
        entries.Where(entry => entry.Entity is not (AuditEntry or FedChange) && entry.Metadata.FindProperty(property) is not null)
            .Select(entry => entry.Property(property).CurrentValue).OfType<Guid>().Distinct();
}
