using System.Text.Json;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>A misread document is mended at the command line.</summary>
[Trait("Engine", "Both")]
public sealed class ReviewMendingVerbTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Reviewing review = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        review = new Reviewing(site, await Given.ADocumentInReview(site, await Given.AnArea(site)));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_was_left_out_is_listed_with_the_reason_and_added()
    {
        var left = (await Json("source", "--left")).EnumerateArray()
            .Single(part => part.GetProperty("text").GetString()!.StartsWith("I will answer", StringComparison.Ordinal));
        left.GetProperty("why").GetString().ShouldBe("front_matter");

        await Do("add", left.GetProperty("number").ToString(), "--each", "--by", "Ada");

        (await review.Find("I will answer")).State.ShouldBe(CandidateState.Waiting);
        (await Json("source", "--left")).EnumerateArray().ShouldNotContain(part => part.GetProperty("text").GetString()!.StartsWith("I will answer"));
        await Do("undo");
        (await review.All()).ShouldNotContain(c => c.IsShaped);
    }

    [Fact]
    public async Task Words_headings_and_cells_are_mended_and_refusals_leave_with_1()
    {
        var number = await NumberOf("I will open");
        await Do("word", number, "I will open 40 new shelters.", "--by", "Ada");
        (await review.Find("I will open")).Text.ShouldBe("I will open 40 new shelters.");
        (await Run("word", number, "I will open 40 new shelters.")).Exit.ShouldBe(1);

        await Do("heading", await Index("Roads"), "--level", "2", "--by", "Ada");
        (await review.Find("I will paint")).Section.ShouldBe(["Safer streets", "Roads"]);

        await Do("cell", await Index("Budget"), "4", "2", "30", "--by", "Ada");
        (await review.Source()).RowsOf(await review.Block("Budget"))[3][1].ShouldBe("30");
        await Do("withdraw-table", await Index("Budget"), "--why", "No sum.");
        (await review.Source()).MendOf((await review.Block("Budget")).Index)!.NotChecked.ShouldBe("No sum.");
        await Do("check-table", await Index("Budget"));
        (await Run("source")).Output.ShouldContain("Budget");
    }

    [Fact]
    public async Task Many_are_listed_before_they_are_decided_together()
    {
        var number = await NumberOf("I will publish");
        (await Run("together", number, "--as", "Section")).Output.ShouldStartWith("2 statements wait and stand together");
        await Do("label-together", number, "--as", "Section", "--kind", "Expectation", "--by", "Ada");
        (await review.All()).Count(c => c.State == CandidateState.Accepted).ShouldBe(2);
        await Do("drop-together", await NumberOf("I will fund"), "--as", "Section");
        (await review.Find("I will fund")).State.ShouldBe(CandidateState.NotAStatement);
        (await Run("accept-together", number, "--as", "Section")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task A_second_person_checks_and_the_pace_is_told()
    {
        var number = await NumberOf("I will fund");
        await Do("accept", number, "--by", "Ada");
        (await Run("agree", number, "--by", "Ada")).Exit.ShouldBe(1);
        await Do("disagree", number, "--says", "It is the force's.", "--by", "Ben");
        (await Json("list")).EnumerateArray().Single(line => line.GetProperty("text").GetString()!.StartsWith("I will fund", StringComparison.Ordinal))
            .GetProperty("second").GetProperty("says").GetString().ShouldBe("It is the force's.");
        await Do("accept", number, "--by", "Ada");
        (await Run("pace", "--by", "Ada")).Output.ShouldContain("1 are done");
    }

    private async Task<string> NumberOf(string beginning) =>
        ((await review.All()).FindIndex(c => c.Text.StartsWith(beginning, StringComparison.Ordinal)) + 1)
            .ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> Index(string beginning) => (await review.Block(beginning)).Index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task<(int Exit, string Output)> Run(string verb, params string[] args) =>
        site.RunAsync(["review", verb, .. args, "--import", review.Import.ToString()]);

    private async Task Do(string verb, params string[] args)
    {
        site.Clock.Move(TimeSpan.FromSeconds(1));
        var (exit, output) = await Run(verb, args);
        exit.ShouldBe(0, output);
    }

    private async Task<JsonElement> Json(string verb, params string[] args) => JsonDocument.Parse((await Run(verb, [.. args, "--json"])).Output).RootElement;
}
