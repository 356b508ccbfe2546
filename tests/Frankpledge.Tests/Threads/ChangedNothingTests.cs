using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>The evidence of R171 says nothing of words that nobody saw, and lets nothing rise again that was given up.</summary>
[Trait("Engine", "Both")]
public sealed class ChangedNothingTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Edition first = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
        first = await APlan(site, kent, "# Streets\nC I will light parks.\nC I will act.");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_was_said_of_other_words_is_doubted_on_the_page_in_the_files_on_the_desk_and_before_publishing_until_it_is_said_again()
    {
        var entry = await SourceAsync("Panel: spend less on cameras.");
        await NothingAsync(entry.Id, entry.Id, 0, "Spending less would leave junctions without cameras.");
        (await PageAsync()).ShouldNotContain("Being checked.");
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await officer.OpenAsync($"/kent/manage/threads/sources?source={entry.Id}");

        var more = await site.UseAsync<CorrectEntry, ThreadEntry>(use =>
            use.RunAsync(kent.Id, entry.Id, ATheme(site, "Panel: spend MORE on cameras."), "Misread.", AChange(site)));

        (await PageAsync()).ShouldContain("Being checked. It says something else than when it was said that it changed nothing.");
        (await JsonAsync())[0].GetProperty("doubts")[0].GetString().ShouldBe("EndChanged");
        (await site.Browser().GetStringAsync("/kent/considered.csv")).ShouldContain(",EndChanged,");
        (await WarningsAsync()).ShouldContain("NothingDoubted");
        (await site.RunAsync("considered", "list", "kent")).Output.ShouldContain("(end changed)");
        await officer.SendAsync(("Why", "It would cost too much."));
        officer.Errors.Single().ShouldStartWith("The words have changed meanwhile.");
        officer.Main.ShouldContain("It says something else than when it was said that it changed nothing.");
        (await CodeOfRefusal(() => NothingAsync(entry.Id, entry.Id, 1, "Unseen."))).ShouldBe("WordsMoved");

        await NothingAsync(entry.Id, more.Id, 1, "There is no more money.");
        (await PageAsync()).ShouldNotContain("Being checked.");
        (await WarningsAsync()).ShouldNotContain("NothingDoubted");
    }

    [Fact]
    public async Task What_was_given_up_when_the_source_caused_a_statement_does_not_rise_again_when_the_link_or_its_edition_goes()
    {
        var entry = await SourceAsync("Open hubs.");
        await NothingAsync(entry.Id, entry.Id, 0, "Hubs cost too much.");
        var link = await LinkAsync("C1", entry.Id, LinkPurpose.Caused);
        (await OutcomeAsync()).ShouldBe("ChangedWords");

        await site.UseAsync<DropLink, ThreadLink>(use => use.RunAsync(kent.Id, link.Id, link.Version, "They did not.", AChange(site)));
        (await OutcomeAsync()).ShouldBe("Open");
        (await PageAsync()).ShouldNotContain("Hubs cost too much.");

        await NothingAsync(entry.Id, entry.Id, 1, "Hubs still cost too much.");
        (await OutcomeAsync()).ShouldBe("ChangedNothing");
        await APlan(site, kent, "# Streets\nC I will light parks.\nC I will act.\nC I will open three hubs.", plan: first.PlanId, stage: EditionStage.Variation,
            issued: new(2026, 1, 15));
        await LinkAsync("C3", entry.Id, LinkPurpose.Caused);
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", 2, "Published by mistake."), AChange(site)));
        (await OutcomeAsync()).ShouldBe("Open");
    }

    private async Task<string> PageAsync() => (await site.Browser().GetPageAsync("/kent/considered")).QuerySelector("main").Words();

    private async Task<JsonElement> JsonAsync() => JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/considered.json")).RootElement;

    private async Task<string?> OutcomeAsync() => (await JsonAsync())[0].GetProperty("outcome").GetString();

    private async Task<IReadOnlyList<string>> WarningsAsync() =>
        [.. (await site.UseAsync<PublishWarnings, IReadOnlyList<Frankpledge.Common.Reason>>(use => use.OfAsync(kent.Id, site.Today))).Select(one => one.Code)];

    private Task<ThreadEntry> SourceAsync(string text) =>
        site.UseAsync<RecordSource, ThreadEntry>(use => use.RunAsync(kent.Id, ATheme(site, text), AChange(site)));

    private Task<SourceDisposition> NothingAsync(Guid key, Guid version, int after, string why) => site.UseAsync<RecordNothingChanged, SourceDisposition>(use =>
        use.RunAsync(kent.Id, new(EntryEnd.Named, key, version), after, why, AChange(site)));

    private async Task<ThreadLink> LinkAsync(string reference, Guid key, LinkPurpose purpose)
    {
        var statement = await StatementId(site, kent, reference);
        return await site.UseAsync<LinkStatement, ThreadLink>(use =>
            use.RunAsync(kent.Id, statement, EntryEnd.Named, key, AReason with { Purpose = purpose }, AChange(site)));
    }
}
