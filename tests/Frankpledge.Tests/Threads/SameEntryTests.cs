using Frankpledge.Areas;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>What is recorded already is what says the same in every part; and a quotation is words.</summary>
[Trait("Engine", "Both")]
public sealed class SameEntryTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
        await APlan(site, kent, "# Streets\nC I will light parks.");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_entry_with_another_unit_period_title_or_address_is_another_one()
    {
        var one = new EntryToRecord(ThreadKind.Measure, "Lamps.", site.Today, new("Survey", null, null)) { Value = 34, Unit = "per cent", Period = "2025/26" };
        var money = new EntryToRecord(ThreadKind.Money, "Lamps.", site.Today, new("Budget", null, null)) { Pence = 100, Period = "2025/26" };
        foreach (var other in (EntryToRecord[])[one, one with { Unit = "people" }, one with { Period = "2026/27" }, one with { Title = "Lamps" },
            one with { Source = one.Source with { Address = "https://kent.example/lamps" } }, money, money with { Period = "2026/27" }])
        {
            await AnEntry(site, kent, "C1", other);
            (await CodeOfRefusal(() => AnEntry(site, kent, "C1", other))).ShouldBe("EntryRecorded");
        }
    }

    [Fact]
    public async Task A_count_of_answers_with_another_value_is_another_source()
    {
        var count = new EntryToRecord(ThreadKind.ResponseCount, "Asked for buses.", site.Today, new("Survey", null, null))
            { Value = 800, Unit = "people", Period = "2026" };
        await site.UseAsync<RecordSource, ThreadEntry>(use => use.RunAsync(kent.Id, count, AChange(site)));
        await site.UseAsync<RecordSource, ThreadEntry>(use => use.RunAsync(kent.Id, count with { Value = 900 }, AChange(site)));

        (await CodeOfRefusal(() => site.UseAsync<RecordSource, ThreadEntry>(use => use.RunAsync(kent.Id, count, AChange(site))))).ShouldBe("EntryRecorded");
    }

    [Theory]
    [InlineData(".")]
    [InlineData("' .")]
    [InlineData("-")]
    public async Task Signs_alone_are_no_quotation(string quote) =>
        (await CodeOfRefusal(() => AnEntry(site, kent, "C1", ATheme(site) with { Link = AReason with { Quote = quote } }))).ShouldBe("QuoteNotFound");
}
