using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Persistence;

/// <summary>One save: who, when, why, and every row's before and after.
/// Appended, never changed save by <see cref="EveryCopy"/>, which removes words that must not be read.</summary>
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

    /// <summary>The first of the rows: what a list shows.</summary>
    public required IReadOnlyList<AuditedRow> FirstRows { get; init; }

    /// <summary>The rows beyond those; null where there are none. Reading a plan writes hundreds.</summary>
    public IReadOnlyList<AuditedRow>? MoreRows { get; init; }

    public required int RowCount { get; init; }

    /// <summary>The tables of the rows, each between bars.</summary>
    public required string Kinds { get; init; }

    public IReadOnlyList<AuditedRow> Rows => MoreRows is null ? FirstRows : [.. FirstRows, .. MoreRows];

    /// <summary>As <see cref="Kinds"/> holds a table.</summary>
    public static string KindOf(string table) => $"|{table}|";

    /// <summary>The fingerprint of the rows as they were written, where words were removed from them since; otherwise null.</summary>
    public string? WrittenSha256 { get; init; }

    internal static void Map(ModelBuilder model)
    {
        var entry = model.Entity<AuditEntry>().ToTable("audit_entries");
        entry.NeverOnPages();
        entry.Metadata.WrittenBesideTheTrail("which is the trail itself");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Ignore(e => e.Rows);
        entry.Property(e => e.FirstRows).KeptAsJson();
        entry.Property(e => e.MoreRows).KeptAsJson();
    }
}

/// <summary>A row of a save: values by column; <paramref name="Before"/> is null for a new row, <paramref name="After"/> for a removed one.</summary>
public sealed record AuditedRow(
    string Table, string Id, IReadOnlyDictionary<string, string?>? Before, IReadOnlyDictionary<string, string?>? After);
