using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Tests.Persistence;

[Trait("Engine", "Both")]
public sealed class SchemaTests
{
    [Fact]
    public async Task The_hand_written_migrations_make_every_table_and_column_of_the_model()
    {
        await using var site = await TestSite.StartAsync();

        await site.ReadAsync(async db =>
        {
            foreach (var entity in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null))
            {
                var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
                var columns = entity.GetProperties().Select(p => $"\"{p.GetColumnName(table)}\"");

                // Reading no row still proves that each column exists.
                await db.Database.ExecuteSqlRawAsync($"SELECT {string.Join(", ", columns)} FROM \"{table.Name}\" WHERE 1 = 0");
            }

            return true;
        });
    }

    [Fact]
    public async Task A_column_that_the_model_requires_refuses_null_in_the_database()
    {
        await using var site = await TestSite.StartAsync();

        var lax = await site.ReadAsync(async db =>
        {
            var nullable = await NullableColumnsAsync(db);
            return db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null)
                .SelectMany(e => e.GetProperties().Where(p => !p.IsNullable).Select(p => $"{e.GetTableName()}.{p.GetColumnName()}"))
                .Where(nullable.Contains).ToList();
        });

        lax.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_run_finds_nothing_to_do()
    {
        await using var site = await TestSite.StartAsync();
        (await site.UseAsync<Migrator, int>(migrator => migrator.RunAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_a_database_that_is_newer_than_the_program()
    {
        await using var site = await TestSite.StartAsync();
        await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync("INSERT INTO schema_versions (number, name) VALUES (9999, 'from-the-future')"));

        var refused = await Should.ThrowAsync<RefusedException>(() => site.UseAsync<Migrator, int>(migrator => migrator.RunAsync()));

        refused.Reasons.Single().Code.ShouldBe("DatabaseIsNewer");
    }

    private static async Task<HashSet<string>> NullableColumnsAsync(AppDb db)
    {
        var sql = db.Database.IsSqlite()
            ? """SELECT m.name || '.' || p.name AS "Value" FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND p."notnull" = 0"""
            : """SELECT table_name || '.' || column_name AS "Value" FROM information_schema.columns WHERE table_schema = 'public' AND is_nullable = 'YES'""";
        return [.. await db.Database.SqlQueryRaw<string>(sql).ToListAsync()];
    }
}
