using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas;

/// <summary>Puts the audit trail into words: names for ids, the house's words for tables and columns, and only what a reader can use.</summary>
internal sealed class AuditReader(AppDb db, IStringLocalizer<AccessWords> words)
{
    /// <summary>What the program keeps for itself.</summary>
    private static readonly HashSet<string> Unsaid = ["id", "version", "area_id", "normalized_email", "security_stamp", "access_failed_count"];

    /// <summary>What counts for every area, so that each reads of it in its own trail, as it stands there.</summary>
    private static readonly string ForEveryArea = AuditEntry.KindOf("bank_holiday_entries");

    /// <summary>The trail of an area: what was about it, and what counts for every area.</summary>
    public static IQueryable<AuditEntry> TrailOf(AppDb db, Guid area) =>
        db.AuditEntries.Where(entry => entry.AreaId == area || (entry.AreaId == null && entry.Kinds == ForEveryArea));

    /// <summary>The kinds of thing that a change can be about, by their word.</summary>
    public IReadOnlyList<(string Table, string Word)> Kinds =>
        [.. AuditColumns.Of(db.Model).Keys.Select(column => column.Table).Distinct().Select(table => (Table: table, Word: words[$"Table-{table}"]))
            .Where(kind => !kind.Word.ResourceNotFound).Select(kind => (kind.Table, kind.Word.Value)).OrderBy(kind => kind.Value, StringComparer.Ordinal)];

    public async Task<IReadOnlyList<AuditShown>> ReadAsync(IReadOnlyList<AuditLine> lines)
    {
        var values = new AuditValues(db, words, await NamesOfAsync(lines.SelectMany(line => line.Rows)));
        return [.. lines
            .Select(line => new AuditShown(line.Id, line.At, line.Who, line.Why, line.WrittenSha256, [.. line.Rows.Select(row => Shown(row, values))], line.RowCount))];
    }

    /// <summary>Everything that these changes changed: a line for each value, for a file.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> LinesOfAsync(IReadOnlyList<AuditEntry> entries)
    {
        var values = new AuditValues(db, words, await NamesOfAsync(entries.SelectMany(entry => entry.Rows)));
        return [.. from entry in entries
                   from row in entry.Rows
                   let shown = Shown(row, values)
                   from value in shown.Values.DefaultIfEmpty(new AuditValueShown("", null, null))
                   select (IReadOnlyList<object?>)[entry.Id.ToString(), entry.At, entry.Who, entry.Why, row.Table, shown.What, value.Field, value.Before,
                       value.After]];
    }

    private async Task<Dictionary<string, string>> NamesOfAsync(IEnumerable<AuditedRow> rows)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, name) in await NamesAsync(rows.SelectMany(Ids).ToHashSet()))
        {
            names[id.ToString()] = name;
        }

        return names;
    }

    private static IEnumerable<Guid> Ids(AuditedRow row) =>
        new[] { row.Id }.Concat((row.Before ?? row.After)!.Values.Concat(row.After?.Values ?? []))
            .Select(value => Guid.TryParse(value, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);

    private async Task<List<(Guid, string)>> NamesAsync(HashSet<Guid> ids)
    {
        var named = db.People.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name })
            .Concat(db.Bodies.Where(b => ids.Contains(b.Id)).Select(b => new { b.Id, Name = b.Title }));
        return (await named.ToListAsync()).ConvertAll(one => (one.Id, one.Name));
    }

    private AuditRowShown Shown(AuditedRow row, AuditValues read)
    {
        var fields = (row.After ?? row.Before)!.Keys.Where(field => !Unsaid.Contains(field));
        var values = fields.Select(field => new AuditValueShown(
            Word("Column", field), Value(row.Before, field), Value(row.After, field)));
        var named = read.NameOf(row.Id) ?? row.After?.GetValueOrDefault("name") ?? row.Before?.GetValueOrDefault("name");
        var what = row.Before is null ? "AuditAdded" : row.After is null ? "AuditRemoved" : "AuditChanged";
        return new AuditRowShown(words[what, Word("Table", row.Table), named is null ? "" : $": {named}"],
            [.. values.Where(value => value.Before != value.After)]);

        string? Value(IReadOnlyDictionary<string, string?>? values, string field) => read.InWords(row.Table, field, values?.GetValueOrDefault(field));
    }

    /// <summary>A table or column without words of its own is called by its name.</summary>
    private string Word(string kind, string name)
    {
        var word = words[$"{kind}-{name}"];
        return word.ResourceNotFound ? name.Replace('_', ' ') : word.Value;
    }
}

/// <summary>An entry of the trail in words: its first rows, and how many there are.</summary>
internal sealed record AuditShown(Guid Id, DateTimeOffset At, string Who, string Why, string? WrittenSha256, IReadOnlyList<AuditRowShown> Rows, int RowCount)
{
    /// <summary>Whether rows or words of it are left out.</summary>
    public bool IsCut { get; init; }
}

/// <summary>One row of an entry: what it is, and each field that differs.</summary>
internal sealed record AuditRowShown(string What, IReadOnlyList<AuditValueShown> Values);

/// <summary>A field before and after; null where there was or is nothing.</summary>
internal sealed record AuditValueShown(string Field, string? Before, string? After);
