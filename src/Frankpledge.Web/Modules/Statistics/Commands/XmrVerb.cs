using System.CommandLine;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Statistics.Control;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>xmr FILE</c>: limits and signals of one or more series.</summary>
internal static class XmrVerb
{
    public static Command Create()
    {
        var file = FigureVerb.FileArgument("file", "A CSV file with date and value (and facet), or a JSON file with dates and values.");
        var direction = new Option<string?>("--direction") { Description = "Which way is better: increase, decrease or neutral." };
        direction.AcceptOnlyFromAmong("increase", "decrease", "neutral");
        var target = new Option<double?>("--target") { Description = "The value to be reached." };
        var rebase = new Option<string[]>("--rebase") { Description = "A date from which new limits hold; may be repeated." };
        var fix = new Option<int?>("--fix-after") { Description = "Set the limits from the first so many points." };
        var noScreen = new Option<bool>("--no-screen") { Description = "Keep outlying moving ranges when the limits are set." };
        var command =
            new Command("xmr", "Limits and signals of a series, as NHS Making Data Count draws them.") { file, direction, target, rebase, fix, noScreen };
        return command.Answering(
            parsed =>
            {
                var input = SeriesFile.Read(parsed.GetRequiredValue(file));
                var charts = new List<(string, XmrChart)>();
                foreach (var (facet, series) in input.Facets)
                {
                    var options = FromFile(input.Options, facet);
                    options = options with
                    {
                        Direction = parsed.GetValue(direction) is { } way ? Way(way) : options.Direction,
                        Target = parsed.GetValue(target) ?? options.Target,
                        Rebase = parsed.GetValue(rebase) is { Length: > 0 } dates ? [.. dates.Select(Dates.Read)] : options.Rebase,
                        FixAfter = parsed.GetValue(fix) ?? options.FixAfter,
                        ScreenOutliers = options.ScreenOutliers && !parsed.GetValue(noScreen),
                    };
                    charts.Add((facet, Xmr.Chart(series, options)));
                }

                var rebased = parsed.GetValue(rebase) is { Length: > 0 } || input.Options?.TryGetProperty("rebase", out _) == true;
                return XmrAnswer.From(charts, input.HasFacets, rebased);
            },
            answer => answer.Sentences.Concat(answer.Warnings));
    }

    /// <summary>The options of a golden file; a rebase or target may be one for all series or one for each.</summary>
    private static XmrOptions FromFile(JsonElement? file, string facet)
    {
        if (file is not { ValueKind: JsonValueKind.Object } options)
        {
            return new XmrOptions();
        }

        try
        {
            return new XmrOptions
            {
                Direction = Field(options, "improvement_direction") is { } way ? Way(way.GetString()!) : default,
                ScreenOutliers = Field(options, "screen_outliers")?.GetBoolean() ?? true,
                FixAfter = Field(options, "fix_after_n_points")?.GetInt32(),
                Rebase = ForFacet(Field(options, "rebase"), facet) is { } dates ? [.. Listed(dates).Select(date => Dates.Read(date.GetString()!))] : [],
                Target = ForFacet(Field(options, "target"), facet)?.GetDouble(),
            };
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException)
        {
            throw new RefusedException("OptionNotUnderstood",
                "An option of the file has the wrong kind: improvement_direction is a word, screen_outliers true or false, fix_after_n_points and target numbers, rebase a list of dates.");
        }
    }

    private static ImprovementDirection Way(string word) => word switch
    {
        "increase" => ImprovementDirection.Increase,
        "decrease" => ImprovementDirection.Decrease,
        "neutral" => ImprovementDirection.Neutral,
        _ => throw new RefusedException("DirectionNotKnown", $"\"{word}\" is no direction. Write increase, decrease or neutral."),
    };

    private static JsonElement? Field(JsonElement options, string name) =>
        options.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    private static JsonElement? ForFacet(JsonElement? field, string facet) =>
        field is { ValueKind: JsonValueKind.Object } map ? Field(map, facet) : field;

    private static JsonElement[] Listed(JsonElement field) =>
        field.ValueKind == JsonValueKind.Array ? [.. field.EnumerateArray()] : [field];
}
