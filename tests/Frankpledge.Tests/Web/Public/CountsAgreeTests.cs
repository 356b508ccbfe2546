using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Hosting.Demonstration;

namespace Frankpledge.Tests.Web.Public;

/// <summary>Whoever counts the statements of a plan gets the same figure on every page and in every file.</summary>
[Trait("Engine", "Both")]
public sealed partial class CountsAgreeTests(PublicPlanTests.DemonstrationSite fixture) : IClassFixture<PublicPlanTests.DemonstrationSite>
{
    private const string Area = $"/{LoadDemonstration.Slug}";
    private const string Plan = $"{Area}/plans/2025-2029";

    [Fact]
    public async Task Home_plan_json_and_csv_count_the_same_statements()
    {
        using var json = JsonDocument.Parse(await fixture.Browser.GetStringAsync($"{Plan}/data.json"));
        var statements = json.RootElement.GetProperty("statements").EnumerateArray().ToList();
        var counts = json.RootElement.GetProperty("counts");
        var home = await fixture.Browser.GetPageAsync(Area);
        var plan = await fixture.Browser.GetPageAsync(Plan);

        counts.GetProperty("statements").GetInt32().ShouldBe(statements.Count);
        Figures(home.QuerySelector(".fp-ask p").Words()).ShouldBe(
        [
            statements.Count(one => Kinds(one).Contains("Commitment")),
            statements.Count(one => Kinds(one).Intersect(["Expectation", "PartnerExpectation"]).Any()),
        ]);
        Figures(plan.QuerySelector(".fp-chips a").Words()).ShouldBe([statements.Count]);
        (await fixture.Browser.GetStringAsync($"{Plan}/data.csv")).Split("/plans/2025-2029/").Length.ShouldBe(statements.Count + 1);
        var sentence = home.QuerySelector(".fp-whole p").Words();
        plan.QuerySelector(".fp-stack-s + p").Words().ShouldBe(sentence);
        Figures(sentence).ShouldBe(
        [
            statements.Count, statements.Count(one => Kinds(one) is ["Narrative"]), statements.Count(one => Kinds(one).Count > 1),
        ]);
    }

    [Fact]
    public async Task Each_kind_counts_the_same_on_the_plan_and_in_the_data_and_home_has_a_state_for_each_promise()
    {
        using var json = JsonDocument.Parse(await fixture.Browser.GetStringAsync($"{Plan}/data.json"));
        var byKind = json.RootElement.GetProperty("counts").GetProperty("by_kind").EnumerateObject()
            .ToDictionary(kind => kind.Name.Replace("_", "", StringComparison.Ordinal), kind => kind.Value.GetInt32());
        var home = (await fixture.Browser.GetPageAsync(Area)).QuerySelectorAll(".fp-whole li b").Select(count => Figures(count.Words())[0]).ToList();

        home.Sum().ShouldBe(byKind["commitment"]);
        foreach (var (kind, count) in byKind.Where(one => one.Key != "narrative" && one.Value > 0))
        {
            (await fixture.Browser.GetPageAsync($"{Plan}?kind={kind}")).QuerySelectorAll(".fp-st").Length.ShouldBe(count, kind);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?kind=Commitment")]
    [InlineData("?actor=WMP")]
    [InlineData("?kind=Measure&actor=PCC")]
    public async Task A_chip_says_how_many_statements_it_leads_to(string chosen)
    {
        var chips = (await fixture.Browser.GetPageAsync($"{Plan}{chosen}")).QuerySelectorAll(".fp-chips a").ToList();

        chips.Count.ShouldBeGreaterThan(4);
        foreach (var chip in chips.Where(chip => chip.GetAttribute("href")!.Contains('?', StringComparison.Ordinal) && Figures(chip.Words()).Count > 0))
        {
            (await fixture.Browser.GetPageAsync(chip.GetAttribute("href")!)).QuerySelectorAll(".fp-st").Length
                .ShouldBe(Figures(chip.Words())[^1], chip.Words());
        }
    }

    [Fact]
    public async Task A_chip_names_who_acts_in_words()
    {
        var chips = (await fixture.Browser.GetPageAsync(Plan)).QuerySelectorAll(".fp-chips a[href*='actor=']").Select(chip => chip.Words()).ToList();

        chips[0].ShouldStartWith("Police and Crime Commissioner for West Midlands ");
        chips.ShouldAllBe(chip => char.IsUpper(chip[0]) && !chip.Contains("PCC", StringComparison.Ordinal) && !chip.Contains("WMP", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_contents_count_in_each_part_adds_up_to_the_kinds()
    {
        using var json = JsonDocument.Parse(await fixture.Browser.GetStringAsync($"{Plan}/data.json"));
        var statements = json.RootElement.GetProperty("statements").EnumerateArray().Select(Kinds).ToList();
        var parts = (await fixture.Browser.GetPageAsync(Plan)).QuerySelectorAll(".fp-promises .fp-tally").Select(tally => tally.Words()).ToList();

        var measures = parts.Where(words => words.Contains("measure", StringComparison.Ordinal)).ToList();
        measures.ShouldAllBe(words => words.Contains("target", StringComparison.Ordinal), "a measure that is only a target is called one");
        measures.Sum(words => Figures(words)[^1]).ShouldBe(statements.Count(kinds => kinds.Contains("Measure") || kinds.Contains("Target")));
    }

    private static List<string> Kinds(JsonElement statement) => [.. statement.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetString()!)];

    private static List<int> Figures(string words) => [.. Number().Matches(words).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("(?<![A-Za-z0-9])[0-9]+(?![A-Za-z0-9])")]
    private static partial Regex Number();
}
