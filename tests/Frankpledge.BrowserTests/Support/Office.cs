using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Frankpledge.BrowserTests.Support;

/// <summary>The first administrator of an area at work on its plan, without scripts.</summary>
internal sealed class Office(Tab tab, LiveSite site, string area)
{
    private string Desk => $"/{area}/manage";

    public async Task SetUpAsync()
    {
        await tab.OpenAsync("/set-up");
        await tab.Page.GetByLabel("Police area").SelectOptionAsync(area);
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ada Lane");
        await tab.Page.GetByLabel("E-mail address").FillAsync("ada.lane@office.example");
        await tab.Page.GetByLabel("Password", new() { Exact = true }).FillAsync("violet anvil drifts home");
        await tab.PressButtonAsync("Set up the area");
        await tab.ArriveAsync("Today");
    }

    /// <summary>Uploads a document and waits until it is read.</summary>
    public async Task ImportAsync(string file, string from = "", bool newVersion = false)
    {
        await tab.OpenAsync($"{Desk}/plans/upload");
        await tab.Page.Locator("#Document").SetInputFilesAsync(file);
        await tab.Page.Locator("#From").FillAsync(from);
        if (newVersion)
        {
            await tab.Page.Locator("input[name=Plan]").First.CheckAsync();
        }

        await tab.PressButtonAsync("Upload");
        while (await tab.Main.GetByRole(AriaRole.Link, new() { Name = "Review what was found" }).CountAsync() == 0)
        {
            await Expect(tab.Main).Not.ToContainTextAsync("could not be read");
            await tab.Page.ReloadAsync();
        }
    }

    /// <summary>All that wait and were read alike together, as long as any waits.</summary>
    public async Task AcceptAllAsync()
    {
        await tab.FollowAsync("Review what was found");
        while (await tab.Main.GetByText("Every statement is settled.").CountAsync() == 0)
        {
            await tab.Main.Locator("summary", new() { HasText = "Decide many together" }).ClickAsync();
            await tab.FollowAsync("All like this one that wait");
            await tab.Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^Give these kinds to") }).ClickAsync();
        }
    }

    public async Task ConfirmAsync(string stage, DateOnly on, string? title = null, string? slug = null)
    {
        await tab.FollowAsync("Confirm as an edition");
        if (title is not null)
        {
            await tab.Page.GetByLabel("Title of the plan").FillAsync(title);
            await tab.Page.GetByLabel("Address of the plan").FillAsync(slug!);
        }

        await tab.Page.GetByLabel(stage, new() { Exact = true }).CheckAsync();
        await IssueDesk.FillDayAsync(tab, "Form.Issued", on);
        await tab.PressButtonAsync("Check your answers");
        await tab.PressButtonAsync("Confirm and publish");
        await tab.ArriveAsync("The plan is public");
    }

    /// <summary>Publishes an entry on the thread of a statement, with the words of the plan that came of it.</summary>
    public async Task AddAsync(string reference, string kind, string words, string purpose = "", string? quote = null, string? file = null)
    {
        await tab.OpenAsync($"{Desk}/threads/{await SlugAsync()}/{reference}/entry");
        await tab.Page.Locator("[name='Entry.Kind']").SelectOptionAsync(kind);
        await tab.Page.Locator("[name='Entry.Title']").FillAsync(words[..Math.Min(words.Length, 120)]);
        await tab.Page.Locator("[name='Entry.Text']").FillAsync(words);
        await IssueDesk.FillDayAsync(tab, "Entry.On", IssueDesk.Ago(50));
        await tab.Page.Locator("[name='Entry.Document']").FillAsync("The panel's pack");
        await tab.Page.Locator("[name='Link.Purpose']").SelectOptionAsync(purpose);
        await tab.Page.Locator("[name='Link.Strength']").SelectOptionAsync(purpose.Length == 0 ? "" : "Fair");
        await tab.Page.Locator("[name='Link.Why']").FillAsync(purpose.Length == 0 ? "" : "The slides of the pack say so.");
        await tab.Page.Locator("[name='Link.Quote']").FillAsync(quote ?? "");
        if (file is not null)
        {
            await tab.Page.Locator("[name='Given']").SetInputFilesAsync(file);
        }

        await tab.PressButtonAsync("Publish this entry");
        (await tab.Page.Locator(".govuk-error-summary").AllInnerTextsAsync()).ShouldBeEmpty(words);
        await tab.ArriveAsync($"The thread of {reference}");
    }

    /// <summary>Freezes the text of the newest edition, unchanged, as the stage that is named.</summary>
    public async Task FreezeAsync(string slug, string stage, DateOnly on)
    {
        await tab.OpenAsync($"{Desk}/drafting");
        await tab.PressButtonAsync("Start the draft");
        await tab.OpenAsync($"{Desk}/drafting/{slug}/freeze");
        await tab.Page.GetByLabel(stage, new() { Exact = true }).CheckAsync();
        await IssueDesk.FillDayAsync(tab, "Issued", on);
        await tab.PressButtonAsync("Freeze and publish");
        await Expect(tab.Main).Not.ToContainTextAsync("There is a problem");
    }

    /// <summary>The reference of the statement whose words stand in a passage, or that has the passage in its words.</summary>
    public async Task<string> ReferenceWithinAsync(string passage) => (await WordsAsync()).Where(one => one.Text.Length > 20
        && (passage.Contains(one.Text, StringComparison.Ordinal) || one.Text.Contains(passage, StringComparison.Ordinal))).Select(one => one.Reference).First();

    /// <summary>The references of all statements of a kind.</summary>
    public async Task<IReadOnlyList<string>> ReferencesAsync(StatementKind kind) =>
        [.. (await WordsAsync()).Where(one => one.Kinds.Contains(kind)).Select(one => one.Reference).Distinct()];

    private Task<List<(string Reference, string Text, IReadOnlyList<StatementKind> Kinds)>> WordsAsync() =>
        site.UseAsync<AppDb, List<(string, string, IReadOnlyList<StatementKind>)>>(async db =>
        {
            var newest = await db.Editions.AsNoTracking().OrderByDescending(edition => edition.Number).Select(edition => edition.Id).FirstAsync();
            var words = from wording in db.Wordings.AsNoTracking()
                        join statement in db.Statements on wording.StatementId equals statement.Id
                        where wording.EditionId == newest
                        orderby wording.Order
                        select new { statement.Reference, wording.Text, wording.Kinds };
            return (await words.ToListAsync()).ConvertAll(one => ($"{one.Reference}", one.Text, one.Kinds));
        });

    private Task<string> SlugAsync() => site.UseAsync<AppDb, string>(db => db.Plans.AsNoTracking().Select(plan => plan.Slug).SingleAsync());
}
