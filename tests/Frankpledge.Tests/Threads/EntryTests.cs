using Frankpledge.Areas;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

[Trait("Engine", "Both")]
public sealed class EntryTests : IAsyncLifetime
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
    public async Task An_entry_stands_on_its_own_statement_with_its_source_and_on_no_neighbour()
    {
        await AnEntry(site, kent, "C1",
            new(ThreadKind.Measure, "Parks with lamps that work.", site.Today, new("Survey of parks", "Page 4", "https://kent.example/parks")) { Value = 34.1m,
                Unit = "per cent", Period = "2025/26" });

        (await LinesAsync("C1")).Single().ShouldSatisfyAllConditions(
            line => line.Kind.Question().ShouldBe(ThreadQuestion.HowKnow), line => line.Value.ShouldBe(34.1m), line => line.Unit.ShouldBe("per cent"),
            line => line.Period.ShouldBe("2025/26"),
            line => line.Source.ShouldBe(new("Survey of parks", "Page 4", "https://kent.example/parks")), line => line.RecordedBy.ShouldBe("A tester"),
            line => line.IsInvented.ShouldBeFalse());
        (await LinesAsync("C2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_correction_stands_in_the_place_of_what_was_wrong_and_says_what_that_said_and_why()
    {
        var first = await AnEntry(site, kent, "C1", Counted(937));

        await CorrectAsync(first.Id, Counted(973), "Two digits had changed places.");

        (await LinesAsync("C1")).Single().ShouldSatisfyAllConditions(
            line => line.Value.ShouldBe(973),
            line => line.Before.ShouldBe([new ThreadBefore("People hurt. 937 people, 2015.", site.Today, "Two digits had changed places.")]));
    }

    [Fact]
    public async Task A_withdrawn_entry_leaves_its_reason_and_none_of_its_words()
    {
        var first = await AnEntry(site, kent, "C1", AnAccount(site, "Somebody by name did it."));

        await WithdrawAsync(first.Id, "It named a private person.");

        var line = (await LinesAsync("C1")).Single();
        (line.Text, line.WithdrawnWhy, line.Source, line.Stands).ShouldBe(("", "It named a private person.", null, false));
        ThreadCount.Of([line]).Sum(count => count.Entries).ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_to_replace_an_entry_twice_without_a_reason_or_in_another_area()
    {
        var first = await AnEntry(site, kent, "C1");
        (await CodeOfRefusal(() => CorrectAsync(first.Id, AnAccount(site), " "))).ShouldBe("WhyMissing");
        (await CodeOfRefusal(() => WithdrawAsync(first.Id, ""))).ShouldBe("WhyMissing");

        var surrey = await AnArea(site, "surrey");
        (await CodeOfRefusal(() => site.UseAsync<WithdrawEntry, ThreadEntry>(use => use.RunAsync(surrey.Id, first.Id, "Not ours.", AChange(site)))))
            .ShouldBe("EntryUnknown");

        var second = await CorrectAsync(first.Id, AnAccount(site, "The lamps were mended."), "They were there before.");
        (await CodeOfRefusal(() => CorrectAsync(first.Id, AnAccount(site), "Again."))).ShouldBe("EntryReplaced");
        var gone = await WithdrawAsync(second.Id, "It belongs elsewhere.");
        (await CodeOfRefusal(() => CorrectAsync(gone.Id, AnAccount(site), "Back."))).ShouldBe("EntryWithdrawn");
    }

    [Fact]
    public async Task Of_eight_corrections_at_once_one_stands()
    {
        var first = await AnEntry(site, kent, "C1");

        var codes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            try
            {
                await CorrectAsync(first.Id, AnAccount(site, $"Correction {i}."), "It was wrong.");
                return "done";
            }
            catch (Frankpledge.Common.RefusedException refused)
            {
                return refused.Reasons[0].Code;
            }
        })));

        codes.Count(code => code == "done").ShouldBe(1);
        codes.Where(code => code != "done").ShouldAllBe(code => code == "EntryReplaced");
        (await LinesAsync("C1")).Single().Before.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(ThreadKind.Account, "TextMissing", "", "Minutes", null)]
    [InlineData(ThreadKind.Account, "SourceMissing", "It is done.", " ", null)]
    [InlineData(ThreadKind.Account, "AddressNotFit", "It is done.", "Minutes", "javascript:alert(1)")]
    [InlineData(ThreadKind.Money, "AmountMissing PeriodMissing", "Lamps", "Budget", null)]
    [InlineData(ThreadKind.Measure, "ValueMissing UnitMissing PeriodMissing", "Lamps", "Survey", null)]
    [InlineData(ThreadKind.Met, "RecordedAsPromise", "It is done.", "Minutes", null)]
    public async Task Refuses_an_entry_that_lacks_what_its_kind_needs(ThreadKind kind, string codes, string text, string document, string? address)
    {
        var refused =
            await Should.ThrowAsync<Frankpledge.Common.RefusedException>(
                () => AnEntry(site, kent, "C1", new(kind, text, site.Today, new(document, null, address))));

        refused.Reasons.Select(reason => reason.Code).ShouldBe(codes.Split(' '));
    }

    [Fact]
    public async Task Refuses_what_is_still_to_come_and_what_is_invented_outside_the_demonstration()
    {
        (await CodeOfRefusal(() => AnEntry(site, kent, "C1", AnAccount(site) with { On = site.Today.AddDays(1) }))).ShouldBe("RecordedEarly");
        (await CodeOfRefusal(() => AnEntry(site, kent, "C1", AnAccount(site) with { IsInvented = true }))).ShouldBe("InventedHere");

        var surrey = await AnArea(site, "surrey");
        await APlan(site, surrey, "# Streets\nC I will act.");
        (await CodeOfRefusal(
            async () => await site
                .UseAsync<AddEntry, ThreadEntry>(
                    async use => await use.RunAsync(kent.Id, await StatementId(site, surrey, "C1"), AnAccount(site), AChange(site)))))
                        .ShouldBe("StatementUnknown");
    }

    private EntryToRecord Counted(decimal value) =>
        new(ThreadKind.Measure, "People hurt.", site.Today, new("Plan", null, null)) { Value = value, Unit = "people", Period = "2015" };

    private async Task<IReadOnlyList<ThreadLine>> LinesAsync(string reference)
    {
        var statement = await StatementId(site, kent, reference);
        return await site.UseAsync<StatementThreads, IReadOnlyList<ThreadLine>>(use => use.OfAsync(kent.Id, site.Today, statement));
    }

    private Task<ThreadEntry> CorrectAsync(Guid id, EntryToRecord wanted, string why) =>
        site.UseAsync<CorrectEntry, ThreadEntry>(use => use.RunAsync(kent.Id, id, wanted, why, AChange(site)));

    private Task<ThreadEntry> WithdrawAsync(Guid id, string why) =>
        site.UseAsync<WithdrawEntry, ThreadEntry>(use => use.RunAsync(kent.Id, id, why, AChange(site)));
}
