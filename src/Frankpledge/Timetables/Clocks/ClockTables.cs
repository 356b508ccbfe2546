using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables.Clocks;

/// <summary>The mapping of clocks and of settled deadlines, and who sees which clock. Nobody else maps these.</summary>
public static class ClockTables
{
    extension(AppDb db)
    {
        public DbSet<Clock> Clocks => db.Set<Clock>();

        public DbSet<SettledDeadline> SettledDeadlines => db.Set<SettledDeadline>();

        /// <summary>Which of these deadlines are recorded as met.</summary>
        internal async Task<IReadOnlySet<string>> SettledOfAsync(Guid areaId, IEnumerable<string> keys, CancellationToken cancel)
        {
            var asked = keys.ToList();
            return await db.SettledDeadlines.Where(settled => settled.AreaId == areaId && asked.Contains(settled.Key)).Select(settled => settled.Key)
                .ToHashSetAsync(cancel);
        }

        /// <summary>The clocks that a body of the area sees: its own and the shared ones.</summary>
        public IQueryable<Clock> ClocksOf(AreaFacts area, BodyKind body)
        {
            var own = area.Bodies.Where(one => one.Kind == body).Select(one => (Guid?)one.Id).ToList();
            return db.Clocks.Where(clock => clock.AreaId == area.Id && (clock.BodyId == null || own.Contains(clock.BodyId)));
        }

        /// <exception cref="RefusedException">The area has no such clock, or it is the other body's (<c>ClockUnknown</c>).</exception>
        internal async Task<Clock> ClockAsync(AreaFacts area, BodyKind body, Guid id, CancellationToken cancel) =>
            await db.ClocksOf(area, body).SingleOrDefaultAsync(clock => clock.Id == id, cancel)
            ?? throw new RefusedException("ClockUnknown", "There is no such clock here.");
    }

    /// <summary>The lists of what must be published were cut otherwise before version 0161 of the tables.</summary>
    private static string AsSince0161(string key) => key
        .Replace("specified-information/1(a)-(e)/", "specified-information/1(a)-(c)/", StringComparison.Ordinal)
        .Replace("specified-information/2(a)-(d)/", "specified-information/2(a)-(c)/", StringComparison.Ordinal)
        .Replace("specified-information/4(c)/", "specified-information/4(d)/", StringComparison.Ordinal);

    public static void Map(ModelBuilder model)
    {
        var clock = model.Entity<Clock>().ToTable("clocks");
        clock.Property(c => c.Id).ValueGeneratedNever();
        var settled = model.Entity<SettledDeadline>().ToTable("settled_deadlines");
        settled.Property(s => s.Id).ValueGeneratedNever();
        settled.Property(s => s.Key).Metadata.RewrittenByAStep(AsSince0161);
    }
}
