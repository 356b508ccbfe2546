using Frankpledge.Areas;
using Frankpledge.BrowserTests.Support;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;
using Frankpledge.Web.Access;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Frankpledge.BrowserTests.Journeys;

/// <summary>A working draft in a real browser: words save themselves, nobody's are lost, and all goes by keyboard; then the same without scripts.</summary>
public sealed class Drafting(Demonstration demonstration) : IAsyncLifetime
{
    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 15_000 };

    private LiveSite site = null!;
    private DraftAsked asked = null!;

    private string Draft => $"/{LoadDemonstration.Slug}/manage/drafting/{asked.Slug}";

    public async ValueTask InitializeAsync()
    {
        site = await LiveSite.StartAsync(demonstration: true);
        asked = await site.UseAsync<AppDb, DraftAsked>(async db =>
        {
            var area = await db.Areas.AsNoTracking().SingleAsync(one => one.Slug == LoadDemonstration.Slug);
            return new(area.Id, (await db.Plans.AsNoTracking().FirstAsync(one => one.AreaId == area.Id)).Slug);
        });
        await site.UseAsync<StartDraft, WorkingDraft>(use => use.RunAsync(new(asked.AreaId, asked.Slug), By("A tester")));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Words_save_themselves_and_whoever_goes_on_writing_elsewhere_is_told_of_the_other()
    {
        await using var tab = await EditorAsync("policy");
        var passage = await OpenAsync(tab);
        var text = tab.Page.Locator("#Text");

        await text.FillAsync("I will light every park by 2031.");
        await Expect(tab.Page.Locator("#saved")).ToContainTextAsync("act 1", Soon);
        (await TextAsync(passage)).ShouldBe("I will light every park by 2031.");
        await text.FillAsync("I will light every park and path by 2031.");
        await text.BlurAsync();
        await Expect(tab.Page.Locator("#saved")).ToContainTextAsync("act 2", Soon);

        await using var other = await EditorAsync("administrator");
        await other.OpenAsync($"{Draft}/parts/{await PartAsync(passage)}?at={passage}");
        await Expect(other.Page.Locator("#writers")).ToContainTextAsync("Demonstration policy has this open since");
        await other.ProveAsync();
        (await HistoryAsync(passage)).ShouldHaveSingleItem().After.Text.ShouldBe("I will light every park and path by 2031.");
    }

    [Fact]
    public async Task Whoever_saves_second_is_told_while_writing_sees_both_and_is_asked_before_leaving()
    {
        await using var tab = await EditorAsync("policy");
        var passage = await OpenAsync(tab);
        await WriteAsync(passage, "I will light every park by 2032.");
        var text = tab.Page.Locator("#Text");

        await text.FillAsync("I will light all parks.");
        await text.BlurAsync();
        await Expect(tab.Page.Locator("#saved")).ToContainTextAsync("Ann Other changed this text meanwhile", Soon);
        (await TextAsync(passage)).ShouldBe("I will light every park by 2032.");
        await tab.Page.Keyboard.PressAsync("Control+s");
        await Expect(tab.Page.Locator("#conflict")).ToContainTextAsync("I will light every park by 2032.");
        await Expect(text).ToHaveValueAsync("I will light all parks.");
        await tab.ProveAsync();

        (await IsAskedAsync(tab, () => tab.Page.Locator(".fp-bar__end a").First.ClickAsync())).ShouldBeTrue();
        await Expect(text).ToHaveValueAsync("I will light all parks.");
        await text.FillAsync("I will light all parks by 2032.");
        await tab.Page.Keyboard.PressAsync("Control+s");
        await Expect(tab.Main).ToContainTextAsync("Saved.");
        (await TextAsync(passage)).ShouldBe("I will light all parks by 2032.");
        (await IsAskedAsync(tab, () => tab.Page.Locator(".fp-bar__end a").First.ClickAsync())).ShouldBeFalse("all is stored");
    }

    [Fact]
    public async Task Words_in_any_other_form_are_asked_about_too_also_when_another_form_is_sent()
    {
        await using var tab = await EditorAsync("policy");
        await OpenAsync(tab);
        await tab.Page.Locator("#Said").FillAsync("Which parks are meant?");

        (await IsAskedAsync(tab, () => tab.Page.Locator("[data-save]").ClickAsync())).ShouldBeTrue();
        await Expect(tab.Page.Locator("#Said")).ToHaveValueAsync("Which parks are meant?");
        (await IsAskedAsync(tab, () => tab.Main.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync())).ShouldBeFalse();
        await Expect(tab.Main).ToContainTextAsync("Your comment is recorded.");
    }

    [Fact]
    public async Task All_of_it_goes_by_keyboard()
    {
        await using var tab = await EditorAsync("policy");
        var passage = await OpenAsync(tab);
        var (page, keys) = (tab.Page, tab.Page.Keyboard);

        await keys.PressAsync("j");
        await page.WaitForURLAsync(url => url.Contains("#now", StringComparison.Ordinal) && !url.Contains($"at={passage}#", StringComparison.Ordinal));
        await keys.PressAsync("k");
        await page.WaitForURLAsync(url => url.Contains($"at={passage}#", StringComparison.Ordinal));
        await keys.PressAsync("c");
        await Expect(page.Locator("#Said")).ToBeFocusedAsync();
        await keys.PressAsync("j");
        await Expect(page.Locator("#Said")).ToHaveValueAsync("j", new() { Timeout = 2000 });
        await keys.PressAsync("Backspace");
        await keys.PressAsync("Escape");
        await keys.PressAsync("a");
        await Expect(page.Locator("#fresh")).ToBeFocusedAsync();
        await keys.TypeAsync("I will plant a tree in every yard.");
        await keys.PressAsync("Tab");
        await page.Locator("#fresh").PressAsync("Escape");
        await page.Locator("form:has(#fresh) button").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(tab.Main).ToContainTextAsync("It is added.");
        await Expect(page.Locator("#Text")).ToHaveValueAsync("I will plant a tree in every yard.");
        await page.Locator("#Text").FocusAsync();
        await keys.PressAsync("Control+End");
        await keys.TypeAsync(" Soon.");
        await keys.PressAsync("Control+s");
        await Expect(tab.Main).ToContainTextAsync("Saved.");
        await Expect(page.Locator("#Text")).ToHaveValueAsync("I will plant a tree in every yard. Soon.");
    }

    [Fact]
    public async Task Without_scripts_a_person_writes_meets_a_conflict_is_refused_and_loses_no_word()
    {
        await using var tab = await EditorAsync("policy", scripts: false);
        var passage = await OpenAsync(tab);
        var text = tab.Page.Locator("#Text");
        await text.FillAsync("I will light every park by 2031.");
        await tab.PressButtonAsync("Save");
        await Expect(tab.Main).ToContainTextAsync("Saved.");

        await WriteAsync(passage, "I will light every park by 2032.");
        await text.FillAsync("I will light all parks.");
        await tab.PressButtonAsync("Save");
        await Expect(tab.Page.Locator("#conflict")).ToContainTextAsync("I will light every park by 2032.");
        await Expect(text).ToHaveValueAsync("I will light all parks.");
        await tab.PressButtonAsync("Save this text");
        (await TextAsync(passage)).ShouldBe("I will light all parks.");

        await tab.Page.Locator("summary", new() { HasText = "Drop, move, split" }).ClickAsync();
        await tab.Page.Locator("#Why").FillAsync(new string('w', 400));
        await tab.PressButtonAsync("Drop");
        await Expect(tab.Page.Locator(".govuk-error-summary")).ToContainTextAsync("Say why, in at most 300 characters.");
        await Expect(tab.Page.Locator("#Why")).ToHaveValueAsync(new string('w', 400));
        (await TextAsync(passage)).ShouldBe("I will light all parks.");
    }

    private async Task<Tab> EditorAsync(string account, bool scripts = true)
    {
        var tab = await demonstration.Chromium.TabAsync(site, scripts);
        await tab.OpenAsync("/sign-in");
        await tab.SignInAsync(Demonstration.Email(account), DemonstrationAccounts.Password);
        return tab;
    }

    /// <returns>The number of the first statement with another behind it, which is open.</returns>
    private async Task<int> OpenAsync(Tab tab)
    {
        var text = await site.UseAsync<DraftsHere, WorkingText>(use => use.FindAsync(asked));
        var part = text.Parts.First(one => one.Passages.Count(passage => passage.Form == PassageForm.Statement) > 1);
        var passage = part.Passages.First(one => one.Form == PassageForm.Statement);
        await tab.OpenAsync($"{Draft}/parts/{part.Number}?at={passage.Number}");
        return passage.Number;
    }

    private async Task<int> PartAsync(int passage) =>
        (await site.UseAsync<DraftsHere, WorkingText>(use => use.FindAsync(asked))).PartOf(passage)!.Number;

    private async Task<string> TextAsync(int passage) =>
        (await site.UseAsync<DraftsHere, WorkingText>(use => use.FindAsync(asked))).Find($"{passage}")!.Text;

    private Task<IReadOnlyList<DraftSave>> HistoryAsync(int passage) => site.UseAsync<DraftsHere, IReadOnlyList<DraftSave>>(async use =>
        await use.HistoryAsync((await use.FindAsync(asked)).Find($"{passage}")!));

    private async Task WriteAsync(int passage, string words)
    {
        var seen = (await site.UseAsync<DraftsHere, WorkingText>(use => use.FindAsync(asked))).Find($"{passage}")!.TextNumber;
        await site.UseAsync<EditPassage, int>(use => use.RunAsync(asked, new(passage, seen, words), By("Ann Other")));
    }

    /// <summary>Whether the browser asks before it leaves; the person stays then.</summary>
    private static async Task<bool> IsAskedAsync(Tab tab, Func<Task> leave)
    {
        var isAsked = false;
        async void Stay(object? sender, IDialog dialog)
        {
            isAsked = dialog.Type == "beforeunload";
            await dialog.DismissAsync();
        }

        tab.Page.Dialog += Stay;
        await leave();
        await tab.Page.WaitForTimeoutAsync(500);
        tab.Page.Dialog -= Stay;
        return isAsked;
    }

    private static Change By(string who) => new(who, null, TimeProvider.System.GetUtcNow(), "A test");
}
