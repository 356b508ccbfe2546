using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Persistence.Copies;

/// <summary>The rows of a table by their key, as the audit trail says they stand.</summary>
internal sealed class TrailedRows
{
    private readonly Dictionary<string, TrailedRow> rows = [];

    /// <summary>The keys of those that were not taken.</summary>
    public IEnumerable<string> Left => rows.Keys;

    public TrailedRow? Take(string key) => rows.Remove(key, out var row) ? row : null;

    public static async Task<TrailedRows> OfAsync(AppDb db, string table, CancellationToken cancel)
    {
        var found = new TrailedRows();
        var about = AuditEntry.KindOf(table);

        // An id is made when an entry is written. Its time is that of the act, which may have waited for another that was begun later.
        await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Kinds.Contains(about)).OrderBy(entry => entry.Id)
            .AsAsyncEnumerable().WithCancellation(cancel))
        {
            foreach (var row in entry.Rows.Where(row => row.Table == table))
            {
                found.Add(row, entry.WrittenSha256 is not null);
            }
        }

        return found;
    }

    private void Add(AuditedRow row, bool lostWords)
    {
        if (row.After is null)
        {
            rows.Remove(row.Id);
            return;
        }

        rows.TryAdd(row.Id, new());
        rows[row.Id].Add(row.After, lostWords);
    }
}

/// <summary>A row as the audit trail says it stands.</summary>
internal sealed class TrailedRow
{
    private static readonly string Version = JsonNamingPolicy.SnakeCaseLower.ConvertName(Naming.Version);

    private readonly Dictionary<string, (string? Text, bool LostWords)> columns = [];

    /// <summary>Of entries of one instant the version of the row tells which came later; a clock that was put back counts for nothing either.</summary>
    public void Add(IReadOnlyDictionary<string, string?> after, bool lostWords)
    {
        var older = Number(after.GetValueOrDefault(Version)) < Number(columns.GetValueOrDefault(Version).Text);
        foreach (var (column, text) in after)
        {
            if (!older || !columns.ContainsKey(column))
            {
                columns[column] = (text, lostWords);
            }
        }
    }

    /// <summary>A column that came to the table later is in no older entry.</summary>
    public bool Has(IReadOnlyProperty column) => columns.ContainsKey(column.GetColumnName());

    /// <summary>Whether words were removed from what the trail says of it: from the row they went too, unless it keeps its words.</summary>
    public bool LostWords(IReadOnlyProperty column, Func<string, bool> isNoted) =>
        columns[column.GetColumnName()] is (var text, true) && (!EveryCopy.Stays(column) || (text is not null && isNoted(text)));

    public bool Says(IProperty column, object? value)
    {
        var (said, stands) = (columns[column.GetColumnName()].Text, AuditTrail.Text(column, value));
        return Plain(said) == Plain(stands) || (said is not null && (column.Step()?.Invoke(said) == stands || AsReadToday(column, said) == stands));
    }

    /// <summary>The form in which a value is kept may have gained parts since.</summary>
    private static string? AsReadToday(IProperty column, string said)
    {
        try
        {
            return column.GetTypeMapping().Converter is { } kept && kept.ProviderClrType == typeof(string)
                ? AuditTrail.Text(column, kept.ConvertFromProvider(said)) : null;
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static int Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The engines write instants differently, and keep parts of a second to different lengths.</summary>
    private static string? Plain(string? text) => text is { Length: > 18 } && text[10] == 'T'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        ? instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : text;
}
