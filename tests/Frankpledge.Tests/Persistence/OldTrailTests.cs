using Frankpledge.Persistence;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Persistence;

/// <summary>A trail as the program left it before lists of it were read by their first rows.</summary>
[Trait("Engine", "Both")]
public sealed class OldTrailTests
{
    [Fact]
    public async Task An_old_change_of_many_rows_keeps_them_all_and_is_listed_by_its_first()
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        var rows = JsonText.Write(Enumerable.Range(1, 12)
            .Select(number =>
                new AuditedRow(number % 2 == 0 ? "plans" : "areas", $"{number}", null, new Dictionary<string, string?> { ["name"] = $"No {number}" }))
                    .ToList());
        var old = Guid.CreateVersion7();
        await site.ReadAsync(async db =>
        {
            string[] back =
            [
                "DROP INDEX audit_entries_list", "CREATE INDEX audit_entries_area ON audit_entries (area_id, at)",
                "ALTER TABLE audit_entries DROP COLUMN more_rows", "ALTER TABLE audit_entries DROP COLUMN row_count",
                "ALTER TABLE audit_entries DROP COLUMN kinds", "ALTER TABLE audit_entries RENAME COLUMN first_rows TO rows",
                "DELETE FROM schema_versions WHERE number = 121",
            ];
            foreach (var sql in back)
            {
                await db.Database.ExecuteSqlRawAsync(sql);
            }

            var at = site.Clock.GetUtcNow();
            object instant = db.Database.IsSqlite()
                ? at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture) : at;
            return await db.Database
                .ExecuteSqlRawAsync("INSERT INTO audit_entries (id, at, who, why, rows) VALUES ({0}, {1}, 'Ada', 'Of old', {2})", old, instant, rows);
        });

        await site.UseAsync<Migrator, int>(migrator => migrator.RunAsync());

        var entry = await site.ReadAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(one => one.Id == old));
        entry.Rows.Select(row => row.Id).ShouldBe(Enumerable.Range(1, 12).Select(number => $"{number}"));
        (entry.FirstRows.Count, entry.RowCount, entry.Kinds).ShouldBe((10, 12, "|areas|plans|"));
        entry.Rows[11].After!["name"].ShouldBe("No 12");
        (await site.ReadAsync(db => db.AuditEntries.AsNoTracking().CountAsync(one => one.RowCount == 0 || one.Kinds == ""))).ShouldBe(0);
    }
}
