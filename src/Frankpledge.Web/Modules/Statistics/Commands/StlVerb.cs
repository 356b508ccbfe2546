using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Statistics.Time;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>stl FILE</c>: season, trend and remainder of a series, in the field names of R's <c>stl</c>.</summary>
internal static class StlVerb
{
    public static Command Create()
    {
        var file = FigureVerb.FileArgument("file", "A CSV file with date and value, or a JSON file with months and values.");
        var window =
            new Option<string>("--s-window") { Description = "Years that the season is smoothed across, or periodic.", DefaultValueFactory = _ => "periodic" };
        var robust = new Option<bool>("--robust") { Description = "Take weight from outlying months." };
        var period = new Option<int>("--period") { Description = "Observations in a cycle.", DefaultValueFactory = _ => 12 };
        var trend = new Option<int?>("--t-window") { Description = "Width of the trend smoother in observations." };
        var jump = new Option<int?>("--jump") { Description = "Compute the smoothers every so many observations." };
        return new Command("stl", "Season, trend and remainder of a series.") { file, window, robust, period, trend, jump }.Answering(
            parsed =>
            {
                var series = SeriesFile.Read(parsed.GetRequiredValue(file)).Only();
                return Answer.From(series.Select(row => Dates.Write(row.Date)), Stl.Decompose(series, new StlOptions
                {
                    Period = parsed.GetValue(period),
                    SeasonalWindow = Window(parsed.GetValue(window)!),
                    Robust = parsed.GetValue(robust),
                    TrendWindow = parsed.GetValue(trend),
                    Jump = parsed.GetValue(jump),
                }));
            },
            answer => [answer.Sentence, .. answer.Warnings]);
    }

    private static int? Window(string text) => text == "periodic" ? null
        : int.TryParse(text, out var window) ? window
        : throw new RefusedException("WindowNotUnderstood", $"\"{text}\" is no seasonal window. Write periodic or an odd number from 7.");

    private sealed record Answer(IReadOnlyList<string> Dates, Sizes Windows, Sizes Degree, Sizes Jump, int Inner, int Outer)
    {
        public required IReadOnlyList<double> Seasonal { get; init; }

        public required IReadOnlyList<double> Trend { get; init; }

        public required IReadOnlyList<double> Remainder { get; init; }

        public required IReadOnlyList<double>? Weights { get; init; }

        public required double StrengthTrend { get; init; }

        public required double StrengthSeasonal { get; init; }

        public required string Method { get; init; }

        public required long Base { get; init; }

        public required IReadOnlyList<Sentence> Warnings { get; init; }

        public required Sentence Sentence { get; init; }

        public static Answer From(IEnumerable<string> dates, StlParts parts)
        {
            var (season, trend, low, inner, outer) = parts.Settings;
            return new([.. dates], new(season.Window, trend.Window, low.Window), new(season.Degree, trend.Degree, low.Degree),
                new(season.Jump, trend.Jump, low.Jump), inner, outer)
            {
                Seasonal = parts.Seasonal,
                Trend = parts.Trend,
                Remainder = parts.Remainder,
                Weights = outer > 0 ? parts.Weights : null,
                StrengthTrend = parts.TrendStrength,
                StrengthSeasonal = parts.SeasonalStrength,
                Method = parts.Explanation.Method,
                Base = parts.Explanation.Base,
                Warnings = parts.Explanation.Warnings,
                Sentence = parts.Explanation.Sentence,
            };
        }
    }

    private sealed record Sizes(int S, int T, int L);
}
