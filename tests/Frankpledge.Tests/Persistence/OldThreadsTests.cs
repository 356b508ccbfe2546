using Frankpledge.Web.Hosting;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Persistence.Copies;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Microsoft.EntityFrameworkCore;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Persistence;

/// <summary>Threads as the program kept them when each entry belonged to one statement, brought up to this program's schema.</summary>
[Trait("Engine", "Both")]
public sealed class OldThreadsTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Edition first = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
        first = await APlan(site, kent, "# Streets\nC I will light parks.\nC I will act.");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Every_stored_thread_is_there_afterwards_with_all_that_was_corrected_and_withdrawn()
    {
        var corrected = await AnEntry(site, kent, "C1", AnAccount(site, "Six parks are lit."));
        var second = await CorrectAsync(corrected.Id, "Five parks are lit.");
        await CorrectAsync(second.Id, "Four parks are lit.");
        var withdrawn = await AnEntry(site, kent, "C1", AnAccount(site, "It rained."));
        var mended = await CorrectAsync(withdrawn.Id, "It snowed.");
        await site.UseAsync<WithdrawEntry, ThreadEntry>(use => use.RunAsync(kent.Id, mended.Id, "It did neither.", AChange(site)));
        await AnEntry(site, kent, "C2", ATheme(site));
        var before = await LinesAsync();
        before.Count.ShouldBe(3);

        await OldAsync();
        await site.UseAsync<Migrator, int>(migrator => migrator.RunAsync());

        var after = await LinesAsync();
        after.Select(Told).ShouldBe(before.Select(Told));
        after.ShouldAllBe(line => line.Link!.Purpose == null && line.Link.Doubts.Count == 0 && line.Link.MadeBy == "A tester");

        // The links that this program made before the step back are in the trail; an older program had none to write.
        var compared = await site.ReadAsync(db => TrailCompared.ReadAsync(db, TrailNames.Words, default));
        compared.Tables["thread_links"].ShouldBe(0);
        compared.NotCompared.Single(one => one.Table == "thread_links").Why.English.ShouldStartWith("of which 3 were made of older rows");
        compared.Wrong.Select(wrong => wrong.English).ShouldBe(Enumerable.Repeat("A link to a statement is gone.", 3));
    }

    [Fact]
    public async Task A_link_carried_over_saw_the_words_that_stood_when_its_entry_was_written()
    {
        await AnEntry(site, kent, "C1", AnAccount(site));
        await AnEntry(site, kent, "C2", AnAccount(site));
        site.Clock.Move(TimeSpan.FromDays(1));
        await APlan(site, kent, "# Streets\nC I will light most parks.\nC I will act.", plan: first.PlanId, stage: EditionStage.Variation,
            issued: new(2026, 1, 15));

        await OldAsync();
        await site.UseAsync<Migrator, int>(migrator => migrator.RunAsync());

        var found = await TheLink(site, kent, "C1");
        (found.Link.IsCarried, found.Link.SeenEditionId).ShouldBe((true, first.Id));
        found.Doubts.ShouldBe([LinkDoubt.StatementReworded]);
        (await TheLink(site, kent, "C2")).Doubts.ShouldBeEmpty();
    }

    private static (Guid, Guid, ThreadKind, string, DateOnly, string, string?, string) Told(ThreadLine line) => (line.Id, line.Statement, line.Kind, line.Text,
        line.On, line.RecordedBy, line.WithdrawnWhy, string.Join('|', line.Before.Select(before => $"{before.Text} {before.Why}")));

    private Task<ThreadEntry> CorrectAsync(Guid id, string text) =>
        site.UseAsync<CorrectEntry, ThreadEntry>(use => use.RunAsync(kent.Id, id, AnAccount(site, text), "It was wrong.", AChange(site)));

    private Task<IReadOnlyList<ThreadLine>> LinesAsync() => site.UseAsync<StatementThreads, IReadOnlyList<ThreadLine>>(use => use.OfAsync(kent.Id, site.Today));

    /// <summary>Takes back what migration 310 does, and those that build on it.</summary>
    private Task<bool> OldAsync() => site.ReadAsync(async db =>
    {
        string[] back =
        [
            "CREATE TABLE old_entries AS SELECT entry.*, link.statement_id FROM thread_entries entry JOIN thread_links link ON link.end_key = entry.first_id",
            "DROP TABLE thread_links", "DROP TABLE thread_entries", "DROP TABLE thread_files",
            "ALTER TABLE old_entries RENAME TO thread_entries", "ALTER TABLE thread_entries DROP COLUMN first_id",
            "ALTER TABLE thread_entries DROP COLUMN title", "ALTER TABLE thread_entries DROP COLUMN file_id",
            "ALTER TABLE source_dispositions DROP COLUMN seen_version",
            "DELETE FROM schema_versions WHERE number IN (310, 360, 421)",
        ];
        foreach (var sql in back)
        {
            await db.Database.ExecuteSqlRawAsync(sql);
        }

        return true;
    });
}
