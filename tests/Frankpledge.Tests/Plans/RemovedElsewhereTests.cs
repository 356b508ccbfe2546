using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans;

/// <summary>Words that were removed from one plan and stand in another of the area are named, asked about, and can be removed there.</summary>
[Trait("Engine", "Both")]
public sealed class RemovedElsewhereTests : IAsyncLifetime
{
    private const string Text = "# Streets\nC I will act on speeding.\nC Sergeant Tom Fakename will visit every school by 2027.";

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_another_plan_had_published_before_the_removal_is_asked_about_when_its_next_edition_says_it_again()
    {
        var first = await Given.APlan(site, kent, Text);
        var other = await Given.APlan(site, kent, Text, "2029-2033", "The plan after", stage: EditionStage.ConsultationDraft);
        var review = new Reviewing(site, await Given.AnImportInReview(site, kent, Text + "\nC I will plant trees.", other.PlanId));
        await review.AcceptEverything();
        await RedactAsync(first.PlanId, "Sergeant Tom Fakename", "an officer's name");

        (await site.RunAsync("imports", "--area", "kent")).Output.ShouldContain("\"Sergeant Tom Fakename\" stands where words were removed before.");
        (await site.RunAsync("confirm-import", $"{review.Import}", "--stage", "consultation-draft")).Output
            .ShouldContain("were removed again. The public reads in their place: an officer's name.");

        (await site.Browser().GetStringAsync("/kent/plans/2029-2033/whole")).ShouldNotContain("Fakename");
    }

    [Fact]
    public async Task Whoever_removes_words_on_the_page_is_told_of_the_other_plans_that_have_them_and_removes_them_there_with_a_button()
    {
        await Given.APlan(site, kent, Text);
        await Given.APlan(site, kent, "# Sergeant Tom Fakename\n# Trees\nC I will plant trees.", "2021-2025", "The plan before");
        await Given.APlan(site, kent, Text, "2029-2033", "The plan after", stage: EditionStage.ConsultationDraft);
        await Given.APlan(site, await Given.AnArea(site, "essex"), Text, title: "A plan of Essex");
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        await visitor.OpenAsync("/kent/manage/plans/2025-2029/redact");

        await visitor.SendAsync(("Passage", "Sergeant Tom Fakename"), ("Note", "an officer's name"), ("Why", "He asked us to"));
        await visitor.SendAsync();

        visitor.Main.ShouldContain("The plan after: they stand in C2.");
        visitor.Main.ShouldContain("The plan before: they stand in a heading or a table.");
        visitor.Main.ShouldNotContain("Essex");
        await visitor.SendToAsync("/kent/manage/plans/2029-2033/redact");
        visitor.Main.ShouldContain("Removed. It stood in C2.");
        visitor.Main.ShouldContain("The plan before: they stand in a heading or a table.");
        await visitor.SendToAsync("/kent/manage/plans/2021-2025/redact");
        visitor.Main.ShouldNotContain("still public in other plans");
        foreach (var plan in (string[])["2021-2025", "2025-2029", "2029-2033"])
        {
            (await site.Browser().GetStringAsync($"/kent/plans/{plan}/whole")).ShouldNotContain("Fakename", Case.Insensitive, plan);
        }

        (await site.Browser().GetStringAsync("/essex/plans/2025-2029/whole")).ShouldContain("Fakename");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_verb_names_the_other_plans_too_and_removes_there_when_it_is_told_to(bool everywhere)
    {
        await Given.APlan(site, kent, Text);
        await Given.APlan(site, kent, Text, "2029-2033", "The plan after", stage: EditionStage.ConsultationDraft);
        string[] redact = ["plans", "redact", "kent", "2025-2029", "--passage", "Tom Fakename", "--note", "a name", "--why", "He asked us to", "--json"];

        var answer = JsonDocument.Parse((await site.RunAsync(everywhere ? [.. redact, "--everywhere"] : redact)).Output).RootElement;

        answer.GetProperty("statements")[0].GetString().ShouldBe("C2");
        var (named, other) = everywhere ? ("also", "elsewhere") : ("elsewhere", "also");
        answer.GetProperty(named)[0].GetProperty("plan").GetString().ShouldBe("2029-2033");
        answer.GetProperty(named)[0].GetProperty("statements")[0].GetString().ShouldBe("C2");
        answer.GetProperty(other).GetArrayLength().ShouldBe(0);
        (await site.Browser().GetStringAsync("/kent/plans/2029-2033/whole")).Contains("Fakename", StringComparison.Ordinal).ShouldBe(!everywhere);
    }

    [Fact]
    public async Task A_withdrawn_edition_is_not_public_so_its_words_are_not_named()
    {
        var first = await Given.APlan(site, kent, Text);
        await Given.APlan(site, kent, Text, "2029-2033", "The plan after", stage: EditionStage.ConsultationDraft);
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2029-2033", 1, "A mistake"), Given.AChange(site)));

        (await site.ReadAsync(db => StandsElsewhere.InAsync(db, first.PlanId, "Tom Fakename", default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_removals_in_one_sentence_stop_no_later_import_however_alike_it_begins()
    {
        string[] names = ["Ann Smith", "Bob Jones", "Cat Hughes", "Dan Price", "Eve Moore", "Fay Green", "Gus White"];
        var first = await Given.APlan(site, kent, $"# Streets\nC I will meet {string.Join(", ", names)} and Hal Black every year.");
        foreach (var name in (string[])[.. names, "Hal Black"])
        {
            await RedactAsync(first.PlanId, name, "a name");
        }

        var boards = string.Join(", ", Enumerable.Range(1, 60).Select(number => $"the board of ward {number}"));
        var review = new Reviewing(site, await Given.AnImportInReview(site, kent,
            $"# Streets\nC I will meet {boards} and others every month and not once every year in Maidstone.", first.PlanId));
        await review.AcceptEverything();
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));

        (await visitor.OpenAsync($"/kent/manage/plans/imports/{review.Import}/confirm")).Status.ShouldBe(System.Net.HttpStatusCode.OK);

        (await site.RunAsync("confirm-import", $"{review.Import}", "--stage", "variation", "--issued", "2026-04-01")).Exit.ShouldBe(0);
    }

    [Fact]
    public void Each_of_several_notes_in_a_sentence_says_what_stood_there()
    {
        var back = RemovedWords.Of("I will ask [removed: a name] to meet at [removed: an address] every year.")!
            .In("I will ask Ann Lee to meet at 3 Mill Lane every year.");

        back.ShouldBe([new("Ann Lee", "a name"), new("3 Mill Lane", "an address")]);
    }

    private async Task RedactAsync(Guid plan, string passage, string note)
    {
        site.Clock.Move(TimeSpan.FromMinutes(1));
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, passage, note), Given.AChange(site)));
    }
}
