using System.Net;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans;

/// <summary>What should not be public can be taken back, and says so.</summary>
[Trait("Engine", "Both")]
public sealed class TakingBackTests
{
    private const string Text = "# Streets\nC I will ask Jane Roe of Mill Lane to light every park.\nC I will act on speeding.";

    [Fact]
    public async Task A_withdrawn_edition_shows_its_note_and_none_of_its_words_anywhere()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.APlan(site, kent, Text);
        var browser = site.Browser();

        await WithdrawAsync(site, kent.Id, 1, "Published by mistake.");

        foreach (var path in (string[])["", "/plans/2025-2029", "/plans/2025-2029/whole", "/plans/2025-2029/editions", "/plans/2025-2029/editions/1",
            "/plans/2025-2029/C1", "/plans/2025-2029/data.json", "/plans/2025-2029/data.csv", "/search?q=speeding"])
        {
            var answer = await browser.GetAsync($"/kent{path}");
            var body = await answer.Content.ReadAsStringAsync();
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            body.ShouldNotContain("act on speeding", Case.Insensitive, path);
            if (!path.Contains("csv", StringComparison.Ordinal))
            {
                body.ShouldContain("Published by mistake.", Case.Sensitive, path);
            }
        }
    }

    [Fact]
    public async Task The_data_of_a_withdrawn_edition_count_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.APlan(site, kent, Text);
        await WithdrawAsync(site, kent.Id, 1, "Published by mistake.");

        var data = JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/plans/2025-2029/editions/1/data.json")).RootElement;

        data.GetProperty("statements").GetArrayLength().ShouldBe(0);
        data.GetProperty("checks").GetProperty("all").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task What_is_removed_again_is_no_rewording_before_it_is_confirmed_and_none_in_the_feed()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var first = await Given.APlan(site, kent, Text);
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(first.PlanId, "Jane Roe of Mill Lane", "a person's name"), Given.AChange(site)));
        var next = Text.Replace("act on speeding", "act on fast driving", StringComparison.Ordinal);
        var import = await Given.AnImportInReview(site, kent, next, first.PlanId);

        (await site.RunAsync("review", "changes", "--import", $"{import}")).Output.ShouldContain("1 worded anew");
        await Given.APlan(site, kent, next, plan: first.PlanId, stage: EditionStage.Variation);

        (await site.Browser().GetStringAsync("/kent/plan.atom")).ShouldContain("1 reworded");
    }

    [Fact]
    public async Task Withdrawing_asks_for_a_note_happens_once_and_keeps_to_its_area()
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await Given.AnArea(site), await Given.AnArea(site, "essex"));
        await Given.APlan(site, kent, Text);

        (await Should.ThrowAsync<RefusedException>(() => WithdrawAsync(site, kent.Id, 1, " "))).Reasons[0].Code.ShouldBe("NoteMissing");
        (await Should.ThrowAsync<RefusedException>(() => WithdrawAsync(site, essex.Id, 1, "Not ours."))).Reasons[0].Code.ShouldBe("NoSuchEdition");
        await WithdrawAsync(site, kent.Id, 1, "Published by mistake.");
        (await Should.ThrowAsync<RefusedException>(() => WithdrawAsync(site, kent.Id, 1, "Again."))).Reasons[0].Code.ShouldBe("AlreadyWithdrawn");
    }

    [Fact]
    public async Task A_redacted_passage_is_gone_from_every_edition_page_file_and_from_search()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var first = await Given.APlan(site, kent, Text);
        await Given.APlan(site, kent, Text.Replace("every park", "every park and path", StringComparison.Ordinal), plan: first.PlanId,
            stage: EditionStage.Variation);
        var browser = site.Browser();
        (await browser.GetStringAsync("/kent/plans/2025-2029/editions/1/data.csv")).ShouldContain("Jane Roe");

        var redaction =
            await site.UseAsync<RedactPassage, Redaction>(
                use => use.RunAsync(new(first.PlanId, "Jane Roe of Mill Lane", "a person's name"), Given.AChange(site)));

        redaction.Statements.ShouldBe(["C1"]);
        foreach (var path in (string[])["", "/plans/2025-2029", "/plans/2025-2029/whole", "/plans/2025-2029/streets", "/plans/2025-2029/editions/1",
            "/plans/2025-2029/editions/2", "/plans/2025-2029/C1", "/plans/2025-2029/data.json", "/plans/2025-2029/data.csv", "/search?q=light"])
        {
            (await browser.GetStringAsync($"/kent{path}")).ShouldNotContain("Jane", Case.Insensitive, path);
        }

        (await browser.GetStringAsync("/kent/plans/2025-2029/C1")).ShouldContain("[removed: a person&#x27;s name]");
        var search = await browser.GetStringAsync("/kent/search?q=jane+roe");
        search.ShouldNotContain("fp-st\"");
        (await browser.GetStringAsync("/kent/search?q=jame")).ShouldNotContain("jane", Case.Insensitive);
    }

    [Fact]
    public async Task Removed_words_that_the_next_edition_brings_back_are_removed_again_and_the_reference_stays()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var first = await Given.APlan(site, kent, Text);
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(first.PlanId, "Jane Roe of Mill Lane", "a person's name"), Given.AChange(site)));

        await Given.APlan(site, kent, Text + "\nC I will ask Jane Roe of Mill Lane to plant trees.", plan: first.PlanId);

        var browser = site.Browser();
        foreach (var path in (string[])["/plans/2025-2029", "/plans/2025-2029/whole", "/plans/2025-2029/editions/2", "/plans/2025-2029/C1",
            "/plans/2025-2029/data.json", "/plans/2025-2029/data.csv"])
        {
            (await browser.GetStringAsync($"/kent{path}")).ShouldNotContain("Jane", Case.Insensitive, path);
        }

        (await browser.GetStringAsync("/kent/plans/2025-2029/C1")).ShouldContain("[removed: a person&#x27;s name] to light every park");
        (await site.ReadAsync(db => db.Candidates.AnyAsync(candidate => candidate.Text.Contains("Jane")))).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Removed_words_that_another_plan_of_the_area_holds_are_named_before_it_is_confirmed_and_removed_again(bool onThePage)
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await Given.AnArea(site), await Given.AnArea(site, "essex"));
        var first = await Given.APlan(site, kent, Text);
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(first.PlanId, "Jane Roe of Mill Lane", "a person's name"), Given.AChange(site)));
        await Given.APlan(site, essex, Text);
        var import = await Given.AnImportInReview(site, kent, Text + "\nC I will ask Jane Roe of Mill Lane to plant trees.");
        var seen = await site.ReadAsync(db => db.Candidates.Where(c => c.ImportId == import).Select(c => new SeenCandidate(c.Id, c.Version)).ToListAsync());
        await site.UseAsync<AcceptCandidates, bool>(async use =>
        {
            await use.RunAsync(import, seen, Given.AChange(site));
            return true;
        });

        if (onThePage)
        {
            var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
            await visitor.OpenAsync($"/kent/manage/plans/imports/{import}/confirm");
            visitor.Main.ShouldContain("“Jane Roe of Mill Lane”. The public will read in its place: a person's name.");
            (string, string)[] form =
                [("Form.Title", "The plan after"), ("Form.Slug", "2026-2030"), ("Form.Stage", "Final"), ("Form.Issued.Day", "1"), ("Form.Issued.Month", "4"),
                    ("Form.Issued.Year", "2025")];
            await visitor.SendToAsync($"/kent/manage/plans/imports/{import}/confirm?handler=Confirm", form);
        }
        else
        {
            (await site.RunAsync("imports", "--area", "kent")).Output
                .ShouldContain("\"Jane Roe of Mill Lane\" stands where words were removed before. Confirming removes it again");
            var (exit, output) =
                await site.RunAsync("confirm-import", $"{import}", "--title", "The plan after", "--address", "2026-2030", "--stage", "final", "--issued",
                    "2025-04-01");
            exit.ShouldBe(0, output);
            output.ShouldContain("were removed again. The public reads in their place: a person's name.");
        }

        var browser = site.Browser();
        (await browser.GetStringAsync("/kent/plans/2026-2030/whole")).ShouldContain("[removed: a person&#x27;s name] to plant trees");
        foreach (var path in (string[])["/plans/2026-2030", "/plans/2026-2030/whole", "/plans/2026-2030/C1", "/plans/2026-2030/data.json",
            "/plans/2026-2030/data.csv"])
        {
            (await browser.GetStringAsync($"/kent{path}")).ShouldNotContain("Jane", Case.Insensitive, path);
        }

        (await site.RunAsync("audit", "kent", "--json")).Output.ShouldNotContain("Jane Roe");
        (await site.ReadAsync(db => db.Candidates.AnyAsync(candidate => candidate.ImportId == import && candidate.Text.Contains("Jane")))).ShouldBeFalse();
        (await browser.GetStringAsync("/essex/plans/2025-2029/whole")).ShouldContain("Jane Roe");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Other_words_in_the_place_of_removed_ones_become_public_when_somebody_says_that_they_are_others(bool onThePage)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var first = await Given.APlan(site, kent, Text);
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(first.PlanId, "Jane Roe of Mill Lane", "a wrong name"), Given.AChange(site)));
        var right = Text.Replace("Jane Roe of Mill Lane", "Ann Lee", StringComparison.Ordinal);
        var review = new Reviewing(site, await Given.AnImportInReview(site, kent, right, first.PlanId));
        await review.AcceptEverything();
        var at = $"/kent/manage/plans/imports/{review.Import}/confirm";

        if (onThePage)
        {
            var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
            await visitor.OpenAsync(at);
            visitor.Main.ShouldContain("“Ann Lee”. The public will read in its place: a wrong name.");
            (string, string)[] form = [("Form.Stage", "Variation"), ("Form.Issued.Day", "1"), ("Form.Issued.Month", "4"), ("Form.Issued.Year", "2026"),
                ("Form.OtherWords", "Ann Lee")];
            await visitor.SendToAsync($"{at}?handler=Check", form);
            visitor.Main.ShouldContain("“Ann Lee” will be public: you said that it is not what was removed");
            await visitor.SendToAsync($"{at}?handler=Confirm");
        }
        else
        {
            string[] confirm = ["confirm-import", $"{review.Import}", "--stage", "variation", "--issued", "2026-04-01", "--other-words"];
            (await site.RunAsync([.. confirm, "Bob Ray"])).Output.ShouldContain("“Bob Ray” does not stand where words were removed before.");
            (await site.RunAsync([.. confirm, "Ann Lee"])).Output.ShouldNotContain("removed again");
        }

        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/whole")).ShouldContain("I will ask Ann Lee to light every park.");
        (await site.RunAsync("audit", "kent", "--json")).Output.ShouldContain("Not what was removed before, so published: “Ann Lee”");
        await Given.APlan(site, kent, right + "\nC I will plant trees.", plan: first.PlanId, stage: EditionStage.Variation, issued: new(2026, 5, 1));
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/whole")).ShouldContain("I will ask Ann Lee to light every park.");
    }

    [Fact]
    public async Task Words_removed_in_two_plans_with_different_notes_and_lengths_do_not_stand_in_the_way_of_confirming()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var (first, second) = (await Given.APlan(site, kent, Text), await Given.APlan(site, kent, Text, "2021-2025", "The plan before"));
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(first.PlanId, "Jane Roe", "a name"), Given.AChange(site)));
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(second.PlanId, "Jane Roe of Mill Lane", "a person"), Given.AChange(site)));

        await Given.APlan(site, kent, Text, "2026-2030", "The plan after");

        (await site.Browser().GetStringAsync("/kent/plans/2026-2030/whole")).ShouldContain("I will ask [removed: a person] to light every park.");
    }

    [Theory]
    [InlineData("I will ask [removed: a name] to light every park.", "I will ask Jane Roe to light every park.", "Jane Roe")]
    [InlineData("[removed: a name] will lead the work.", "Ada Lovelace will lead the work.", "Ada Lovelace")]
    [InlineData("I will ask [removed: a name] and [removed: a name] to act.", "I will ask Ann Lee and Bob Ray to act.", "Ann Lee|Bob Ray")]
    [InlineData("I will ask [removed: a name] to light every park.", "I will ask [removed: a name] to light every park.", "")]
    [InlineData("I will ask [removed: a name] to light every park.", "I will light every park.", "")]
    [InlineData("[removed: a sentence]", "We will act on speeding.", "")]
    [InlineData("We will [removed: a promise]", "We will act on speeding.", "")]
    [InlineData("I will ask [removed: a name] and [removed: a name] and others to act.", "I will ask Ann Lee and Bob Ray and Cat and others to act.", "Ann Lee|Bob Ray and Cat")]
    [InlineData("I will ask [removed: a name] to act with [removed: a name]", "I will ask  Ann\nLee to act with Bob", "Ann Lee|Bob")]
    [InlineData("I expect the force to answer [removed: a figure] of calls.", "I expect the force to answer 90% of calls.", "90%")]
    [InlineData("I will spend [removed: a figure] on parks.", "I will spend £400 on parks.", "£400")]
    [InlineData("I will light every park by [removed: a year]", "I will light every park by 2031", "2031")]
    [InlineData("I will ask [removed: a name][removed: a place] to act.", "I will ask Ann Lee to act.", "Ann|Lee")]
    public void Removed_words_are_known_again_by_the_sentence_around_them(string redacted, string fresh, string words) =>
        string.Join('|', (RemovedWords.Of(redacted)?.In(fresh) ?? []).Select(gone => gone.Words)).ShouldBe(words);

    [Fact]
    public async Task Words_that_stand_nowhere_are_not_redacted()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var plan = await Given.APlan(site, kent, Text);

        var refused =
            await Should.ThrowAsync<RefusedException>(
                () => site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan.PlanId, "Richard Doe", "a name"), Given.AChange(site))));

        refused.Reasons[0].Code.ShouldBe("PassageNotFound");
    }

    [Fact]
    public async Task The_same_bytes_uploaded_again_are_recognised_until_the_person_means_it()
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await Given.AnArea(site), await Given.AnArea(site, "essex"));
        Task<Guid> Upload(Guid area, bool again = false) =>
            site.UseAsync<UploadPlan, Guid>(use => use.RunAsync(new(area, null, "plan.txt", "A plan."u8.ToArray(), Again: again), Given.AChange(site)));
        await Upload(kent.Id);

        (await Should.ThrowAsync<RefusedException>(() => Upload(kent.Id))).Message
            .ShouldStartWith("The same file is in hand: plan.txt, uploaded by A tester on ");
        await Upload(kent.Id, again: true);
        await Upload(essex.Id);
    }

    private static Task<Edition> WithdrawAsync(TestSite site, Guid area, int number, string note) =>
        site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(area, "2025-2029", number, note), Given.AChange(site)));
}
