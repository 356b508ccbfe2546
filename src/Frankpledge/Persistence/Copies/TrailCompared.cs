using System.Reflection;
using Frankpledge.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Persistence.Copies;

/// <summary>Whether the rows of every table are still what the audit trail says was last written of them. A table that is added later is compared
/// too.</summary>
/// <param name="Tables">How many rows of each table were compared.</param>
/// <param name="WithoutWords">Of these, compared without some texts, because words were removed from them or from the trail since.</param>
/// <param name="NotCompared">Tables whose rows come, change or go without an entry.</param>
/// <param name="Aside">Columns of the compared tables that were not.</param>
/// <param name="Wrong">One sentence for each row that differs, that nobody is known to have written, or that is gone.</param>
public sealed record TrailCompared(IReadOnlyDictionary<string, int> Tables, int WithoutWords, IReadOnlyList<TableNotCompared> NotCompared,
    IReadOnlyList<string> Aside, IReadOnlyList<Sentence> Wrong)
{
    private static readonly MethodInfo Reading = typeof(TrailCompared).GetMethod(nameof(ReadTableAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public int Rows => Tables.Values.Sum();

    public static async Task<TrailCompared> ReadAsync(AppDb db, TrailWords words, CancellationToken cancel)
    {
        var (rows, withoutWords, wrong) = (new SortedDictionary<string, int>(StringComparer.Ordinal), 0, new List<Sentence>());
        var (left, aside) = (new List<TableNotCompared>(), new List<string>());
        foreach (var kind in EveryRow.Kinds(db.Model).OrderBy(kind => kind.GetTableName(), StringComparer.Ordinal))
        {
            var table = kind.GetTableName()!;
            if (kind.WhyBesideTheTrail() is { } why)
            {
                left.Add(new(table, why));
                continue;
            }

            aside.AddRange(kind.GetProperties().Where(column => column.IsBesideTheTrail()).Select(column => $"{table}.{column.GetColumnName()}"));
            var found = await (Task<(int Rows, int WithoutWords, int Carried)>)Reading.MakeGenericMethod(kind.ClrType)
                .Invoke(null, [db, words, wrong, cancel])!;
            rows[table] = found.Rows;
            withoutWords += found.WithoutWords;
            left.AddRange(found.Carried == 0 ? []
                : [new TableNotCompared(table, $"of which {found.Carried} were made of older rows when the program was brought up to date, without an entry")]);
            db.ChangeTracker.Clear();
        }

        return new(rows, withoutWords, left, aside, wrong);
    }

    private static async Task<(int Rows, int WithoutWords, int Carried)> ReadTableAsync<T>(AppDb db, TrailWords words, List<Sentence> wrong,
        CancellationToken cancel)
        where T : class
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
        var written = await TrailedRows.OfAsync(db, table, cancel);
        var (rows, withoutWords, carried) = (0, 0, 0);
        await foreach (var row in db.Set<T>().AsNoTracking().IgnoreAutoIncludes().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var entry = db.Entry(row);
            var key = AuditTrail.Key(entry);
            var last = written.Take(key);
            if (last is null && words.IsCarried(row))
            {
                carried++;
                continue;
            }

            rows++;
            if (last is null)
            {
                wrong.Add($"{Named()} is in no entry of the audit trail: the program did not write it.");
                continue;
            }

            var compared = entry.Properties.Where(one => !one.Metadata.IsBesideTheTrail() && last.Has(one.Metadata))
                .ToLookup(one => last.LostWords(one.Metadata, words.IsNoted));
            withoutWords += compared[true].Any() ? 1 : 0;
            var differ = compared[false].Where(one => !last.Says(one.Metadata, one.CurrentValue)).Select(one => one.Metadata.GetColumnName()).ToList();
            if (differ.Count > 0)
            {
                wrong.Add($"{Named(differ)} is not what the audit trail says was written last. What differs: {string.Join(", ", differ)} in {table}.");
            }

            Sentence Named(params IReadOnlyList<string> columns) => words.Named(row, columns) ?? $"The row {key} of the table {table}";
        }

        wrong.AddRange(written.Left.Select(key => words.Gone(typeof(T)) ?? $"The row {key} of the table {table}, which the audit trail has, is gone."));
        return (rows, withoutWords, carried);
    }
}

/// <param name="Why">Why, as the end of a sentence.</param>
public sealed record TableNotCompared(string Table, Sentence Why);
