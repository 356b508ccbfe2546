using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans.Glossary;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>What words mean in a plan: said at the desk, read by the public where the plan uses them, known to the checks.</summary>
[Trait("Engine", "Both")]
public sealed class PlanGlossaryTests : IAsyncLifetime
{
    private const string Desk = "/kent/manage/plans/2025-2029/glossary";
    private const string Text = "# Safer streets\nC I will walk every hot spot with the DARN board. Each hot spot has its own plan.";

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Visitor editor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, Text);
        editor = new(await Given.AnEditor(site, kent));
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task The_public_reads_a_meaning_where_a_page_of_the_plan_uses_the_word_first()
    {
        await SayAsync("hot spot", "A place with much crime.");
        editor.LedTo.ShouldBe($"{Desk}?done=recorded");
        await editor.FollowAsync();
        editor.Main.ShouldContain("The public reads it now.");

        var page = await site.Browser().GetPageAsync("/kent/plans/2025-2029/whole");

        var words = page.QuerySelectorAll("main a.fp-short[title='A place with much crime.']");
        words.ShouldHaveSingleItem().TextContent.ShouldBe("hot spot");
        (await site.Browser().GetPageAsync("/kent/glossary")).QuerySelector(new Uri(new Uri("http://x"), words[0].GetAttribute("href")!).Fragment).Words()
            .ShouldEndWith("A place with much crime.");
        (await site.Browser().GetPageAsync("/kent")).QuerySelectorAll("a.fp-short[title='A place with much crime.']")
            .ShouldBeEmpty("the home page is no page of the plan");
    }

    [Fact]
    public async Task The_glossary_is_read_and_kept_at_the_command_line_as_at_the_desk()
    {
        (await site.RunAsync("glossary", "kent/2025-2029")).ShouldBe((0, "The glossary of this plan has no words.\n"));
        (await site.RunAsync("glossary")).ShouldBe((1, "Name the area and the plan, such as kent/2025-2029.\n"));
        (await site.RunAsync("glossary", "record", "kent/2025-2029", "--word", "beat", "--means", "A round.")).Output
            .ShouldStartWith("No text of this plan that stands says “beat”.");
        (await site.RunAsync("glossary", "record", "kent/2025-2029", "--word", "hot spot", "--means", "A place with much crime.")).Exit.ShouldBe(0);
        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/whole")).QuerySelectorAll("main a.fp-short[title='A place with much crime.']")
            .Length.ShouldBe(1);
        var first = JsonDocument.Parse((await site.RunAsync("glossary", "kent/2025-2029", "--json")).Output).RootElement[0];
        (first.GetProperty("word").GetString(), first.GetProperty("means").GetString()).ShouldBe(("hot spot", "A place with much crime."));

        (await site.RunAsync("glossary", "record", "kent/2025-2029", "--word", "hot spot", "--means", "A street.")).Output
            .ShouldStartWith("“hot spot” is in the glossary already: A place with much crime.");
        var id = first.GetProperty("id").GetString()!;
        var second = JsonDocument.Parse((await site.RunAsync("glossary", "record", "kent/2025-2029", "--word", "hot spot", "--means", "A street.",
            "--instead", id, "--json")).Output).RootElement.GetProperty("id").GetString()!;
        (await site.RunAsync("glossary", "take-out", "kent/2025-2029", "--id", id)).Exit.ShouldBe(1, "another stands in its place");
        (await site.RunAsync("glossary", "take-out", "kent/2025-2029", "--id", second)).ShouldBe((0, "Taken out: hot spot\n"));
        (await site.RunAsync("glossary", "kent/2025-2029", "--json")).Output.Trim().ShouldBe("[]");
    }

    [Fact]
    public async Task A_word_is_said_otherwise_and_taken_out()
    {
        await SayAsync("hot spot", "A place with much crime.");
        var first = await site.ReadAsync(db => db.PlanTerms.Select(one => one.Id).SingleAsync());

        await SayAsync("Hot spot", "Another meaning.");
        editor.Errors.ShouldHaveSingleItem().ShouldBe(
            $"“hot spot” is in the glossary already: A place with much crime. It stands at {Desk}?instead={first}. Look at it, then decide again.");

        await editor.OpenAsync($"{Desk}?instead={first}");
        await editor.SendAsync(("Word", "hot spot"), ("Means", "A street with much crime."));
        await editor.FollowAsync();
        editor.Main.ShouldContain("A street with much crime.");
        editor.Main.ShouldNotContain("A place with much crime.");

        var second = (await site.ReadAsync(db => db.PlanTerms.SingleAsync(one => one.TakenOutAt == null))).Id;
        await editor.PostAsync("?handler=TakeOut", ("term", $"{second}"), ("__RequestVerificationToken", Token()));
        await editor.FollowAsync();
        editor.Main.ShouldContain("No word of this plan is explained yet.");
        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/whole")).QuerySelectorAll("a.fp-short[title]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_short_form_that_the_glossary_explains_is_no_finding()
    {
        (await site.RunAsync("check", "kent/2025-2029/1")).Output.ShouldContain("“DARN” is explained nowhere");

        await SayAsync("DARN", "Dover and Ramsgate Network.");

        (await site.RunAsync("check", "kent/2025-2029/1")).Output.ShouldNotContain("DARN” is explained");
        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/whole")).QuerySelector("a.fp-short abbr[title='Dover and Ramsgate Network.']").Words()
            .ShouldBe("DARN");
    }

    [Fact]
    public async Task A_word_without_a_meaning_is_refused_beside_its_field()
    {
        await SayAsync("hot spot", " ");

        editor.Errors.ShouldBe([$"Say what it means, in at most {PlanTerm.LongestMeaning} letters."]);
    }

    [Fact]
    public async Task A_word_that_no_text_of_the_plan_has_is_refused()
    {
        await SayAsync("cold spot", "A place with little crime.");

        editor.Errors.ShouldBe(["No text of this plan that stands says “cold spot”. Write the word as the plan has it."]);
        (await site.ReadAsync(db => db.PlanTerms.CountAsync())).ShouldBe(0);
    }

    private async Task SayAsync(string word, string means)
    {
        await editor.OpenAsync(Desk);
        await editor.SendAsync(("Word", word), ("Means", means));
    }

    private string Token() => editor.Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
