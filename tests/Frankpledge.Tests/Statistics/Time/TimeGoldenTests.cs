using System.Text.Json;
using Frankpledge.Statistics.Time;
using Frankpledge.Web.Modules.Statistics.Commands;

namespace Frankpledge.Tests.Statistics.Time;

public sealed class TimeGoldenTests
{
    public static TheoryData<string> Series() => [.. Enumerable.Range(1, 6).Select(number => $"T0{number}")];

    [Theory]
    [MemberData(nameof(Series))]
    public async Task Takes_a_series_apart_as_R_does(string id)
    {
        var golden = Golden.Read("timeseries", id + ".json");
        foreach (var (family, jump) in new[] { ("stl", Array.Empty<string>()), ("stl_jump_1", ["--jump", "1"]) })
        {
            foreach (var expected in golden.GetProperty(family).EnumerateObject())
            {
                string[] window = ["--s-window", expected.Name.Contains("periodic") ? "periodic" : "7"];
                string[] robust = expected.Name.Contains("TRUE") ? ["--robust"] : [];

                var run = await CommandRun.Of(StlVerb.Create(), [Golden.Path("timeseries", id + ".json"), .. window, .. robust, .. jump]);

                run.Exit.ShouldBe(0, run.Error);
                run.Json.ShouldHold(expected.Value, 1e-9, $"{id} {family} {expected.Name}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Series))]
    public async Task Runs_Holt_Winters_with_given_weights_as_R_does(string id)
    {
        var golden = Golden.Read("timeseries", id + ".json").GetProperty("HoltWinters");
        foreach (var model in new[] { "additive", "multiplicative" })
        {
            var run = await CommandRun.Of(ForecastVerb.Create(), Golden.Path("timeseries", id + ".json"), "--method", model, "--alpha", "0.3", "--beta", "0.1",
                "--gamma", "0.2");

            run.Json.ShouldHold(golden.GetProperty(model).GetProperty("fixed_alpha.3_beta.1_gamma.2"), 1e-9, $"{id} {model}");
        }
    }

    [Theory]
    [MemberData(nameof(Series))]
    public void Fits_no_worse_than_R_nor_than_the_best_of_many_starts(string id)
    {
        var golden = Golden.Read("timeseries", id + ".json");
        var search = Golden.Read("timeseries", "holtwinters_global_search.json");
        var values = golden.GetProperty("values").Numbers();
        foreach (var (name, model) in new[] { ("additive", SmoothingModel.Additive), ("multiplicative", SmoothingModel.Multiplicative),
            ("no_season", SmoothingModel.Trend), ("simple", SmoothingModel.Level) })
        {
            var peer = golden.GetProperty("HoltWinters").GetProperty(name);
            if (peer.TryGetProperty("SSE", out var error))
            {
                var best = search.GetProperty(id).TryGetProperty(name, out var found)
                    ? found.GetProperty("best_SSE_of_41_starts").GetDouble() : error.GetDouble();

                ExponentialSmoothing.Fit(values, model).SquaredError.ShouldBeLessThanOrEqualTo(Math.Min(best, error.GetDouble()) * (1 + 1e-9), $"{id} {name}");
            }
        }
    }

    [Fact]
    public async Task Finds_the_seven_partial_months_of_the_West_Midlands_and_nothing_else()
    {
        var path = Support.Shared.Path("data", "police-uk", "lsoa-counts", "west-midlands_lsoa-month-counts_2023-05_2025-12.csv.gz");

        var run = await CommandRun.Of(IncompleteVerb.Create(), path);

        run.Json.GetProperty("incomplete").EnumerateArray().Select(month => month.GetString())
            .ShouldBe(["2023-05", "2023-06", "2023-07", "2023-08", "2024-09", "2024-10", "2025-03"]);
    }

    [Fact]
    public async Task Finds_the_partial_months_of_the_Liverpool_region()
    {
        var path = Support.Shared.Path("data", "police-uk", "lsoa-counts", "liverpool-region_lsoa-month-counts_2023-05_2026-03.csv.gz");

        var run = await CommandRun.Of(IncompleteVerb.Create(), path);

        run.Json.GetProperty("incomplete").EnumerateArray().Select(month => month.GetString())
            .ShouldBe(["2023-05", "2023-06", "2023-11", "2024-09", "2024-10", "2024-11", "2025-03", "2025-06", "2025-07", "2025-11", "2026-01"]);
    }
}
