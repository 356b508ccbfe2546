using System.Reflection;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Plans;

/// <summary>A record beside the plans out of which words were taken.</summary>
/// <param name="Table">The table that holds it.</param>
/// <param name="Plan">The address of the plan of whose statement it tells; null where it tells of none.</param>
/// <param name="Reference">That statement.</param>
public sealed record RecordWithWords(string Table, Guid Id, string? Plan = null, string? Reference = null)
{
    private static readonly MethodInfo Linking = typeof(RecordWithWords).GetMethod(nameof(LinkedAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>By table, then in the order in which they were made.</summary>
    internal static async Task<IReadOnlyList<RecordWithWords>> OfAsync(AppDb db, IEnumerable<(Type Kind, Guid Id)> rows, CancellationToken cancel)
    {
        var found = new List<RecordWithWords>();
        foreach (var kind in rows.GroupBy(row => row.Kind))
        {
            var model = db.Model.FindEntityType(kind.Key)!;
            foreach (var (_, id) in kind.OrderBy(row => row.Id))
            {
                found.Add(await OfAsync(db, model, id, cancel));
            }
        }

        return [.. found.OrderBy(record => record.Table, StringComparer.Ordinal)];
    }

    private static async Task<RecordWithWords> OfAsync(AppDb db, IEntityType kind, Guid id, CancellationToken cancel)
    {
        var table = kind.GetTableName()!;
        if (await StatementAsync(db, kind, id, cancel) is not { } statementId)
        {
            return new(table, id);
        }

        var statement = await (
            from one in db.Statements.AsNoTracking()
            join plan in db.Plans on one.PlanId equals plan.Id
            where one.Id == statementId
            select new { plan.Slug, Statement = one }).SingleOrDefaultAsync(cancel);
        return statement is null ? new(table, id) : new(table, id, statement.Slug, statement.Statement.Reference.ToString());
    }

    /// <summary>Of which statement a record tells: it names it itself, or a link ties it to one.</summary>
    private static async Task<Guid?> StatementAsync(AppDb db, IEntityType kind, Guid id, CancellationToken cancel)
    {
        if (kind.FindProperty("StatementId") is not null)
        {
            return await db.FindAsync(kind.ClrType, [id], cancel) is { } row ? db.Entry(row).Property("StatementId").CurrentValue as Guid? : null;
        }

        var link = db.Model.GetEntityTypes().FirstOrDefault(one => one.FindProperty("EndKey") is not null && one.FindProperty("StatementId") is not null);
        return link is null ? null : await (Task<Guid?>)Linking.MakeGenericMethod(link.ClrType).Invoke(null, [db, id, cancel])!;
    }

    private static async Task<Guid?> LinkedAsync<T>(AppDb db, Guid id, CancellationToken cancel)
        where T : class => await db.Set<T>().Where(link => EF.Property<Guid>(link, "EndKey") == id).OrderBy(link => EF.Property<Guid>(link, nameof(Id)))
            .Select(link => (Guid?)EF.Property<Guid>(link, "StatementId")).FirstOrDefaultAsync(cancel);
}
