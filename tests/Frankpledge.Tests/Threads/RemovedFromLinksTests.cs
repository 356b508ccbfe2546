using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>Words that were removed from a plan stand in no link, whole or in part.</summary>
[Trait("Engine", "Both")]
public sealed class RemovedFromLinksTests
{
    [Fact]
    public async Task Removed_words_are_in_no_wording_that_a_link_saw_and_make_it_no_suspect()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        var plan = await APlan(site, kent, "# Streets\nC I will ask Zelda Zimmer to light every park in the county.");
        var entry = await AnEntry(site, kent, "C1", ATheme(site, "Zelda Zimmer asked for light.") with
        {
            Link = AReason with { Why = "Zelda Zimmer wrote it.", Quote = "Zelda Zimmer to light" },
        });
        await site.UseAsync<CorrectEntry, ThreadEntry>(use =>
            use.RunAsync(kent.Id, entry.Id, ATheme(site, "Zelda Zimmer asked for more light."), "More.", AChange(site)));

        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan.PlanId, "Zelda Zimmer", "a name"), AChange(site)));

        var found = await TheLink(site, kent, "C1");
        found.Reworded.ShouldBeNull();
        string?[] shown = [found.Link.Why, found.Link.Quote, found.Said.Quote, found.End!.Wording, found.End.Title, found.EndWas, found.Link.LookedWhy];
        shown.ShouldAllBe(text => text == null || (!text.Contains("Zelda") && !text.Contains("Zimmer")));
        found.EndWas.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_quotation_that_was_cut_inside_the_removed_words_is_shown_nowhere()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        var plan = await APlan(site, kent, "# Streets\nC I will ask Zelda Zimmer to light every park in the county.");
        await AnEntry(site, kent, "C1", ATheme(site) with { Link = AReason with { Quote = "I will ask Zelda" } });

        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan.PlanId, "Zelda Zimmer", "a name"), AChange(site)));

        var found = await TheLink(site, kent, "C1");
        (found.QuoteShown, found.Said.Quote).ShouldBe((false, null));
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        (await officer.OpenAsync($"/kent/manage/threads/links/{found.Link.Id}")).Main.ShouldNotContain("Zelda");
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/C1")).ShouldNotContain("Zelda");
        (await site.Browser().GetStringAsync("/kent/threads.json")).ShouldNotContain("Zelda");
    }
}
