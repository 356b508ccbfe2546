using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Frankpledge.Threads.Contract;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>A module that comes later hangs its own things on statements by the contract alone.</summary>
[Trait("Engine", "Both")]
public sealed class OtherEndsTests
{
    [Fact]
    public async Task What_another_module_has_is_linked_shown_and_suspect_when_it_changes_and_an_entry_is_joined_to_the_real_thing()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        await APlan(site, kent, "# Streets\nC I will light parks.");
        var statement = await StatementId(site, kent, "C1");
        var entry = await AnEntry(site, kent, "C1");
        var measure = new MeasureEnd(kent.Id, site.Today);

        await site.UseAsync<AppDb, ThreadLink>(db => new LinkStatement(db, new ThreadEnds([new EntryEnd(db), measure])).RunAsync(
            kent.Id, statement, measure.Name, measure.Key, new(LinkPurpose.Supports, LinkStrength.Strong, "It counts them."), AChange(site)));
        var lamps = (await LinesAsync()).Single(line => line.Kind == ThreadKind.Measure);
        (lamps.Statement, lamps.Text, lamps.Link!.Doubts.Count).ShouldBe((statement, "Parks with lamps", 0));

        measure.Change("Parks with lamps that burn");
        (await LinesAsync()).Single(line => line.Kind == ThreadKind.Measure).Link!.Doubts.ShouldBe([LinkDoubt.EndChanged]);

        var typed = (await site.UseAsync<LinksHere, IReadOnlyList<LinkFound>>(use => use.OfAsync(kent.Id, site.Today, statement)))
            .Single(found => found.Counts);
        typed.Link.EndKey.ShouldBe(entry.FirstId, "the program itself has no such module yet");
        await site.UseAsync<DropLink, ThreadLink>(use =>
            use.RunAsync(kent.Id, typed.Link.Id, typed.Link.Version, "The measure itself is linked now.", AChange(site)));
        (await LinesAsync()).Where(line => line.Stands).ShouldHaveSingleItem().Kind.ShouldBe(ThreadKind.Measure);

        Task<IReadOnlyList<ThreadLine>> LinesAsync() => site.ReadAsync(db =>
            new LinkedThread(new LinksHere(db, new ThreadEnds([new EntryEnd(db), measure]))).LinesAsync(kent.Id, null, site.Today));
    }

    private sealed class MeasureEnd(Guid area, DateOnly today) : IThreadEnd
    {
        private Guid version = Guid.CreateVersion7();
        private string wording = "Parks with lamps";

        public Guid Key { get; } = Guid.CreateVersion7();

        public string Name => "Measure";

        public void Change(string to) => (version, wording) = (Guid.CreateVersion7(), to);

        public Task<IReadOnlyList<ThreadEnd>> EndsAsync(Guid areaId, IReadOnlyCollection<Guid>? keys, CancellationToken cancel = default) =>
            Task.FromResult<IReadOnlyList<ThreadEnd>>(areaId == area && keys?.Contains(Key) != false
                ? [new(Key, version, wording, wording, ThreadEndState.Stands,
                    new(Key, Guid.Empty, ThreadKind.Measure, wording, today, "Measures", today, false))]
                : []);
    }
}
