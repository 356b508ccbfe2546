using System.Text;
using Frankpledge.Areas;
using Frankpledge.Documents;
using Frankpledge.Plans;
using Frankpledge.Tests.Documents;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Persistence;

/// <summary>A text that reads otherwise than it is written is refused at every door, and turns nothing in a document.</summary>
[Trait("Engine", "Both")]
public sealed class TurnedTextTests
{
    private const string Turned = "Plan \u202Efdp.exe";

    [Fact]
    public async Task A_title_or_a_reason_that_turns_letters_round_is_refused_on_the_page_and_by_the_verb()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await Given.APlan(site, kent, title: "A plan");
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        foreach (var (title, why) in ((string, string)[])[(Turned, "A slip"), ("Another plan", Turned), ("Another \u2067plan", "A slip"),
            ("Another \u001B[31mplan", "A slip")])
        {
            await policy.OpenAsync("/kent/manage/plans/2025-2029/title");
            await policy.SendAsync(("Correct", title), ("Why", why));
            var (label, letter) = title == "Another plan"
                ? (policy.Page.QuerySelector("label[for=Why]")!.TextContent, '\u202E')
                : (policy.Page.QuerySelector("label[for=Correct]")!.TextContent, title.First(one => one > '~' || char.IsControl(one)));
            policy.Errors.Single().ShouldStartWith($"“{label}” holds the invisible character U+{(int)letter:X4},");
            policy.Page.QuerySelector($".govuk-error-summary a[href='#{(title == "Another plan" ? "Why" : "Correct")}']")
                .ShouldNotBeNull("the summary leads to the field");
            policy.Page.QuerySelectorAll(".govuk-error-message").Count(error => error.TextContent.Contains("U+", StringComparison.Ordinal))
                .ShouldBe(1, "and the field says it too");
        }

        var said = await site.RunAsync("plans", "title", "kent", "2025-2029", "--title", Turned, "--why", "A slip");
        said.Exit.ShouldBe(1);
        said.Output.ShouldStartWith("--title holds the invisible character U+202E,");
        (await site.ReadAsync(db => db.Plans.Select(plan => plan.Title).SingleAsync())).ShouldBe("A plan");
    }

    [Fact]
    public void A_document_loses_the_characters_and_keeps_the_words() =>
        DocumentReader.Read("plan.txt", Encoding.UTF8.GetBytes("We will \u202Eact\u202C on \u2066this\u2069."), ReadingLimits.Default).Outline()
            .ShouldBe(["P: We will act on this."]);
}
