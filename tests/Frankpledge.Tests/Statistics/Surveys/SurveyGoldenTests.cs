using System.IO.Compression;
using System.Text.Json;
using Frankpledge.Statistics.Surveys;
using Frankpledge.Web.Modules.Statistics.Commands;

namespace Frankpledge.Tests.Statistics.Surveys;

public sealed class SurveyGoldenTests
{
    private static string[] Columns { get; } = ["district", "age_sex", "ethnicity"];

    private static string Sample(int n) => Golden.Path("survey", $"respondents_n{n}.csv{(n == 100000 ? ".gz" : "")}");

    private static JsonElement Peer(int n) => Golden.Read("survey", $"respondents_n{n}_basic.json");

    /// <summary>The sample as columns; an empty cell or NA is null.</summary>
    private static Dictionary<string, string?[]> Read(int n)
    {
        using Stream raw = File.OpenRead(Sample(n));
        using var reader = new StreamReader(n == 100000 ? new GZipStream(raw, CompressionMode.Decompress) : raw);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim().Split(',').Select(cell => cell.Trim('"')).ToArray()).ToList();
        return rows[0].Select((name, at) => (name, at))
            .ToDictionary(column => column.name, column => rows.Skip(1).Select(row => row[column.at] is "" or "NA" ? null : row[column.at]).ToArray());
    }

    private static List<RakingMargin> Margins(Dictionary<string, string?[]> sample)
    {
        var rows = File.ReadAllLines(Golden.Path("survey", "margins.csv")).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))
            .ToList();
        return [.. Columns.Select(
            column => new RakingMargin(column, sample[column], rows.Where(row => row[0] == column)
                .ToDictionary(row => row[1], row => double.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture))))];
    }

    [Theory]
    [InlineData(500)]
    [InlineData(5000)]
    [InlineData(100000)]
    public async Task Rakes_as_R_does(int n)
    {
        var run = await CommandRun.Of(RakeVerb.Create(), "--sample", Sample(n), "--margins", Golden.Path("survey", "margins.csv"));

        run.Exit.ShouldBe(0, run.Error);
        foreach (var expected in Peer(n).GetProperty("weights").EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null))
        {
            run.Json.GetProperty("weights").GetProperty(expected.Name).ShouldHold(expected.Value, 1e-10, $"{n} {expected.Name}");
        }
    }

    [Theory]
    [InlineData(500, "estimates_raked_design")]
    [InlineData(500, "estimates_weights_as_fixed")]
    [InlineData(5000, "estimates_raked_design")]
    [InlineData(5000, "estimates_weights_as_fixed")]
    public void Estimates_as_R_does(int n, string kind)
    {
        var sample = Read(n);
        var raked = Raking.Rake(Margins(sample));
        var design = kind == "estimates_raked_design" ? raked.Design : new SurveyDesign(raked.Weights);
        var peer = Peer(n).GetProperty(kind);
        foreach (var question in new[] { "q1_confident", "q2_safe_dark", "q3_priority" })
        {
            var expected = peer.GetProperty(question);
            var ours = design.Shares(sample[question]).Values.ToList();
            ours.Select(each => each.Value).ToArray().ShouldAgreeWith(expected.GetProperty("estimate").Numbers(), 1e-10, question);
            ours.Select(each => each.StandardError).ToArray().ShouldAgreeWith(expected.GetProperty("se").Numbers(), 1e-11, question);
            ours.Select(each => each.DesignEffect!.Value).ToArray().ShouldAgreeWith(expected.GetProperty("deff").Numbers(), 1e-9, question);
            ours.SelectMany(each => new[] { each.TInterval().Lower, each.TInterval().Upper }).ToArray()
                .ShouldAgreeWith([.. expected.GetProperty("ci95_plain_t").EnumerateArray().SelectMany(pair => pair.Numbers())], 1e-10, question);
            ours.SelectMany(each => new[] { each.ZInterval().Lower, each.ZInterval().Upper }).ToArray()
                .ShouldAgreeWith([.. expected.GetProperty("ci95_plain_z").EnumerateArray().SelectMany(pair => pair.Numbers())], 1e-10, question);
        }

        foreach (var (field, question, answer) in new[] { ("svyciprop_q1_confident_is_1", "q1_confident", "1"),
            ("svyciprop_q3_vehicle", "q3_priority", "vehicle"), ("svyciprop_q2_is_5", "q2_safe_dark", "5") })
        {
            foreach (var (name, method) in new[] { ("logit", SurveyIntervalMethod.Logit), ("beta", SurveyIntervalMethod.Beta), ("mean", SurveyIntervalMethod.T),
                ("asin", SurveyIntervalMethod.Arcsine) })
            {
                var share = design.Share([.. sample[question].Select(each => each is null ? (bool?)null : each == answer)], method);
                new[] { share.Interval.Lower, share.Interval.Upper }
                    .ShouldAgreeWith(peer.GetProperty(field).GetProperty(name).GetProperty("ci95").Numbers(), name == "logit" ? 1e-7 : 1e-9, $"{field} {name}");
            }
        }

        var yes = sample["q1_confident"].Select(each => each is null ? (double?)null : each == "1" ? 1 : 0).ToList();
        design.Mean([.. sample["q4_score"].Select(each => (double?)double.Parse(each!, System.Globalization.CultureInfo.InvariantCulture))]).StandardError
            .ShouldAgreeWith(peer.GetProperty("q4_score_mean").GetProperty("se").GetDouble(), 1e-11);
        design.Total(yes).Value.ShouldAgreeWith(peer.GetProperty("q1_total_of_yes").GetProperty("estimate")[1].GetDouble(), 1e-10);
        design.Total(yes).StandardError.ShouldAgreeWith(peer.GetProperty("q1_total_of_yes").GetProperty("se")[1].GetDouble(), 1e-9);
        foreach (var (district, i) in peer.GetProperty("q1_by_district").GetProperty("district").EnumerateArray().Select((name, i) => (name.GetString(), i)))
        {
            design.Mean(yes, row => sample["district"][row] == district).StandardError
                .ShouldAgreeWith(peer.GetProperty("q1_by_district").GetProperty("se")[i].GetDouble(), 1e-10, district!);
        }
    }

    [Theory]
    [InlineData(500)]
    [InlineData(5000)]
    public void Tests_association_as_R_does(int n)
    {
        var sample = Read(n);
        var raked = Raking.Rake(Margins(sample));
        foreach (var (kind, design) in new[] { ("estimates_raked_design", raked.Design), ("estimates_weights_as_fixed", new SurveyDesign(raked.Weights)) })
        {
            foreach (var (test, expected) in new[]
            {
                (RaoScott.Test(design, sample["q1_confident"], sample["district"]), Peer(n).GetProperty(kind).GetProperty("rao_scott_q1_district")
                    .GetProperty("F")),
                (RaoScott.Test(design, sample["q3_priority"], sample["age_sex"]), Peer(n).GetProperty(kind).GetProperty("rao_scott_q3_age_sex_F")),
            })
            {
                new[] { test.F, test.FirstFreedom, test.SecondFreedom, test.P }.ShouldAgreeWith(
                    [expected.GetProperty("statistic").GetDouble(), .. expected.GetProperty("parameter").Numbers(), expected.GetProperty("p_value")
                        .GetDouble()], 1e-9, kind);
            }
        }
    }

    [Theory]
    [InlineData(500)]
    [InlineData(100000)]
    public void Trims_as_R_does(int n)
    {
        var weights = Raking.Rake(Margins(Read(n))).Weights;
        foreach (var trim in Peer(n).GetProperty("trim").EnumerateObject().Where(trim => trim.Value.GetProperty("error").ValueKind == JsonValueKind.Null))
        {
            var lower = trim.Value.GetProperty("lower").ValueKind == JsonValueKind.Null ? 0 : trim.Value.GetProperty("lower").GetDouble();
            var trimmed = Trimming.Trim(weights, trim.Value.GetProperty("upper").GetDouble(), lower, trim.Value.GetProperty("strict").GetBoolean());
            WeightSummary.Of(trimmed.Weights).SumOfSquares
                .ShouldAgreeWith(trim.Value.GetProperty("weights").GetProperty("sum_of_squares").GetDouble(), 1e-9, trim.Name);
        }
    }

    [Fact]
    public void Estimates_from_a_hundred_thousand_as_R_does()
    {
        var sample = Read(100000);
        var raked = Raking.Rake(Margins(sample));
        var peer = Peer(100000);
        string?[] priority = [.. sample["q3_priority"].Select((answer, row) => sample["q1_confident"][row] is null ? null : answer)];
        var ours = raked.Design.Shares(sample["q1_confident"]).Values.Concat(raked.Design.Shares(priority).Values).ToList();

        ours.Select(each => each.StandardError).ToArray().ShouldAgreeWith(peer.GetProperty("estimates_raked_design").GetProperty("se").Numbers(), 1e-11);
        RaoScott.Test(raked.Design, sample["q1_confident"], sample["district"]).F
            .ShouldAgreeWith(peer.GetProperty("rao_scott_q1_district_F").GetProperty("statistic").GetDouble(), 1e-9);
    }

    /// <summary>Figures of R's svyquantile(~q4_score, design, c(.1, .5, .9)) on the same sample, survey 4.1-1.</summary>
    [Theory]
    [InlineData(0.1, 2, 2, 3)]
    [InlineData(0.5, 5, 5, 6)]
    [InlineData(0.9, 8, 8, 10)]
    public void Finds_weighted_quantiles_as_R_does(double p, double value, double lower, double upper)
    {
        var sample = Read(500);
        var design = new SurveyDesign(Raking.Rake(Margins(sample)).Weights);

        var quantile =
            design.Quantile([.. sample["q4_score"].Select(each => (double?)double.Parse(each!, System.Globalization.CultureInfo.InvariantCulture))], p);

        (quantile.Value, quantile.Interval.Lower, quantile.Interval.Upper).ShouldBe((value, lower, upper));
    }
}
