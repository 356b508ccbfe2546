using System.Text;
using Frankpledge.Areas;
using Frankpledge.Documents;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
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

    /// <summary>Characters that are none, which no reader of XML takes, and marks of direction.</summary>
    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    [InlineData("\uFDD0")]
    [InlineData("\U0001FFFE")]
    [InlineData("\U0010FFFF")]
    [InlineData("\u061C")]
    [InlineData("\u200F")]
    [InlineData("\u2028")]
    public async Task What_is_no_character_or_turns_the_direction_is_refused_at_every_door_and_the_feed_answers(string letter)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await Given.APlan(site, kent, title: "A plan");

        foreach (var act in (Func<Task>[])[
            () => site.UseAsync<CorrectTitle, int>(async use =>
            {
                await use.RunAsync(new(await PlanAsync(), $"Title{letter}x", 0), Given.AChange(site, "A slip"));
                return 0;
            }),
            () => site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(
                new(kent.Id, "2025-2029", 1, $"This edition was a bad{letter}note."), Given.AChange(site, "A slip"))),
            () => site.UseAsync<ChangeArea, int>(async use =>
            {
                await use.RunAsync(new AreaToChange(kent.Id, $"Ke{letter}nt", AreaColour.Default, 0, site.Today), site.Change());
                return 0;
            })])
        {
            (await Given.CodeOfRefusal(act)).ShouldBe("TextIsTurned");
        }

        (await site.Browser().GetAsync(new Uri("/kent/plan.atom", UriKind.Relative))).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);

        Task<Guid> PlanAsync() => site.ReadAsync(db => db.Plans.Select(plan => plan.Id).SingleAsync());
    }

    [Fact]
    public async Task A_name_or_a_measure_that_a_reviewer_types_is_looked_at_as_well()
    {
        await using var site = await TestSite.StartAsync();
        var import = await Given.AnImportInReview(site, await site.AreaAsync("kent"));
        var one = await new Reviewing(site, import).Find("Parking");
        foreach (var labels in (CandidateLabels[])[
            new(one.Kinds, [new("Parking\u202EBoard", ActorRole.Body)], [], [], one.Section),
            new([StatementKind.Measure], [], [new("theft\uFFFFs", Comparator.ReduceBy, 10)], [], one.Section),
            new(one.Kinds, [], [], ["Streets\u2028Act"], one.Section),
            new(one.Kinds, [], [], [], ["Str\u061Ceets"])])
        {
            (await Given.CodeOfRefusal(() => site.UseAsync<ChangeCandidate, int>(async use =>
            {
                await use.RunAsync(import, new SeenCandidate(one.Id, one.Version), labels, site.Change());
                return 0;
            }))).ShouldBe("TextIsTurned");
        }
    }

    [Fact]
    public async Task The_feed_answers_with_what_an_earlier_version_let_in()
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await site.AreaAsync("kent"), title: "A plan");
        await site.ReadAsync(db => db.Plans.ExecuteUpdateAsync(set => set.SetProperty(plan => plan.Title, "A\uFFFF plan\uFFFE\U0001F600")));

        (await site.Browser().GetStringAsync("/kent/plan.atom")).ShouldContain("A plan\U0001F600: ");
    }

    [Fact]
    public void A_document_loses_the_characters_and_keeps_the_words() =>
        DocumentReader.Read("plan.txt", Encoding.UTF8.GetBytes("We will \u202Eact\u202C on \u2066this\u2069."), ReadingLimits.Default).Outline()
            .ShouldBe(["P: We will act on this."]);

    /// <summary>What a document holds is published, in XML too.</summary>
    [Theory]
    [InlineData("plan.txt")]
    [InlineData("plan.md")]
    [InlineData("plan.html")]
    public void A_document_loses_what_is_no_character(string name) =>
        DocumentReader.Read(name,
            Encoding.UTF8.GetBytes("We will\uFFFF act\uFDD0 on\uFFFE\u061C this\U0001FFFE\U0010FFFF now\U0001F600."), ReadingLimits.Default).Outline()
            .ShouldBe(["P: We will act on this now\U0001F600."]);
}
