using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Threads;

/// <summary>The thread of a statement never passes off the words of a withdrawn edition as those that stand.</summary>
[Trait("Engine", "Both")]
public sealed class WithdrawnWordsTests
{
    [Fact]
    public async Task The_staff_page_and_the_verb_say_that_an_edition_is_withdrawn_and_show_the_one_that_stands()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var first = await Given.APlan(site, kent, "# Streets\nC I will light every park.");
        await Given.APlan(site, kent, "# Streets\nC I will light every park in Dover.", plan: first.PlanId, stage: EditionStage.Variation,
            issued: new(2026, 1, 15));
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        await Given.AnEntry(site, kent, "C1");
        await WithdrawAsync(2);
        (await site.Browser().GetStringAsync("/kent/threads.json")).ShouldContain("The lamps were put up.");

        (await policy.OpenAsync("/kent/manage/threads/2025-2029/C1")).Main.ShouldSatisfyAllConditions(
            main => main.ShouldContain("Edition 2, the last that had this statement, is withdrawn: Published by mistake."),
            main => main.ShouldContain("The words above are those of edition 1."), main => main.ShouldNotContain("Dover"));
        var said = JsonDocument.Parse((await site.RunAsync("thread", "kent", "2025-2029", "C1", "--json")).Output).RootElement;
        said.GetProperty("text").GetString().ShouldBe("I will light every park.");
        said.GetProperty("edition").GetInt32().ShouldBe(1);
        said.GetProperty("withdrawn").GetProperty("note").GetString().ShouldBe("Published by mistake.");

        await WithdrawAsync(1);

        (await policy.OpenAsync("/kent/manage/threads/2025-2029/C1")).Main
            .ShouldSatisfyAllConditions(main => main.ShouldContain("its words are not shown"), main => main.ShouldNotContain("every park"));
        (await site.RunAsync("thread", "kent", "2025-2029", "C1")).Output.ShouldNotContain("every park");
        (await site.Browser().GetStringAsync("/kent/threads.json")).ShouldNotContain("The lamps were put up.");
        (await site.Browser().GetStringAsync("/kent/threads.csv")).ShouldNotContain("The lamps were put up.");

        Task<Edition> WithdrawAsync(int number) =>
            site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", number, "Published by mistake."), Given.AChange(site)));
    }

    [Fact]
    public async Task A_draft_that_follows_does_not_speak_for_the_plan_in_force()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var first = await Given.APlan(site, kent, "# Streets\nC I will light every park.");
        await Given.APlan(site, kent, "# Streets\nC I will light every park in Dover.", plan: first.PlanId, stage: EditionStage.ConsultationDraft,
            issued: new(2026, 5, 1));

        JsonDocument.Parse((await site.RunAsync("thread", "kent", "2025-2029", "C1", "--json")).Output).RootElement.GetProperty("text").GetString()
            .ShouldBe("I will light every park.");
    }

    [Fact]
    public async Task Data_of_an_older_edition_says_nothing_of_where_a_promise_stands_today()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var first = await Given.APlan(site, kent, "# Streets\nC I will light every park.");
        await Given.APlan(site, kent, "# Streets\nC I will light every park.", plan: first.PlanId, stage: EditionStage.Variation, issued: new(2026, 1, 15));

        (await StateAsync("/kent/plans/2025-2029/data.json")).ShouldBe("NothingRecorded");
        (await StateAsync("/kent/plans/2025-2029/editions/2/data.json")).ShouldBe("NothingRecorded");
        (await StateAsync("/kent/plans/2025-2029/editions/1/data.json")).ShouldBeNull();

        async Task<string?> StateAsync(string path) =>
            JsonDocument.Parse(await site.Browser().GetStringAsync(path)).RootElement.GetProperty("statements")[0].GetProperty("state").GetString();
    }
}
