using System.Text.RegularExpressions;
using Frankpledge.BrowserTests.Support;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Access;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Frankpledge.BrowserTests.Journeys;

/// <summary>What a person does with a document that was misread.</summary>
public sealed class Mending(Demonstration demonstration)
{
    private const string Right = "I will open 40 new shelters for victims across the county every single year.";

    [Fact]
    public async Task A_misread_document_becomes_a_right_public_plan_without_leaving_the_page()
    {
        await using var site = await LiveSite.StartAsync(demonstration: true);
        await using var tab = await demonstration.Chromium.TabAsync(site);
        await tab.OpenAsync("/sign-in");
        await tab.SignInAsync(Demonstration.Email("policy"), DemonstrationAccounts.Password);
        var import = await Uploads.UploadAsync(site, "misread.md", Misread.EndingInAPromise);
        await tab.OpenAsync($"{Review(import)}?order=document");
        await tab.ArriveAsync("Review the import");
        await tab.Page.EvaluateAsync("() => { window.isSamePage = true; }");

        await tab.FollowAsync("Not taken");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("source=left"));
        await Expect(Source(tab)).ToContainTextAsync("Not taken: contents, a foreword or a contact page.");
        await SelectAsync(tab, "I will answer every letter within ten days.");
        await Expect(tab.Page.Locator("#add-words")).ToHaveValueAsync("I will answer every letter within ten days.");
        await tab.ProveAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await HoldsAsync(tab, "I will answer every letter within ten days.");

        await tab.Page.Keyboard.PressAsync("p");
        await tab.Page.Locator("#add-First").SelectOptionAsync(new SelectOptionValue { Label = "I will hold a surgery each month." });
        await tab.Page.Locator("#add-Last").SelectOptionAsync(new SelectOptionValue { Label = "I will publish every question and my answer to it." });
        await tab.Page.GetByLabel("Each sentence is a statement of its own").CheckAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await HoldsAsync(tab, "I will hold a surgery each month.");

        await tab.FollowAsync("All of it");
        await Expect(tab.Page).Not.ToHaveURLAsync(new Regex("source=left"));
        await tab.FollowAsync("Change this heading Contact us");
        await tab.Page.GetByLabel("Words of the heading").FillAsync("How to reach me");
        await tab.Page.GetByLabel("What it opens").SelectOptionAsync("1");
        await tab.ProveAsync();
        await tab.PressButtonAsync("Save the heading");
        await Expect(Source(tab)).ToContainTextAsync("How to reach me");

        await PressUntilAsync(tab, "j", "I will open 4O");
        await tab.Page.Keyboard.PressAsync("w");
        await Expect(tab.Page.Locator("#wording")).ToBeFocusedAsync();
        await tab.Page.Locator("#wording").FillAsync(Right);
        await tab.ProveAsync();
        await tab.Page.Keyboard.PressAsync("Control+Enter");
        await HoldsAsync(tab, Right);

        await tab.FollowAsync("Change this heading Roads");
        await tab.Page.GetByLabel("Words of the heading").FillAsync("Safer roads");
        await tab.Page.GetByLabel("What it opens").SelectOptionAsync("2");
        await tab.PressButtonAsync("Save the heading");
        await Expect(Source(tab)).ToContainTextAsync("The document reads: “Roads”.");

        await tab.FollowAsync("Mend this table");
        await tab.Page.GetByLabel("Row 4, column 2").FillAsync("30");
        await tab.ProveAsync();
        await tab.PressButtonAsync("Save the cells");
        await Expect(Source(tab)).ToContainTextAsync("Adds up.");

        await AcceptAllAsync(tab);
        await tab.ProveAsync();
        (await tab.Page.EvaluateAsync<bool>("() => window.isSamePage === true")).ShouldBeTrue("the page was loaded anew");

        await ConfirmAsync(tab);
        await tab.OpenAsync($"/{LoadDemonstration.Slug}/plans/mended/whole");
        foreach (var words in new[] { Right, "I will answer every letter within ten days.", "I will publish every question and my answer to it.",
            "How to reach me", "Safer roads", "wording corrected by a person", "“30” was corrected by a person. The document was read as “35”." })
        {
            await Expect(tab.Main).ToContainTextAsync(words);
        }

        await tab.ProveAsync();
        var edition =
            await site.UseAsync<Frankpledge.Persistence.AppDb, int>(
                db => Task.FromResult(db.Editions.Where(e => e.SourceName == "misread.md").SelectMany(e => e.Wordings)
                    .Count(w => w.LabelledBy == LabelledBy.Person)));
        edition.ShouldBe(9);
    }

    [Fact]
    public async Task Without_scripts_and_on_a_phone_the_same_is_mended_by_its_forms()
    {
        var import = await Uploads.UploadAsync(demonstration.Site, "without-scripts.md", Misread.EndingInAPromise);
        await using var tab = await demonstration.SignedInAsync("policy", scripts: false, width: 360);
        await tab.OpenAsync($"{Review(import)}?order=document&source=left");

        await tab.Main.Locator("#add summary").ClickAsync();
        await tab.Page.Locator("#add-First").SelectOptionAsync(new SelectOptionValue { Label = "I will answer every letter within ten days." });
        await tab.Page.Locator("#add-Last").SelectOptionAsync(new SelectOptionValue { Label = "I will answer every letter within ten days." });
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await HoldsAsync(tab, "I will answer every letter within ten days.");

        await tab.Main.Locator("summary").Filter(new() { HasText = "Correct the wording" }).ClickAsync();
        await tab.Page.Locator("#wording").FillAsync("I will answer every letter in ten days.");
        await tab.PressButtonAsync("Save the wording");
        await HoldsAsync(tab, "I will answer every letter in ten days.");
        await Expect(tab.Page.Locator("#now")).ToContainTextAsync("Corrected by a person.");
        await tab.PressButtonAsync("Undo");
        await HoldsAsync(tab, "I will answer every letter within ten days.");
        await tab.ProveAsync();

        await tab.Main.Locator("summary").Filter(new() { HasText = "Decide many together" }).ClickAsync();
        await tab.FollowAsync("All that wait in this section");
        await Expect(tab.Page.Locator("#together")).ToContainTextAsync("1 statement waits in the section Contact us.");
        await tab.PressButtonAsync("Set 1 text aside");
        (await Uploads.FoundAsync(demonstration.Site, import)).Single(c => c.IsShaped).State.ShouldBe(CandidateState.NotAStatement);

        await tab.FollowAsync("All of it");
        await Expect(tab.Page).Not.ToHaveURLAsync(new Regex("source=left"));
        await tab.FollowAsync("Change this heading Contact us");
        await tab.Page.GetByLabel("Words of the heading").FillAsync("How to reach me");
        await tab.Page.GetByLabel("What it opens").SelectOptionAsync("1");
        await tab.PressButtonAsync("Save the heading");
        await Expect(Source(tab)).ToContainTextAsync("How to reach me");
    }

    [Fact]
    public async Task On_a_phone_each_form_fits_and_breaks_no_rule_of_accessibility()
    {
        var import = await Uploads.UploadAsync(demonstration.Site, "on-a-phone.md", Misread.EndingInAPromise);
        var found = await Uploads.FoundAsync(demonstration.Site, import);
        var blocks = (await demonstration.Site.UseAsync<Frankpledge.Persistence.AppDb, MendedSource>(db => db.SourceAsync(import))).Blocks;
        await using var tab = await demonstration.SignedInAsync("policy", width: 360);
        var paint = found.Single(c => c.Text.StartsWith("I will paint", StringComparison.Ordinal)).Id;
        foreach (var query in new[]
        {
            $"at={paint}", $"at={paint}&mend={blocks.First(b => b.Rows is not null).Index}", $"at={paint}&mend={blocks.First(b => b.Text == "Roads").Index}",
            $"at={paint}&together=alike", $"at={paint}&source=left",
        })
        {
            await tab.OpenAsync($"{Review(import)}?{query}");
            await tab.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(one => { one.open = true; })");
            await tab.ProveAsync();
        }
    }

    private static async Task AcceptAllAsync(Tab tab)
    {
        var counter = tab.Main.Locator(".fp-counter");
        while (await tab.Main.GetByText("Every statement is settled.").CountAsync() == 0)
        {
            var before = await counter.InnerTextAsync();
            await tab.Page.Keyboard.PressAsync("a");
            await Expect(counter).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
        }
    }

    private static async Task ConfirmAsync(Tab tab)
    {
        await tab.FollowAsync("Confirm as an edition");
        await tab.ArriveAsync("Confirm as an edition");
        await tab.Page.GetByLabel("Title of the plan").FillAsync("A mended plan");
        await tab.Page.GetByLabel("Address of the plan").FillAsync("mended");
        await tab.Page.GetByLabel("Consultation draft").CheckAsync();
        await tab.PressButtonAsync("Check your answers");
        await tab.ArriveAsync("Check before you confirm");
        await tab.PressButtonAsync("Confirm and publish");
        await tab.ArriveAsync("The plan is public");
    }

    /// <summary>Drags the mouse over words of the source, as a reader marks them.</summary>
    private static async Task SelectAsync(Tab tab, string words)
    {
        var ends = await tab.Page.EvaluateAsync<double[]>(
            """
            words => {
              const walker = document.createTreeWalker(document.querySelector(".fp-page"), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(words);
                if (at >= 0) {
                  const range = document.createRange();
                  range.setStart(walker.currentNode, at);
                  range.setEnd(walker.currentNode, at + words.length);
                  walker.currentNode.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
                  const boxes = [...range.getClientRects()];
                  const [first, last] = [boxes[0], boxes[boxes.length - 1]];
                  return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
                }
              }
            }
            """,
            words);
        await tab.Page.Mouse.MoveAsync((float)ends[0], (float)ends[1]);
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync((float)ends[2], (float)ends[3], new() { Steps = 5 });
        await tab.Page.Mouse.UpAsync();
    }

    private static async Task PressUntilAsync(Tab tab, string key, string beginning)
    {
        var now = tab.Page.Locator("#now b").First;
        var passed = new List<string>();
        while (await now.TextContentAsync() is { } text && !text.StartsWith(beginning, StringComparison.Ordinal))
        {
            passed.Add(text);
            passed.ShouldBeUnique();
            await tab.Page.Keyboard.PressAsync(key);
            await Expect(now).Not.ToHaveTextAsync(text);
        }
    }

    private static ILocator Source(Tab tab) => tab.Main.Locator(".fp-page");

    private static Task HoldsAsync(Tab tab, string text) => Expect(tab.Page.Locator("#now b").First).ToHaveTextAsync(text);

    private static string Review(Guid import) => $"/{LoadDemonstration.Slug}/manage/plans/imports/{import}/review";
}
