using System.Linq.Expressions;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Persistence;

/// <summary>Which changes are wanted. What is left out does not narrow.</summary>
/// <param name="Text">Words that the change, its person or its values have somewhere.</param>
/// <param name="Person">Who made it.</param>
/// <param name="ByNobody">Made by the program, at the command line or at set-up: by nobody who was signed in.</param>
/// <param name="Kind">The table of a thing that was changed.</param>
/// <param name="From">The first day, in UK civil time.</param>
/// <param name="To">The last day.</param>
public sealed record AuditFilter(string? Text = null, Guid? Person = null, bool ByNobody = false, string? Kind = null, DateOnly? From = null,
    DateOnly? To = null)
{
    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> entries)
    {
#pragma warning disable CA1304, CA1311, CA1862 // the database compares, in its own way
        if (Text?.Trim().ToLowerInvariant() is { Length: > 0 } wanted)
        {
            entries = entries.Where(entry => entry.Who.ToLower().Contains(wanted) || entry.Why.ToLower().Contains(wanted)
                || ((string)(object)entry.FirstRows).ToLower().Contains(wanted) || ((string)(object)entry.MoreRows!).ToLower().Contains(wanted));
        }
#pragma warning restore CA1304, CA1311, CA1862

        if (Person is not null || ByNobody)
        {
            var person = ByNobody ? null : Person;
            entries = entries.Where(entry => entry.WhoId == person);
        }

        if (!string.IsNullOrEmpty(Kind))
        {
            var kind = AuditEntry.KindOf(Kind);
            entries = entries.Where(entry => entry.Kinds.Contains(kind));
        }

        if (From is { } first)
        {
            var start = CivilTime.StartOf(first);
            entries = entries.Where(entry => entry.At >= start);
        }

        if (To is { } last)
        {
            var end = CivilTime.EndOf(last);
            entries = entries.Where(entry => entry.At < end);
        }

        return entries;
    }
}

/// <summary>A change as a list shows it: its first rows, and how many there are.</summary>
public sealed record AuditLine(Guid Id, DateTimeOffset At, string Who, string Why, IReadOnlyList<AuditedRow> Rows, int RowCount, string Kinds,
    string? WrittenSha256)
{
    internal static readonly Expression<Func<AuditEntry, AuditLine>> OfEntry =
        entry => new AuditLine(entry.Id, entry.At, entry.Who, entry.Why, entry.FirstRows, entry.RowCount, entry.Kinds, entry.WrittenSha256);
}

/// <summary>A part of the trail, newest first.</summary>
/// <param name="Older">After which change the next part begins; null where nothing is older.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, Guid? Older);

public static class AuditReading
{
    extension(AppDb db)
    {
        /// <param name="seen">What the reader may see.</param>
        /// <param name="before">Only what is older than this change; the newest where null or unknown.
        /// A place in the trail, so that a page stays the same when changes are added.</param>
        public async Task<AuditPage> AuditPageAsync(IQueryable<AuditEntry> seen, AuditFilter filter, Guid? before, int most, CancellationToken cancel = default)
        {
            var wanted = filter.Of(seen.AsNoTracking());
            if (before is { } place
                && await db.AuditEntries.Where(entry => entry.Id == place).Select(entry => (DateTimeOffset?)entry.At).SingleOrDefaultAsync(cancel) is { } at)
            {
                wanted = wanted.Where(entry => entry.At < at || (entry.At == at && entry.Id.CompareTo(place) < 0));
            }

            var lines = await wanted.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(most + 1).Select(AuditLine.OfEntry)
                .ToListAsync(cancel);
            return lines.Count > most ? new(lines[..most], lines[most - 1].Id) : new(lines, null);
        }
    }
}
