using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Frankpledge.Persistence;

/// <summary>Tables that no public page reads: a change of theirs alone makes no kept page old. A test compares this with what the pages read.</summary>
public static class BehindTheScenes
{
    private const string Mark = "Frankpledge:NeverOnPages";

    public static void NeverOnPages(this EntityTypeBuilder entity) => entity.Metadata.SetAnnotation(Mark, true);

    /// <summary>Whether a public page may show what stands in this table.</summary>
    public static bool MayBeOnPages(this IReadOnlyModel model, string table) =>
        model.GetEntityTypes().Any(entity => entity.GetTableName() == table && MayBeOnPages(entity));

    internal static bool ChangesPages(ChangeTracker tracker) => tracker.Entries().Any(entry => AuditPlace.IsSaved(entry) && MayBeOnPages(entry.Metadata));

    private static bool MayBeOnPages(IReadOnlyEntityType entity) => entity.FindAnnotation(Mark) is null;
}
