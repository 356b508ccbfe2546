using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans;

/// <summary>Reading files takes its time, so they are read before the step in which all who write wait.</summary>
[Trait("Engine", "Both")]
public sealed class FilesReadBeforeTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Files_are_read_while_others_write_and_their_words_removed_while_nobody_does()
    {
        var kent = await Given.AnArea(site);
        var plan = (await Given.APlan(site, kent, "# Streets\nC I will ask Jane Roe to light every park.")).PlanId;
        var seen = await site.ReadAsync(async db =>
        {
            var files = new Watched(db);
            await new RedactPassage(db, [files]).RunAsync(new(plan, "Jane Roe", "a name"), Given.AChange(site));
            return files.Seen;
        });

        seen.ShouldBe(["read alone: False, says: True", "removed alone: True, known: True"]);
    }

    private sealed class Watched(AppDb db) : IKeptFiles
    {
        private static readonly Guid Known = Guid.CreateVersion7();

        public List<string> Seen { get; } = [];

        public Task<IReadOnlyDictionary<Guid, bool?>> ReadAsync(Guid areaId, Func<string, bool> holds, CancellationToken cancel)
        {
            Seen.Add($"read alone: {db.Database.CurrentTransaction is not null}, says: {holds("By Jane Roe")}");
            return Task.FromResult<IReadOnlyDictionary<Guid, bool?>>(new Dictionary<Guid, bool?> { [Known] = true });
        }

        public Task<WordsInFiles> RemoveAsync(Guid areaId, Func<string, bool> holds, IReadOnlyDictionary<Guid, bool?> read, Change change,
            CancellationToken cancel)
        {
            Seen.Add($"removed alone: {db.Database.CurrentTransaction is not null}, known: {read.ContainsKey(Known)}");
            return Task.FromResult(new WordsInFiles(0, []));
        }
    }
}
