using System.Text.Json.Serialization;
using Frankpledge.Statistics.Control;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary>The answer of <c>xmr</c> in the field names of NHSRplotthedots, with what this library adds: method, warnings, sentences.</summary>
internal sealed record XmrAnswer(
    bool AnyShortGroup,
    IReadOnlyList<XmrAnswer.Icon> Icons,
    IReadOnlyList<XmrAnswer.AssuranceRow> Assurance,
    IReadOnlyList<Dictionary<string, object?>> Summary,
    IReadOnlyList<XmrAnswer.PointRow> Points)
{
    public required string Method { get; init; }

    public required long Base { get; init; }

    public required IReadOnlyList<Sentence> Warnings { get; init; }

    public required IReadOnlyList<Sentence> Sentences { get; init; }

    public static XmrAnswer From(IReadOnlyList<(string Facet, XmrChart Chart)> charts, bool hasFacets, bool rebased) => new(
        charts.Any(each => each.Chart.AnyShortGroup),
        [
            .. charts.Select(each => new Icon(each.Facet, "variation", XmrWords.VariationIcon(each.Chart.Points[^1]))),
            .. charts.Where(each => each.Chart.Assurance is not null)
                .Select(each => new Icon(each.Facet, "assurance", XmrWords.AssuranceIcon(each.Chart.Assurance!.Value))),
        ],
        [.. charts.Select(each => new AssuranceRow(each.Facet, XmrWords.Assurance(each.Chart.Assurance)))],
        [.. charts.SelectMany(
            each => each.Chart.Groups
                .Select(group => Summarise(each.Facet, each.Chart, group, hasFacets, rebased, charts.Any(any => any.Chart.Options.Target is not null))))],
        [.. charts.SelectMany(each => each.Chart.Points.Select(point => PointRow.From(point, hasFacets ? each.Facet : null, each.Chart.Options.Target)))])
    {
        Method = charts[0].Chart.Explanation.Method,
        Base = charts.Sum(each => each.Chart.Explanation.Base),
        Warnings = [.. charts.SelectMany(each => each.Chart.Explanation.Warnings.Select(warning => hasFacets ? $"{each.Facet}: {warning}" : warning))],
        Sentences = [.. charts.Select(each => hasFacets ? $"{each.Facet}: {each.Chart.Explanation.Sentence}" : each.Chart.Explanation.Sentence)],
    };

    private static Dictionary<string, object?> Summarise(string facet, XmrChart chart, XmrGroup group, bool hasFacets, bool rebased, bool targeted)
    {
        var points = chart.Points.Where(point => ReferenceEquals(point.Group, group)).ToList();
        var row = new Dictionary<string, object?>();
        if (hasFacets)
        {
            row["f"] = facet;
        }

        if (rebased)
        {
            row["rebase_group"] = group.Number;
        }

        row["mean_col"] = group.Limits.Mean;
        row["lpl"] = group.Limits.Lower;
        row["upl"] = group.Limits.Upper;
        row["n"] = group.Count;
        row["common_cause"] = points.Count(point => point.Meaning == PointMeaning.CommonCause);
        row["special_cause_improvement"] = points.Count(point => point.Meaning == PointMeaning.Improvement);
        row["special_cause_concern"] = points.Count(point => point.Meaning == PointMeaning.Concern);
        row["variation_type"] = XmrWords.Meaning(points[^1].Meaning);
        if (targeted)
        {
            row["assurance_type"] = ReferenceEquals(group, chart.Groups[^1]) ? XmrWords.Assurance(chart.Assurance) : null;
        }

        return row;
    }

    internal sealed record Icon(string F, string Type, [property: JsonPropertyName("icon")] string File);

    internal sealed record AssuranceRow(string F, string? AssuranceType);

    internal sealed record PointRow
    {
        public required string Date { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Facet { get; init; }

        public double? Y { get; init; }

        public int RebaseGroup { get; init; }

        public bool ShortGroupWarning { get; init; }

        public double? FixY { get; init; }

        public double? MeanCol { get; init; }

        public double? Amr { get; init; }

        public double? MrScreened { get; init; }

        public double? Lpl { get; init; }

        public double? Nlpl { get; init; }

        public double? Nupl { get; init; }

        public double? Upl { get; init; }

        public bool? OutsideLimits { get; init; }

        public bool? CloseToLimits { get; init; }

        public int? RelativeToMean { get; init; }

        public required string SpecialCauseType { get; init; }

        public bool SpecialCauseFlag { get; init; }

        public required string PointType { get; init; }

        public double? Target { get; init; }

        public static PointRow From(XmrPoint point, string? facet, double? target) => new()
        {
            Date = Dates.Write(point.Date),
            Facet = facet,
            Y = point.Value,
            RebaseGroup = point.Group.Number,
            ShortGroupWarning = point.Group.IsShort,
            FixY = point.SetsLimits ? point.Value : null,
            MeanCol = point.Group.Limits.Mean,
            Amr = point.Group.Limits.AverageRange,
            MrScreened = point.Range,
            Lpl = point.Group.Limits.Lower,
            Nlpl = point.Group.Limits.NearLower,
            Nupl = point.Group.Limits.NearUpper,
            Upl = point.Group.Limits.Upper,
            OutsideLimits = point.IsOutside,
            CloseToLimits = point.IsNear,
            RelativeToMean = point.Side,
            SpecialCauseType = XmrWords.Cause(point.Cause),
            SpecialCauseFlag = point.Cause != SpecialCause.None,
            PointType = XmrWords.Meaning(point.Meaning),
            Target = target,
        };
    }
}
