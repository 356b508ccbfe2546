using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Elections;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables;

/// <summary>How timetables are found, and taken in hand by the version that a person has seen.</summary>
public static class TimetableReading
{
    extension(AppDb db)
    {
        /// <summary>The area's timetables with their baselines and with what the editions in the records show, newest poll first; for reading only.</summary>
        public async Task<IReadOnlyList<StoredTimetable>> TimetablesOfAsync(Guid areaId, CancellationToken cancel = default)
        {
            var all = await db.Timetables.AsNoTracking().Include(table => table.Baselines).Where(table => table.AreaId == areaId)
                .OrderByDescending(table => table.Poll).ToListAsync(cancel);
            if (all.Count == 0)
            {
                return all;
            }

            var (area, editions) = (await db.AreaFactsAsync(areaId, cancel), await db.EditionDaysAsync(areaId, cancel));
            var withdrawn = await db.WithdrawnIssueDaysAsync(areaId, cancel);
            var steps = await db.StepFactsAsync(areaId, cancel);
            foreach (var table in all)
            {
                var next = OrdinaryElections.Known.NextAfter(table.Poll);
                table.Know(steps, editions.Where(edition => edition.On >= table.Poll && edition.On < next), withdrawn, area);
            }

            return all;
        }

        internal async Task<StoredTimetable> TakeAsync(SeenTimetable seen, CancellationToken cancel)
        {
            var table = await db.Timetables.Include(t => t.Baselines).SingleOrDefaultAsync(t => t.Id == seen.Id, cancel);
            if (table is null)
            {
                throw new RefusedException("TimetableTakenBack", "Somebody else took this timetable back as a mistake.");
            }

            db.MustBeHere(table.AreaId);
            var next = OrdinaryElections.Known.NextAfter(table.Poll);
            table.Know(await db.StepFactsAsync(table.AreaId, cancel),
                (await db.EditionDaysAsync(table.AreaId, cancel)).Where(edition => edition.On >= table.Poll && edition.On < next),
                await db.WithdrawnIssueDaysAsync(table.AreaId, cancel), await db.AreaFactsAsync(table.AreaId, cancel));
            return table.Version == seen.Version
                ? table
                : throw new RefusedException("ChangedMeanwhile",
                    "Somebody else changed this timetable meanwhile. Its dates are theirs now: look at them, then decide again.");
        }
    }
}

/// <summary>A timetable as a person has seen it: a change to another version is refused.</summary>
public sealed record SeenTimetable(Guid Id, int Version);
