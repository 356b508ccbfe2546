using Frankpledge.Web.Modules.Statistics.Commands;

namespace Frankpledge.Tests.Statistics.Rates;

public sealed class RatesVerbTests
{
    [Fact]
    public async Task Interval_answers_for_one_proportion_and_for_a_file_in_the_peers_names()
    {
        var expected = Golden.Read("rates", "rates.json").GetProperty("proportions");
        var csv = "x,n\n" + string.Join('\n', expected.EnumerateArray().Select(row => $"{row.GetProperty("x")},{row.GetProperty("n")}"));

        var file = await CommandRun.OnText(IntervalVerb.Create(), csv);
        var one = await CommandRun.Of(IntervalVerb.Create(), "--events", "81", "--of", "263");

        file.Json.GetProperty("proportions").ShouldHold(expected, 1e-9, "interval");
        one.Json.ShouldHold(expected.EnumerateArray().Single(row => row.GetProperty("x").GetDouble() == 81), 1e-9, "81 of 263");
    }

    [Fact]
    public async Task Interval_answers_for_counts_and_rates()
    {
        (await CommandRun.OnText(IntervalVerb.Create(), "count\n0\n")).Json.GetProperty("counts")[0].GetProperty("garwood95")[1].GetDouble()
            .ShouldBe(-Math.Log(0.025), 1e-12);
        (await CommandRun.Of(IntervalVerb.Create(), "--events", "50", "--exposure", "2000")).Json.GetProperty("rate_per_1000").GetDouble().ShouldBe(25);
    }

    [Fact]
    public async Task Ratio_answers_for_four_numbers_and_for_a_file_in_the_peers_names()
    {
        var expected = Golden.Read("rates", "rates.json").GetProperty("rate_ratios");
        var csv = "a,n,b,m,label\n"
            + string.Join('\n', expected.EnumerateArray()
                .Select(row => $"{row.GetProperty("a")},{row.GetProperty("n")},{row.GetProperty("b")},{row.GetProperty("m")},\"{row.GetProperty("label")}\""));

        var file = await CommandRun.OnText(RatioVerb.Create(), csv);
        var four = await CommandRun.Of(RatioVerb.Create(), "20", "100", "10", "100");

        file.Json.GetProperty("rate_ratios").ShouldHold(expected, 1e-8, "ratio");
        four.Json.GetProperty("ratio").GetDouble().ShouldBe(2);
    }

    [Fact]
    public async Task Funnel_answers_in_the_peers_names()
    {
        var expected = Golden.Read("rates", "rates.json").GetProperty("funnel_binomial");
        var csv = "area,x,n\n"
            + string.Join('\n', expected.GetProperty("points").EnumerateArray()
                .Select(row => $"\"{row.GetProperty("area")}\",{row.GetProperty("x")},{row.GetProperty("n")}"));

        var run = await CommandRun.OnText(FunnelVerb.Create(), csv, "--ranks");

        run.Json.GetProperty("points").ShouldHold(expected.GetProperty("points"), 1e-9, "funnel");
        run.Json.GetProperty("overdispersion_phi").GetDouble().ShouldAgreeWith(expected.GetProperty("overdispersion_phi").GetDouble());
        run.Json.GetProperty("ranks").GetArrayLength().ShouldBe(39);
    }

    [Fact]
    public async Task Refuses_what_is_no_number()
    {
        (await CommandRun.Of(RatioVerb.Create(), "20", "x", "10", "100")).Error.ShouldContain("\"x\" is not a number");
        (await CommandRun.Of(RatioVerb.Create(), "20", "100")).Error.ShouldContain("2 were given");
        (await CommandRun.Of(IntervalVerb.Create())).Error.ShouldContain("Give a file, or --events");
        (await CommandRun.OnText(FunnelVerb.Create(), "area,x,n\nA,1,\nB,2,3\n")).Error.ShouldContain("line 2, column n: \"\" is empty");
    }
}
