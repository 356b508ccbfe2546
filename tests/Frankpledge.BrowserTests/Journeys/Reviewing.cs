using System.Text.RegularExpressions;
using Frankpledge.BrowserTests.Support;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Frankpledge.BrowserTests.Journeys;

public sealed class Reviewing(Demonstration demonstration)
{
    [Fact]
    public async Task By_keyboard_alone_a_reviewer_makes_every_kind_of_decision()
    {
        var (import, found) = await ReadAsync("by-keyboard.md");
        await Uploads.MakeUnsureAsync(demonstration.Site, found[^1]);
        await using var tab = await demonstration.SignedInAsync("policy");
        await tab.OpenAsync($"{Review(import)}?order=document&at={found[0].Id}");
        await tab.ArriveAsync("Review the import");

        await PressAsync(tab, "j", leadsTo: found[1].Text);
        await PressAsync(tab, "k", leadsTo: found[0].Text);
        await PressAsync(tab, "a", leadsTo: found[1].Text);
        await CountsAsync(tab, "1 of 5 reviewed");
        await PressAsync(tab, "x", leadsTo: found[2].Text);
        await CountsAsync(tab, "2 of 5 reviewed");
        await PressAsync(tab, "u", leadsTo: found[1].Text);
        await CountsAsync(tab, "1 of 5 reviewed");

        await PressAsync(tab, "e");
        await Expect(tab.Page.GetByLabel("Who acts (several: put ; between them)")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Control+A");
        await tab.Page.Keyboard.TypeAsync("Chief Constable");
        await tab.Page.Keyboard.PressAsync("Escape");
        await PressAsync(tab, "e", leadsTo: found[2].Text);

        await PressAsync(tab, "s");
        await Expect(tab.Page.Locator(".fp-words :focus")).ToBeVisibleAsync();
        await tab.ProveAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await CountsAsync(tab, "2 of 6 reviewed");
        await PressAsync(tab, "m", leadsTo: found[2].Text);
        await CountsAsync(tab, "3 of 6 reviewed");
        await PressAsync(tab, "n", leadsTo: found[^1].Text);
        await tab.ProveAsync();

        var after = await Uploads.FoundAsync(demonstration.Site, import);
        after.Select(c => c.State)
            .ShouldBe([CandidateState.Accepted, CandidateState.Accepted, CandidateState.Waiting, CandidateState.NotAStatement, CandidateState.Waiting,
                CandidateState.Waiting]);
        after[1].Actors.Select(actor => actor.Name).ShouldBe(["Chief Constable"]);
    }

    [Fact]
    public async Task After_each_act_the_next_statement_has_the_focus_and_is_announced_and_letters_can_be_turned_off()
    {
        var (import, found) = await ReadAsync("focus.md");
        await using var tab = await demonstration.SignedInAsync("administrator");
        await tab.OpenAsync($"{Review(import)}?order=document&at={found[0].Id}");

        await tab.Page.Keyboard.PressAsync("Shift+A");
        await Expect(tab.Page.Locator("#now b").First).ToHaveTextAsync(found[0].Text);
        await PressAsync(tab, "a", leadsTo: found[1].Text);
        await Expect(tab.Page.Locator("#now")).ToBeFocusedAsync();
        await Expect(tab.Page.Locator("#did")).ToContainTextAsync($"Accepted a statement. Now in hand: {found[1].Text}");
        await tab.ProveAsync();

        await tab.OpenAsync("/account");
        await tab.PressButtonAsync("Turn shortcuts off");
        await tab.ProveAsync();
        await tab.OpenAsync($"{Review(import)}?order=document&at={found[1].Id}");
        await tab.Page.Keyboard.PressAsync("x");
        await tab.Page.Keyboard.PressAsync("a");
        await Expect(tab.Page.Locator("#now b").First).ToHaveTextAsync(found[1].Text);
        (await Uploads.FoundAsync(demonstration.Site, import))[1].State.ShouldBe(CandidateState.Waiting);

        await tab.OpenAsync("/account");
        await tab.PressButtonAsync("Turn shortcuts on");
    }

    [Fact]
    public async Task Two_reviewers_at_once_lose_no_change()
    {
        var (import, found) = await ReadAsync("two-at-once.md");
        var first = $"{Review(import)}?order=document&at={found[0].Id}";
        await using var policy = await demonstration.SignedInAsync("policy");
        await using var administrator = await demonstration.SignedInAsync("administrator");
        await policy.OpenAsync(first);
        await administrator.OpenAsync(first);

        await policy.PressButtonAsync("Accept");
        await Expect(policy.Page.Locator("#now b").First).ToHaveTextAsync(found[1].Text);
        await administrator.Page.GetByLabel("Who acts (several: put ; between them)").FillAsync("the office");
        await administrator.PressButtonAsync("Save change");

        await Expect(administrator.Page.Locator("#conflict")).ToContainTextAsync("Someone else was faster");
        await Expect(administrator.Page.Locator("#conflict")).ToContainTextAsync("the office");
        await Expect(administrator.Page.Locator("#conflict")).ToContainTextAsync("Demonstration policy");
        await administrator.ProveAsync();
        (await Uploads.FoundAsync(demonstration.Site, import))[0].Actors.ShouldBe(found[0].Actors);

        await administrator.Page.GetByLabel("Who acts (several: put ; between them)").FillAsync("the office");
        await administrator.PressButtonAsync("Save change");
        await Expect(administrator.Page.Locator("#now b").First).ToHaveTextAsync(found[1].Text);
        (await Uploads.FoundAsync(demonstration.Site, import))[0].Actors.Select(actor => actor.Name).ShouldBe(["the office"]);
    }

    private async Task<(Guid Import, List<Candidate> Found)> ReadAsync(string name)
    {
        var import = await Uploads.UploadAsync(demonstration.Site, name, Uploads.Small);
        var found = await Uploads.FoundAsync(demonstration.Site, import);
        found.Count.ShouldBe(5);
        return (import, found);
    }

    private static string Review(Guid import) => $"/{LoadDemonstration.Slug}/manage/plans/imports/{import}/review";

    private static async Task PressAsync(Tab tab, string key, string leadsTo)
    {
        await PressAsync(tab, key);
        await Expect(tab.Page.Locator("#now b").First).ToHaveTextAsync(leadsTo);
    }

    /// <summary>Text is on a page before its script has run; the script's last act is to mark that keys work.</summary>
    private static async Task PressAsync(Tab tab, string key)
    {
        await Expect(tab.Page.Locator("html")).ToHaveClassAsync(new Regex("fp-haskeys"));
        await tab.Page.Keyboard.PressAsync(key);
    }

    private static Task CountsAsync(Tab tab, string words) => Expect(tab.Main.Locator(".fp-counter")).ToContainTextAsync(words);
}
