using System.Globalization;
using System.Text;
using Frankpledge.BrowserTests.Support;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Hosting.Demonstration;

namespace Frankpledge.BrowserTests.Journeys;

/// <summary>How many keys a review takes, and how long a reviewer waits after each. The times are printed; a slow machine fails nobody.</summary>
public sealed class ReviewingAtPace(Demonstration demonstration)
{
    private const int Statements = 600;
    private const int Decided = 100;

    [Fact]
    public async Task One_key_decides_a_statement_and_the_next_is_there_without_a_page_load()
    {
        var text = new StringBuilder("# Police and Crime Plan\n\n");
        foreach (var number in Enumerable.Range(0, Statements))
        {
            text.Append(number % 30 == 0 ? $"## Priority {(number / 30) + 1}\n\n" : "")
                .Append(CultureInfo.InvariantCulture,
                    $"I will light park number {number + 1} in the county by 2027 and tell everybody who lives beside it.\n\n");
        }

        var import = await Uploads.UploadAsync(demonstration.Site, "at-pace.md", text.ToString());
        await using var tab = await demonstration.SignedInAsync("policy");
        await tab.OpenAsync($"/{LoadDemonstration.Slug}/manage/plans/imports/{import}/review?order=document");
        await tab.Page.EvaluateAsync(Watch);
        for (var number = 0; number < Decided; number++)
        {
            await tab.Page.Keyboard.PressAsync("a");
            await tab.Page.WaitForFunctionAsync("count => window.waits.length === count", number + 1);
        }

        var waits = (await tab.Page.EvaluateAsync<double[]>("() => window.waits")).Order().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Decided} of {Statements} statements decided by {Decided} key presses. From key to next statement: median {waits[Decided / 2]:0} ms, p95 {waits[Decided * 95 / 100]:0} ms, longest {waits[^1]:0} ms."));
        (await tab.Page.EvaluateAsync<bool>("() => window.isSamePage === true")).ShouldBeTrue("the page was loaded anew");
        (await Uploads.FoundAsync(demonstration.Site, import)).Count(c => c is { State: CandidateState.Accepted, DecidedBy: not null }).ShouldBe(Decided);
        (await tab.Main.Locator("#pace").TextContentAsync()).ShouldNotBeNull().ShouldContain("more.");
    }

    /// <summary>Notes the milliseconds from a key to the frame in which another statement is in hand.</summary>
    private const string Watch = """
        () => {
          window.isSamePage = true;
          window.waits = [];
          let pressed = 0;
          let before = document.querySelector("#now b").textContent;
          document.addEventListener("keydown", () => { pressed = performance.now(); }, true);
          new MutationObserver(() => {
            const now = document.querySelector("#now b")?.textContent;
            if (now && now !== before) {
              before = now;
              requestAnimationFrame(() => setTimeout(() => window.waits.push(performance.now() - pressed)));
            }
          }).observe(document.querySelector("main"), { childList: true, subtree: true });
        }
        """;
}
