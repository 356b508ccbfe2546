using System.Text.Json;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>S018 on the real paper.</summary>
[Trait("Engine", "Both")]
public sealed class RealDecisionPaperTests
{
    [Fact]
    public async Task The_paper_of_2016_reproduces_its_16_numbered_paragraphs_and_the_six_duties_of_paragraph_5()
    {
        await using var site = await TestSite.StartAsync();
        await site.AreaAsync("kent");
        var file = Shared.Path("seeds", "000_c638455588e01748.txt");

        (await site.RunAsync("issue", "decision-paper", "kent", "--file", file, "--document", "Decision 2016")).Exit.ShouldBe(0);

        var said = JsonDocument.Parse((await site.RunAsync("issue", "decision", "kent", "--json")).Output).RootElement;
        var paragraphs = said.GetProperty("paragraphs").EnumerateArray().ToList();
        paragraphs.Select(one => one.GetProperty("number").GetInt32()).ShouldBe(Enumerable.Range(1, 16));
        paragraphs[4].GetProperty("text").GetString()!.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)).ShouldBe(6);
        paragraphs.Skip(11).Select(one => one.GetProperty("part").GetString())
            .ShouldBe(["financial", "legal", "equality", "background papers", "access"]);
        paragraphs[9].GetProperty("text").GetString()!
            .ShouldSatisfyAllConditions(text => text.ShouldContain("7 June 2016 and 4 October 2016"), text => text.ShouldContain("28 June 2016 and 12 August 2016"));
        said.GetProperty("missing").GetArrayLength().ShouldBe(0);
    }
}
