using System.Globalization;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>The typed entries as lines of threads: each that stands, with what it corrected; a withdrawn one by its reason only.</summary>
public sealed class EntryThread(AppDb db) : IThreadEnd
{
    public async Task<IReadOnlyList<ThreadLine>> LinesAsync(Guid areaId, Guid? statement, CancellationToken cancel = default)
    {
        var all = await db.ThreadEntries.AsNoTracking().Where(entry => entry.AreaId == areaId && (statement == null || entry.StatementId == statement))
            .ToDictionaryAsync(entry => entry.Id, cancel);
        var replaced = all.Values.Select(entry => entry.CorrectsId).OfType<Guid>().ToHashSet();
        return [.. all.Values.Where(entry => !replaced.Contains(entry.Id)).Select(entry => Line(entry, all))];
    }

    private static ThreadLine Line(ThreadEntry entry, Dictionary<Guid, ThreadEntry> all) => new(
        entry.Id, entry.StatementId, entry.Kind, entry.IsWithdrawal
            ? "" : entry.Text, entry.On, entry.RecordedBy, CivilTime.DayOf(entry.RecordedAt), entry.IsInvented)
    {
        Source = entry.IsWithdrawal
            ? null : new(entry.Document, entry.Place, entry.Address), Pence = entry.Pence, Value = entry.Value, Unit = entry.Unit, Period = entry.Period,
        Before = entry.IsWithdrawal ? [] : [.. Earlier(entry, all)], WithdrawnWhy = entry.IsWithdrawal ? entry.Why : null,
    };

    private static IEnumerable<ThreadBefore> Earlier(ThreadEntry entry, Dictionary<Guid, ThreadEntry> all)
    {
        for (var newer = entry; newer.CorrectsId is { } id; newer = all[id])
        {
            yield return new(Said(all[id]), CivilTime.DayOf(newer.RecordedAt), newer.Why!);
        }
    }

    /// <summary>The words, with the figure that stood beside them.</summary>
    private static string Said(ThreadEntry entry) =>
        entry.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{entry.Text} {value:#,0.####} {entry.Unit}, {entry.Period}.")
        : entry.Pence is { } pence ? string.Create(CultureInfo.InvariantCulture, $"{entry.Text} £{pence / 100m:#,0.##}, {entry.Period}.")
        : entry.Text;
}
