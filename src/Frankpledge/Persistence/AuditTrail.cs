using System.Globalization;
using Frankpledge.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Persistence;

/// <summary>Turns what the database context is about to write into an <see cref="AuditEntry"/>, and raises the versions of changed rows.</summary>
public static class AuditTrail
{
    /// <summary>How many rows of a change a list shows.</summary>
    private const int FirstRows = 10;

    private const string Left = "Frankpledge:LeftOutOfAudit";

    /// <summary>Keeps a secret or a large text out of the trail; the trail then says only that it changed.</summary>
    public static void LeftOutOfAudit(this IMutableProperty property) => property.SetAnnotation(Left, true);

    internal static bool IsLeftOutOfAudit(this IReadOnlyProperty property) => property.FindAnnotation(Left) is not null;

    internal static AuditEntry? Record(ChangeTracker tracker, Change change, Guid? about)
    {
        tracker.DetectChanges();
        var rows = new List<AuditedRow>();
        foreach (var entry in tracker.Entries().Where(AuditPlace.IsSaved))
        {
            if (entry.State == EntityState.Modified && entry.Metadata.FindProperty(Naming.Version) is not null)
            {
                var version = entry.Property(Naming.Version);
                version.CurrentValue = (int)version.OriginalValue! + 1;
            }

            rows.Add(Row(entry));
        }

        return rows.Count == 0
            ? null
            : new AuditEntry
            {
                Id = Guid.CreateVersion7(), At = change.At.ToUniversalTime(), Who = change.Who, WhoId = change.WhoId, Why = change.Why,
                FirstRows = rows.Count <= FirstRows ? rows : rows[..FirstRows], MoreRows = rows.Count <= FirstRows
                    ? null : rows[FirstRows..], RowCount = rows.Count,
                Kinds = $"|{string.Join('|', rows.Select(row => row.Table).Distinct().Order(StringComparer.Ordinal))}|",
                AreaId = AuditPlace.Area(tracker) ?? about, BodyId = AuditPlace.Body(tracker),
            };
    }

    private static AuditedRow Row(EntityEntry entry)
    {
        var changed = entry.Properties.Where(p => entry.State != EntityState.Modified || p.IsModified).ToList();
        var before = entry.State == EntityState.Added ? null : changed.ToDictionary(p => p.Metadata.GetColumnName(), p => Text(p.Metadata, p.OriginalValue));
        var after = entry.State == EntityState.Deleted ? null : changed.ToDictionary(p => p.Metadata.GetColumnName(), p => Text(p.Metadata, p.CurrentValue));
        return new AuditedRow(entry.Metadata.GetTableName()!, Key(entry), before, after);
    }

    /// <summary>The row's key as the trail writes it.</summary>
    internal static string Key(EntityEntry entry) =>
        string.Join('/', entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => Text(p.Metadata, p.CurrentValue)));

    /// <summary>A value as the trail writes it.</summary>
    internal static string? Text(IProperty property, object? value)
    {
        if (value is null)
        {
            return null;
        }

        if (property.IsLeftOutOfAudit())
        {
            return "(not kept here)";
        }

        var stored = property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return stored switch
        {
            byte[] bytes => $"({bytes.Length} bytes)",
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
            _ => Convert.ToString(stored, CultureInfo.InvariantCulture),
        };
    }
}
