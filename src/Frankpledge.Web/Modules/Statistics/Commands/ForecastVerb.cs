using System.CommandLine;
using System.Text.Json.Serialization;
using Frankpledge.Statistics.Time;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>forecast FILE</c>: a forecast with prediction intervals, in the field names of R's <c>HoltWinters</c>, and the chance of a target.</summary>
internal static class ForecastVerb
{
    private static readonly Dictionary<string, SmoothingModel> Methods = new()
    {
        ["additive"] = SmoothingModel.Additive,
        ["multiplicative"] = SmoothingModel.Multiplicative,
        ["damped"] = SmoothingModel.DampedTrend,
        ["no_season"] = SmoothingModel.Trend,
        ["simple"] = SmoothingModel.Level,
    };

    public static Command Create()
    {
        var file = FigureVerb.FileArgument("file", "A CSV file with date and value, or a JSON file with months and values.");
        var method =
            new Option<string?>("--method") { Description =
                "additive, multiplicative, damped, no_season or simple; the default is additive with two cycles of data, else damped." };
        method.AcceptOnlyFromAmong([.. Methods.Keys]);
        var horizon = new Option<int>("--horizon") { Description = "Periods ahead.", DefaultValueFactory = _ => 12 };
        var period = new Option<int>("--period") { Description = "Observations in a cycle.", DefaultValueFactory = _ => 12 };
        var seed = new Option<int>("--seed") { Description = "Seed of the simulation.", DefaultValueFactory = _ => 1 };
        var alpha = new Option<double?>("--alpha") { Description = "Fixes the smoothing of the level." };
        var beta = new Option<double>("--beta") { Description = "The smoothing of the trend, with --alpha." };
        var gamma = new Option<double>("--gamma") { Description = "The smoothing of the season, with --alpha." };
        var target = new Option<double?>("--target") { Description = "A value to be reached, with --by." };
        var by = new Option<string?>("--by") { Description = "The day or month by which the target is to be reached; the last of the forecast when left out." };
        var direction = new Option<string>("--direction") { Description = "Which way is better: increase or decrease.", DefaultValueFactory = _ => "decrease" };
        direction.AcceptOnlyFromAmong("increase", "decrease");
        return new Command("forecast", "A forecast with prediction intervals, and the chance of a target.") { file, method, horizon, period, seed, alpha, beta,
            gamma, target, by, direction }.Answering(
            parsed =>
            {
                var series = SeriesFile.Read(parsed.GetRequiredValue(file)).Only();
                var cycle = parsed.GetValue(period);
                var forecast = Forecasting.Ahead(series, new ForecastOptions
                {
                    Model = parsed.GetValue(method) is { } word ? Methods[word] : series.Count >= 2 * cycle
                        ? SmoothingModel.Additive : SmoothingModel.DampedTrend,
                    Horizon = parsed.GetValue(horizon),
                    Period = cycle,
                    Seed = parsed.GetValue(seed),
                    Weights = parsed.GetValue(alpha) is { } fixedAlpha ? new SmoothingWeights(fixedAlpha, parsed.GetValue(beta), parsed.GetValue(gamma)) : null,
                });
                var day = parsed.GetValue(by) is { } text ? Dates.Read(text) : forecast.Steps[^1].Date;
                return Answer.From(forecast,
                    parsed.GetValue(target) is { } wanted ? forecast.ChanceOf(wanted, day, parsed.GetValue(direction) == "decrease") : null);
            },
            answer => [answer.Sentence, .. answer.Target is { } chance ? [chance.Sentence] : Array.Empty<Sentence>(), .. answer.Warnings]);
    }

    private sealed record Answer
    {
        public double Alpha { get; init; }

        public double Beta { get; init; }

        public double Gamma { get; init; }

        public double Phi { get; init; }

        [JsonPropertyName("SSE")]
        public double SquaredError { get; init; }

        public required IReadOnlyDictionary<string, double> Coefficients { get; init; }

        public required IReadOnlyList<double> Fitted { get; init; }

        public required IReadOnlyList<string> Dates { get; init; }

        public required IReadOnlyList<double> Forecast { get; init; }

        public required IReadOnlyList<double> Upper95 { get; init; }

        public required IReadOnlyList<double> Lower95 { get; init; }

        public required IReadOnlyList<double> Upper80 { get; init; }

        public required IReadOnlyList<double> Lower80 { get; init; }

        public TargetAnswer? Target { get; init; }

        public required string Method { get; init; }

        public long Base { get; init; }

        public required IReadOnlyList<Sentence> Warnings { get; init; }

        public required Sentence Sentence { get; init; }

        public static Answer From(Forecast forecast, TargetChance? chance)
        {
            var fit = forecast.Fit;
            var coefficients = new Dictionary<string, double> { ["a"] = fit.State.Level, ["b"] = fit.State.Trend };
            for (var i = 0; i < fit.State.Season.Count; i++)
            {
                coefficients[$"s{i + 1}"] = fit.State.Season[i];
            }

            return new()
            {
                Alpha = fit.Weights.Alpha,
                Beta = fit.Weights.Beta,
                Gamma = fit.Weights.Gamma,
                Phi = fit.Weights.Phi,
                SquaredError = fit.SquaredError,
                Coefficients = coefficients,
                Fitted = fit.Fitted,
                Dates = [.. forecast.Steps.Select(step => Commands.Dates.Write(step.Date))],
                Forecast = [.. forecast.Steps.Select(step => step.Expected)],
                Upper95 = [.. forecast.Steps.Select(step => step.Upper95)],
                Lower95 = [.. forecast.Steps.Select(step => step.Lower95)],
                Upper80 = [.. forecast.Steps.Select(step => step.Upper80)],
                Lower80 = [.. forecast.Steps.Select(step => step.Lower80)],
                Target = chance is null ? null : new(chance.Chance, chance.Explanation.Base, chance.Explanation.Sentence),
                Method = forecast.Explanation.Method,
                Base = forecast.Explanation.Base,
                Warnings = forecast.Explanation.Warnings,
                Sentence = forecast.Explanation.Sentence,
            };
        }
    }

    private sealed record TargetAnswer(double Chance, long Base, Sentence Sentence);
}
