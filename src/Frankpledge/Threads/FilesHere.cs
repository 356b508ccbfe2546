using System.Security.Cryptography;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>The files of entries: for whom they are, whether each is still the one that came, and where words go that are removed.</summary>
public sealed class FilesHere(AppDb db, SourcesHere sources, LinksHere links) : IKeptFiles
{
    /// <summary>The file of an entry that stands, as long as the public reads that: among the sources, or on a statement of an edition that stands.</summary>
    /// <returns>Null where there is none, where nobody reads its entry any more, or where its content was removed.</returns>
    public async Task<ThreadFile?> ForReadersAsync(Guid areaId, Guid id, DateOnly day, CancellationToken cancel = default)
    {
        var entries = db.ThreadEntries;
        var firsts = await entries.Where(entry => entry.AreaId == areaId && entry.FileId == id && !entries.Any(later => later.CorrectsId == entry.Id))
            .Select(entry => entry.FirstId).ToListAsync(cancel);
        return firsts.Count > 0 && await IsReadAsync(areaId, firsts, day, cancel)
            ? await db.ThreadFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Id == id && file.AreaId == areaId && file.ContentRemovedAt == null, cancel)
            : null;
    }

    private async Task<bool> IsReadAsync(Guid areaId, List<Guid> firsts, DateOnly day, CancellationToken cancel)
    {
        if ((await sources.OfAsync(areaId, day, cancel)).Any(source => source.Of == EntryEnd.Named && source.Outcome != SourceOutcome.Withdrawn
            && firsts.Contains(source.End.Key)))
        {
            return true;
        }

        var standing = (await links.OfAsync(areaId, day, cancel: cancel))
            .Where(link => link.Counts && link.Link.EndOf == EntryEnd.Named && firsts.Contains(link.Link.EndKey))
            .Select(link => link.Link.StatementId).ToList();
        return (await db.StatementNamesAsync(areaId, standing, day, cancel)).Count > 0;
    }

    /// <summary>Whether every file is the one that came, by its fingerprint; those whose content was removed are left out.</summary>
    public static async Task<(int Compared, IReadOnlyList<Sentence> Wrong)> CompareAsync(AppDb db, CancellationToken cancel = default)
    {
        var (compared, wrong) = (0, new List<Sentence>());
        foreach (var id in await db.ThreadFiles.Where(file => file.ContentRemovedAt == null).OrderBy(file => file.RecordedAt).Select(file => file.Id)
            .ToListAsync(cancel))
        {
            var file = await db.ThreadFiles.AsNoTracking().SingleAsync(one => one.Id == id, cancel);
            compared++;
            if (Convert.ToHexStringLower(SHA256.HashData(file.Content)) != file.Sha256)
            {
                wrong.Add($"The file {file.Name}, attached on {InWords.Day(CivilTime.DayOf(file.RecordedAt))}, is not the one that came: its fingerprint differs.");
            }
        }

        return (compared, wrong);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, bool?>> ReadAsync(Guid areaId, Func<string, bool> holds, CancellationToken cancel)
    {
        var read = new Dictionary<Guid, bool?>();
        foreach (var id in await db.ThreadFiles.Where(file => file.AreaId == areaId && file.ContentRemovedAt == null).Select(file => file.Id)
            .ToListAsync(cancel))
        {
            // One at a time, so that not all of them are in memory at once; one that went meanwhile needs no answer.
            if (await db.ThreadFiles.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.ContentRemovedAt == null, cancel) is { } file)
            {
                read[id] = WordsOfFile.Says(file, holds, cancel);
            }
        }

        return read;
    }

    /// <inheritdoc/>
    public async Task<WordsInFiles> RemoveAsync(Guid areaId, Func<string, bool> holds, IReadOnlyDictionary<Guid, bool?> read, Change change,
        CancellationToken cancel)
    {
        var (removed, left) = (0, new List<Sentence>());
        foreach (var file in await db.ThreadFiles.AsNoTracking().Where(file => file.AreaId == areaId && file.ContentRemovedAt == null)
            .Select(file => new { file.Id, file.Name, file.MediaType }).ToListAsync(cancel))
        {
            Task<ThreadFile> WholeAsync() => db.ThreadFiles.SingleAsync(one => one.Id == file.Id, cancel);
            var saidOf = await db.ThreadEntries.AsNoTracking().Where(entry => entry.FileId == file.Id).ToListAsync(cancel);
            var says = holds(file.Name) || saidOf.Any(entry => holds(entry.Text) || holds(entry.Title ?? "") || holds(entry.Document)) ? true
                : read.TryGetValue(file.Id, out var known) ? known : WordsOfFile.Says(await WholeAsync(), holds, cancel);
            if (says is true)
            {
                (await WholeAsync()).RemoveContent(change);
                removed++;
            }
            else if (says is null)
            {
                left.Add($"Nobody here can read the file {file.Name}, which is attached to an entry. Look into it; withdraw the entry if it says the words.");
            }
            else if (file.MediaType == "application/pdf")
            {
                left.Add($"Of the PDF {file.Name}, which is attached to an entry, only the text of its pages was read, not its pictures, notes and properties. Look into it; withdraw the entry if it says the words there.");
            }
        }

        return new(removed, left);
    }
}
