using System.Globalization;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Frankpledge.Threads.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>The typed entries as ends of links: each that stands, with what it corrected; a withdrawn one by its reason only.</summary>
public sealed class EntryEnd(AppDb db) : IThreadEnd
{
    public const string Named = "Entry";

    private const int LongestTitle = 90;

    public string Name => Named;

    public async Task<IReadOnlyList<ThreadEnd>> EndsAsync(Guid areaId, IReadOnlyCollection<Guid>? keys, CancellationToken cancel = default)
    {
        var all = await db.ThreadEntries.AsNoTracking().Where(entry => entry.AreaId == areaId && (keys == null || keys.Contains(entry.FirstId)))
            .ToDictionaryAsync(entry => entry.Id, cancel);
        var replaced = all.Values.Select(entry => entry.CorrectsId).OfType<Guid>().ToHashSet();
        var files = await FilesAsync(areaId, [.. all.Values.Select(entry => entry.FileId).OfType<Guid>().Distinct()], cancel);
        return [.. all.Values.Where(entry => !replaced.Contains(entry.Id)).Select(entry => End(entry, all, files))];
    }

    /// <summary>What is told of each file; its content stays where it is.</summary>
    private async Task<Dictionary<Guid, AttachedFile>> FilesAsync(Guid areaId, List<Guid> ids, CancellationToken cancel) => ids.Count == 0 ? []
        : await db.ThreadFiles.Where(file => file.AreaId == areaId && ids.Contains(file.Id))
            .Select(file => new AttachedFile(file.Id, file.Name, file.MediaType, file.Bytes, file.Sha256, file.ContentRemovedAt != null))
            .ToDictionaryAsync(file => file.Id, cancel);

    private static ThreadEnd End(ThreadEntry entry, Dictionary<Guid, ThreadEntry> all, Dictionary<Guid, AttachedFile> files)
    {
        var line = Line(entry, all) with { File = entry.FileId is { } file ? files[file] : null };
        return entry.IsWithdrawal
            ? new(entry.FirstId, entry.Id, "", "", ThreadEndState.Withdrawn, line)
            : new(entry.FirstId, entry.Id, entry.Title ?? Short(entry.Text), Wording(entry), ThreadEndState.Stands, line)
            {
                Earlier = entry.CorrectsId is null ? new Dictionary<Guid, string>() : Corrected(entry, all).ToDictionary(one => one.Id, Wording),
            };
    }

    private static ThreadLine Line(ThreadEntry entry, Dictionary<Guid, ThreadEntry> all) => new(
        entry.Id, Guid.Empty, entry.Kind, entry.IsWithdrawal
            ? "" : entry.Text, entry.On, entry.RecordedBy, CivilTime.DayOf(entry.RecordedAt), entry.IsInvented)
    {
        Source = entry.IsWithdrawal
            ? null : new(entry.Document, entry.Place, entry.Address), Pence = entry.Pence, Value = entry.Value, Unit = entry.Unit, Period = entry.Period,
        Before = entry.IsWithdrawal || entry.CorrectsId is null ? [] : [.. Earlier(entry, all)], WithdrawnWhy = entry.IsWithdrawal ? entry.Why : null,
    };

    private static IEnumerable<ThreadEntry> Corrected(ThreadEntry entry, Dictionary<Guid, ThreadEntry> all)
    {
        for (var newer = entry; newer.CorrectsId is { } id; newer = all[id])
        {
            yield return all[id];
        }
    }

    private static IEnumerable<ThreadBefore> Earlier(ThreadEntry entry, Dictionary<Guid, ThreadEntry> all)
    {
        var newer = entry;
        foreach (var older in Corrected(entry, all))
        {
            yield return new(Said(older), CivilTime.DayOf(newer.RecordedAt), newer.Why!);
            newer = older;
        }
    }

    private static string Wording(ThreadEntry entry) => string.Create(CultureInfo.InvariantCulture,
        $"{Said(entry)} ({entry.Document}{(entry.Place is null ? "" : $", {entry.Place}")}, {entry.On:d MMMM yyyy})");

    /// <summary>The words, with the figure that stood beside them.</summary>
    private static string Said(ThreadEntry entry) =>
        entry.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{entry.Text} {value:#,0.####} {entry.Unit}, {entry.Period}.")
        : entry.Pence is { } pence ? string.Create(CultureInfo.InvariantCulture, $"{entry.Text} £{pence / 100m:#,0.##}, {entry.Period}.")
        : entry.Text;

    private static string Short(string text) => text.Length <= LongestTitle ? text
        : string.Concat(text.AsSpan(0, text.LastIndexOf(' ', LongestTitle) is > 0 and var space ? space : LongestTitle), " ...");
}
