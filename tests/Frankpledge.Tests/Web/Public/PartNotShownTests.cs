using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Public;

/// <summary>A heading of whose text nothing was taken in says so, and is no priority.</summary>
[Trait("Engine", "Both")]
public sealed class PartNotShownTests
{
    [Fact]
    public async Task A_heading_with_nothing_under_it_says_that_its_text_is_not_shown_and_is_counted_as_no_priority()
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await site.AreaAsync("kent"), "# Foreword\n# Streets\n## Parks\nC I will light every park.\n## Roads\n# Homes\nC I will act.");
        var reader = new Visitor(site.Browser());

        (await reader.OpenAsync("/kent/plans/2025-2029/whole")).Page.QuerySelectorAll(".fp-plan h2, .fp-plan h3")
            .Where(heading => heading.NextElementSibling!.TextContent.StartsWith("Nothing that stands under this heading", StringComparison.Ordinal))
            .Select(heading => heading.TextContent).ShouldBe(["Foreword", "Roads"]);
        (await reader.OpenAsync("/kent/plans/2025-2029/foreword")).Main.ShouldContain("Nothing that stands under this heading");
        (await reader.OpenAsync("/kent/plans/2025-2029/homes")).Main.ShouldNotContain("Nothing that stands under this heading");
        (await reader.OpenAsync("/kent")).Main.ShouldContain("2 priorities");
        await reader.OpenAsync("/kent/plans/2025-2029");
        reader.Page.QuerySelectorAll("ol.fp-promises h2").Select(heading => heading.Words()).ShouldBe(["Streets", "Homes"]);
        reader.Page.QuerySelector("main").Words().ShouldContain("Headings of which nothing was taken in: Foreword.");
    }
}
