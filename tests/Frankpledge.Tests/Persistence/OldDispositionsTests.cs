using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Microsoft.EntityFrameworkCore;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Persistence;

/// <summary>What was said of sources before it was kept which words were seen.</summary>
[Trait("Engine", "Both")]
public sealed class OldDispositionsTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
        await APlan(site, kent, "# Streets\nC I will light parks.\nC I will act.");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Each_saw_the_words_that_stood_when_it_was_said_and_one_that_was_given_up_stays_so()
    {
        var doubted = await SaidAsync("Spend less.");
        site.Clock.Move(TimeSpan.FromMinutes(1));
        await CorrectAsync(doubted.Id, "Spend more.");
        var corrected = await SourceAsync("Two buses.");
        site.Clock.Move(TimeSpan.FromMinutes(1));
        var three = await CorrectAsync(corrected.Id, "Three buses.");
        site.Clock.Move(TimeSpan.FromMinutes(1));
        await NothingAsync(corrected.Id, three.Id);
        var given = await SaidAsync("Open hubs.");
        site.Clock.Move(TimeSpan.FromMinutes(1));
        var statement = await StatementId(site, kent, "C1");
        var link = await site.UseAsync<LinkStatement, ThreadLink>(use =>
            use.RunAsync(kent.Id, statement, EntryEnd.Named, given.Id, AReason with { Purpose = LinkPurpose.Caused }, AChange(site)));
        await site.UseAsync<DropLink, ThreadLink>(use => use.RunAsync(kent.Id, link.Id, link.Version, "It did not.", AChange(site)));
        var before = await ToldAsync();
        before.ShouldBe([("Open hubs.", SourceOutcome.Open, false), ("Spend more.", SourceOutcome.ChangedNothing, true),
            ("Three buses.", SourceOutcome.ChangedNothing, false)]);

        foreach (var sql in (string[])["ALTER TABLE source_dispositions DROP COLUMN seen_version", "ALTER TABLE thread_links DROP COLUMN caused_after",
            "DELETE FROM schema_versions WHERE number = 360"])
        {
            await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql));
        }

        (await site.UseAsync<Migrator, int>(migrator => migrator.RunAsync())).ShouldBe(1);

        (await ToldAsync()).ShouldBe(before);
    }

    private async Task<IReadOnlyList<(string, SourceOutcome, bool)>> ToldAsync() =>
        [.. (await site.UseAsync<SourcesHere, IReadOnlyList<SourceConsidered>>(use => use.OfAsync(kent.Id, site.Today)))
            .Select(one => (one.End.Title, one.Outcome, one.IsNothingDoubted)).Order()];

    private async Task<ThreadEntry> SaidAsync(string text)
    {
        var entry = await SourceAsync(text);
        await NothingAsync(entry.Id, entry.Id);
        return entry;
    }

    private Task<ThreadEntry> SourceAsync(string text) =>
        site.UseAsync<RecordSource, ThreadEntry>(use => use.RunAsync(kent.Id, ATheme(site, text), AChange(site)));

    private Task<ThreadEntry> CorrectAsync(Guid id, string text) =>
        site.UseAsync<CorrectEntry, ThreadEntry>(use => use.RunAsync(kent.Id, id, ATheme(site, text), "Misread.", AChange(site)));

    private Task<SourceDisposition> NothingAsync(Guid key, Guid version) => site.UseAsync<RecordNothingChanged, SourceDisposition>(use =>
        use.RunAsync(kent.Id, new(EntryEnd.Named, key, version), 0, "It costs too much.", AChange(site)));
}
