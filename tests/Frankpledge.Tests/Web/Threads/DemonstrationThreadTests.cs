using System.Text.Json;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Hosting.Demonstration;

namespace Frankpledge.Tests.Web.Threads;

[Trait("Engine", "Both")]
public sealed class DemonstrationThreadTests
{
    private const string Area = $"/{LoadDemonstration.Slug}";

    [Fact]
    public async Task Ten_statements_answer_every_question_with_a_source_and_what_is_invented_says_so()
    {
        await using var site = await TestSite.StartAsync(demonstration: true);
        var browser = site.Browser();
        var lines = JsonDocument.Parse(await browser.GetStringAsync(new Uri($"{Area}/threads.json", UriKind.Relative))).RootElement.EnumerateArray().ToList();

        var whole = lines.GroupBy(line => line.GetProperty("reference").GetString()!)
            .Where(thread => thread.Select(line => line.GetProperty("question").GetString()).Distinct().Count() == Enum.GetValues<ThreadQuestion>().Length)
            .ToList();
        whole.Count.ShouldBe(10);
        lines.Where(line => line.GetProperty("withdrawn_why").ValueKind == JsonValueKind.Null && line.GetProperty("kind").GetString() is not "GivenUp")
            .ShouldAllBe(line => line.GetProperty("document").GetString() != null);
        lines.Where(line => !line.GetProperty("invented").GetBoolean()).ShouldAllBe(line => line.GetProperty("place").GetString() != null);
        whole.ShouldAllBe(thread => thread.Any(line => !line.GetProperty("invented").GetBoolean()));

        foreach (var thread in whole)
        {
            var page = await browser.GetPageAsync($"{Area}/plans/2025-2029/{thread.Key}");
            page.QuerySelectorAll(".fp-thread .fp-empty").ShouldBeEmpty(thread.Key);
            page.QuerySelectorAll(".fp-thread .fp-tag").Length.ShouldBe(thread.Count(line => line.GetProperty("invented").GetBoolean()), thread.Key);
        }
    }

    [Fact]
    public async Task Home_and_the_page_of_promises_tell_one_number_of_each_state()
    {
        await using var site = await TestSite.StartAsync(demonstration: true);
        var home = await site.Browser().GetPageAsync(Area);
        var promises = await site.Browser().GetPageAsync($"{Area}/promises");

        var onHome = home.QuerySelectorAll(".fp-whole li b").Sum(one => int.Parse(one.TextContent, System.Globalization.CultureInfo.InvariantCulture));
        promises.QuerySelectorAll("tbody tr").Length.ShouldBe(onHome);
        home.QuerySelectorAll(".fp-whole svg[role=img] > *").Length.ShouldBeGreaterThanOrEqualTo(onHome);
        home.QuerySelectorAll(".fp-promises .fp-tally b").Select(one => one.Words()).ShouldContain("Some promises reported on");
    }

    /// <summary>What a document says was never wrong in it: only an invented entry is corrected or withdrawn for show.</summary>
    [Fact]
    public void No_invented_figure_hangs_on_a_document_that_exists()
    {
        using var stream = typeof(Frankpledge.Web.Base.Verb).Assembly.GetManifestResourceStream("Frankpledge.Web.Hosting.Demonstration.threads.json")!;
        var entries = System.Text.Json.JsonDocument.Parse(stream).RootElement.GetProperty("threads").EnumerateArray()
            .SelectMany(thread => thread.GetProperty("entries").EnumerateArray()).ToList();

        foreach (var entry in entries)
        {
            var invented = entry.TryGetProperty("invented", out var said) && said.GetBoolean();
            invented.ShouldBe(!entry.TryGetProperty("document", out _), entry.GetProperty("text").GetString());
            if (entry.TryGetProperty("correct", out _) || entry.TryGetProperty("withdraw", out _))
            {
                invented.ShouldBeTrue(entry.GetProperty("text").GetString());
            }
        }
    }
}
