using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Frankpledge.Persistence;

/// <summary>A save that may change a public page, as the change feed counts it: one row for each area it was about, or one without an area.
/// Written in the same save, so it is there when the change is.</summary>
public sealed class FedChange
{
    /// <summary>Given by the database, rising. On PostgreSQL a lower number may come to light after a higher one.</summary>
    public long Number { get; private set; }

    public Guid? AreaId { get; private init; }

    internal static IEnumerable<FedChange> Of(ChangeTracker tracker)
    {
        if (!BehindTheScenes.ChangesPages(tracker))
        {
            return [];
        }

        var areas = AuditPlace.Areas(tracker);
        return areas.Count == 0 ? [new FedChange()] : areas.Select(area => new FedChange { AreaId = area });
    }

    internal static void Map(ModelBuilder model)
    {
        var fed = model.Entity<FedChange>().ToTable("change_feed");
        fed.NeverOnPages();
        fed.Metadata.WrittenBesideTheTrail("which counts entries for those who read the feed of changes");
        fed.HasKey(change => change.Number);
        fed.Property(change => change.Number).ValueGeneratedOnAdd();
    }
}
