using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>What a person says of two ends holds of the words that were before the eyes. Where either moved meanwhile it is refused, at every door.</summary>
[Trait("Engine", "Both")]
public sealed class WordsNobodySawTests : IAsyncLifetime
{
    private const string Thread = "/kent/manage/threads/2025-2029/C1";

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Edition first = null!;
    private Visitor officer = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
        first = await APlan(site, kent, "# Streets\nC I will light parks.\nC I will act.");
        officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Performance));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("Hold", "held")]
    [InlineData("Drop", "dropped")]
    public async Task Post_that_a_link_still_holds_or_is_dropped_is_refused_when_its_end_moved_and_taken_once_the_new_words_were_read(string act, string done)
    {
        var entry = await AnEntry(site, kent, "C1", ATheme(site, "Residents want more officers."));
        var more = await CorrectAsync(entry.Id, "Residents want MORE officers.");
        var look = await OpenLinkAsync();
        await CorrectAsync(more.Id, "Residents want FEWER officers.");

        await ActAsync(look, act);

        officer.Errors.ShouldBe(["The words have changed meanwhile. Read what stands now, then decide again."]);
        officer.Main.ShouldContain("FEWER officers");
        (await PublicAsync("C1")).ShouldContain($"Being checked. {ThreadWords.Get("Doubt_EndChanged")}");

        await ActAsync(look, act);
        officer.LedTo.ShouldBe($"{Thread}?done={done}");
        (await PublicAsync("C1")).ShouldNotContain("Being checked.");
    }

    [Fact]
    public async Task Post_that_a_link_still_holds_is_refused_when_an_edition_reworded_the_statement_meanwhile()
    {
        await AnEntry(site, kent, "C1", ATheme(site));
        await VaryAsync("# Streets\nC I will light most parks.\nC I will act.");
        var look = await OpenLinkAsync();
        await VaryAsync("# Streets\nC I will light no parks.\nC I will act.");

        await ActAsync(look, "Hold");

        officer.Errors.Single().ShouldStartWith("The words have changed meanwhile.");
        (await PublicAsync("C1")).ShouldContain($"Being checked. {ThreadWords.Get("Doubt_StatementReworded")}");
    }

    [Fact]
    public async Task Post_that_links_an_entry_is_refused_when_either_of_the_two_moved()
    {
        var entry = await SourceAsync("Crime rose.");
        await officer.OpenAsync($"{Thread}/link");
        var corrected = await CorrectAsync(entry.Id, "Crime fell.");
        await LinkAsync(entry.Id);
        officer.Errors.Single().ShouldStartWith("The words have changed meanwhile.");

        await officer.OpenAsync($"{Thread}/link");
        await VaryAsync("# Streets\nC I will light no parks.\nC I will act.");
        await LinkAsync(corrected.Id);
        officer.Errors.Single().ShouldStartWith("The words have changed meanwhile.");
        (await site.Browser().GetStringAsync("/kent/threads.json")).ShouldBe("[]");

        await LinkAsync(corrected.Id);
        officer.LedTo.ShouldBe($"{Thread}?done=linked");
        (await TheLink(site, kent, "C1")).Doubts.ShouldBeEmpty();

        Task LinkAsync(Guid version) => officer.SendAsync(("Key", $"{version}"), ("Link.Purpose", "Caused"), ("Link.Strength", "Strong"),
            ("Link.Why", "Because crime rose."), ("Link.Quote", ""));
    }

    [Fact]
    public async Task Post_of_a_new_entry_is_refused_when_an_edition_reworded_the_statement_meanwhile()
    {
        await officer.OpenAsync($"{Thread}/entry");
        await VaryAsync("# Streets\nC I will light no parks.\nC I will act.");

        await officer.SendAsync(("Entry.Kind", "Account"), ("Entry.Text", "Five parks are lit."), ("Entry.Document", "Minutes"), ("Entry.On.Day", "1"),
            ("Entry.On.Month", "4"), ("Entry.On.Year", "2026"));

        officer.Errors.Single().ShouldStartWith("The words have changed meanwhile.");
        (await PublicAsync("C1")).ShouldNotContain("Five parks are lit.");
    }

    private async Task<string> OpenLinkAsync()
    {
        var page = $"/kent/manage/threads/links/{(await TheLink(site, kent, "C1")).Link.Id}";
        await officer.OpenAsync(page);
        return page;
    }

    private Task<Visitor> ActAsync(string look, string act) => officer.SendToAsync($"{look}?handler={act}", ("LookWhy", "It still says so."), ("Link.Why", "They asked."));

    private async Task<string> PublicAsync(string reference) =>
        (await site.Browser().GetPageAsync($"/kent/plans/2025-2029/{reference}")).QuerySelector("main").Words();

    private Task<Edition> VaryAsync(string text) =>
        APlan(site, kent, text, plan: first.PlanId, stage: EditionStage.Variation, issued: new(2026, 1, 15));

    private Task<ThreadEntry> SourceAsync(string text) =>
        site.UseAsync<RecordSource, ThreadEntry>(use => use.RunAsync(kent.Id, ATheme(site, text), AChange(site)));

    private Task<ThreadEntry> CorrectAsync(Guid id, string text) =>
        site.UseAsync<CorrectEntry, ThreadEntry>(use => use.RunAsync(kent.Id, id, ATheme(site, text), "It was wrong.", AChange(site)));
}
