using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>A verb that says what was read is refused where the words have changed meanwhile, as a page is.</summary>
[Trait("Engine", "Both")]
public sealed class VerbsSayWhatWasReadTests : IAsyncLifetime
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
    public async Task The_verbs_refuse_what_was_said_of_words_that_moved()
    {
        var entry = await AnEntry(site, kent, "C1", ATheme(site, "Crime rose."));
        await CorrectAsync(entry.Id, "Crime stood.");
        var listed = System.Text.Json.JsonDocument.Parse((await site.RunAsync("links", "list", "kent", "--json")).Output).RootElement[0];
        var (link, seen) = (listed.GetProperty("id").GetString()!, listed.GetProperty("seen").GetString()!);
        (await site.RunAsync("links", "hold", "kent", link, "--because", "Once.", "--seen", seen)).Exit.ShouldBe(0);
        await VaryAsync("# Streets\nC I will light no parks.\nC I will act.");

        (await site.RunAsync("links", "hold", "kent", link, "--because", "Again.", "--seen", seen)).Output.ShouldContain("The words have changed meanwhile.");
        (await site.RunAsync("links", "add", "kent", "2025-2029", "C2", $"{entry.Id}", "--purpose", "Supports", "--strength", "Fair", "--link-why", "Rose."))
            .Output.ShouldContain("The words have changed meanwhile.");
        (await site.RunAsync("thread-entry", "add", "kent", "2025-2029", "C1", "--kind", "Question", "--text", "Who pays?", "--on", "2026-11-01", "--document",
            "Minutes", "--edition", "1")).Output.ShouldContain("The words have changed meanwhile.");
    }

    private Task<Edition> VaryAsync(string text) =>
        APlan(site, kent, text, plan: first.PlanId, stage: EditionStage.Variation, issued: new(2026, 1, 15));

    private Task<ThreadEntry> CorrectAsync(Guid id, string text) =>
        site.UseAsync<CorrectEntry, ThreadEntry>(use => use.RunAsync(kent.Id, id, ATheme(site, text), "It was wrong.", AChange(site)));
}
