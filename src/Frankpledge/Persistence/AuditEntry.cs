using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Persistence;

/// <summary>One save: who, when, why, and every row's before and after. Appended, never changed.</summary>
public sealed class AuditEntry
{
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Who { get; init; }
    public Guid? WhoId { get; init; }
    public required string Why { get; init; }

    /// <summary>The one area that the save was about; null where it was about none, such as somebody's own password.</summary>
    public Guid? AreaId { get; init; }

    /// <summary>The one body that the save was about; null where it was about the area as a whole.</summary>
    public Guid? BodyId { get; init; }
    public required IReadOnlyList<AuditedRow> Rows { get; init; }

    internal static void Map(ModelBuilder model)
    {
        var entry = model.Entity<AuditEntry>().ToTable("audit_entries");
        entry.NeverOnPages();
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Rows).KeptAsJson();
    }
}

/// <summary>A row of a save: values by column; <paramref name="Before"/> is null for a new row, <paramref name="After"/> for a removed one.</summary>
public sealed record AuditedRow(
    string Table, string Id, IReadOnlyDictionary<string, string?>? Before, IReadOnlyDictionary<string, string?>? After);
