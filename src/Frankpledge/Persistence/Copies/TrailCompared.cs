using System.Globalization;
using Frankpledge.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Persistence.Copies;

/// <summary>Whether rows are still what the audit trail says was last written of them.</summary>
/// <param name="Rows">How many were compared.</param>
/// <param name="WithoutWords">Of these, compared without their texts, because words were removed from them or from the trail since.</param>
/// <param name="Wrong">One sentence for each that differs, that nobody is known to have written, or that is gone.</param>
public sealed record TrailCompared(int Rows, int WithoutWords, IReadOnlyList<Sentence> Wrong)
{
    /// <summary>Compares every row of a table.</summary>
    /// <param name="named">What a row is, for a sentence that begins with it.</param>
    /// <param name="gone">What to say for each row that is gone.</param>
    /// <param name="only">The columns to compare; all when none is given.</param>
    public static Task<TrailCompared> ReadAsync<T>(AppDb db, Func<T, Sentence> named, Sentence gone, CancellationToken cancel, params string[] only)
        where T : class => ReadAsync(db, named, gone, _ => false, cancel, only);

    /// <inheritdoc cref="ReadAsync{T}(AppDb, Func{T, Sentence}, Sentence, CancellationToken, string[])"/>
    /// <param name="isCarried">Whether a row was made of another when the program was brought up to date, so that the trail need not have it.</param>
    public static async Task<TrailCompared> ReadAsync<T>(AppDb db, Func<T, Sentence> named, Sentence gone, Func<T, bool> isCarried, CancellationToken cancel,
        params string[] only)
        where T : class
    {
        var kind = db.Model.FindEntityType(typeof(T))!;
        var written = await WrittenAsync(db, kind.GetTableName()!, cancel);
        var (rows, withoutWords, wrong) = (0, 0, new List<Sentence>());
        await foreach (var row in db.Set<T>().AsNoTracking().IgnoreAutoIncludes().AsAsyncEnumerable().WithCancellation(cancel))
        {
            rows++;
            var entry = db.Entry(row);
            if (!written.Remove(AuditTrail.Key(entry), out var last))
            {
                if (isCarried(row))
                {
                    continue;
                }

                wrong.Add($"{named(row)} is in no entry of the audit trail: the program did not write it.");
                continue;
            }

            var compared = entry.Properties.Where(one => !one.Metadata.IsLeftOutOfAudit() && one.Metadata.GetColumnName() is var name
                && (only.Length == 0 || only.Contains(name)) && last.ContainsKey(name)).ToLookup(one => Lost(one.Metadata, last));
            withoutWords += compared[true].Any() ? 1 : 0;
            if (compared[false].Any(one => Plain(AuditTrail.Text(one.Metadata, one.CurrentValue)) != Plain(last[one.Metadata.GetColumnName()].Text)))
            {
                wrong.Add($"{named(row)} is not what the audit trail says was written last.");
            }
        }

        wrong.AddRange(written.Select(_ => gone));
        return new(rows, withoutWords, wrong);
    }

    public TrailCompared And(TrailCompared other) => new(Rows + other.Rows, WithoutWords + other.WithoutWords, [.. Wrong, .. other.Wrong]);

    private static bool Lost(IReadOnlyProperty column, Dictionary<string, (string? Text, bool LostWords)> last) =>
        last[column.GetColumnName()].LostWords && !EveryCopy.Stays(column);

    /// <summary>The rows of a table by their key, as the trail says they stand, and whether words were removed from what it says.</summary>
    private static async Task<Dictionary<string, Dictionary<string, (string? Text, bool LostWords)>>> WrittenAsync(AppDb db, string table,
        CancellationToken cancel)
    {
        var found = new Dictionary<string, Dictionary<string, (string? Text, bool LostWords)>>();
        var about = AuditEntry.KindOf(table);
        await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Kinds.Contains(about)).OrderBy(entry => entry.At)
            .ThenBy(entry => entry.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            foreach (var row in entry.Rows.Where(row => row.Table == table))
            {
                if (row.After is null)
                {
                    found.Remove(row.Id);
                    continue;
                }

                found.TryAdd(row.Id, []);
                foreach (var (column, text) in row.After)
                {
                    found[row.Id][column] = (text, entry.WrittenSha256 is not null);
                }
            }
        }

        return found;
    }

    /// <summary>The engines write instants differently, and keep parts of a second to different lengths.</summary>
    private static string? Plain(string? text) => text is { Length: > 18 } && text[10] == 'T'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        ? instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : text;
}
