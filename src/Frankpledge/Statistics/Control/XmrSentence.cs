namespace Frankpledge.Statistics.Control;

/// <summary>Says what a chart shows.</summary>
internal static class XmrSentence
{
    public static XmrChart Explain(XmrChart chart)
    {
        var known = chart.Points.Where(point => point.Value is not null).ToList();
        Sentence sentence = $"{LastPoint(known[^1])} {Past(chart, known)}{Target(chart)}";
        return chart with
        {
            Explanation = new(
                chart.Options.ScreenOutliers
                    ? "XmR chart (Making Data Count), outlying moving ranges screened once" : "XmR chart (Making Data Count), not screened",
                known.Count,
                [.. chart.Explanation.Warnings, .. Warnings(chart)],
                sentence),
        };
    }

    private static Sentence LastPoint(XmrPoint last)
    {
        var limits = last.Group.Limits;
        Sentence value = $"The latest value, {Words.Number(last.Value)} on {Words.Day(last.Date)},";
        if (last.Cause == SpecialCause.None)
        {
            return limits.AverageRange is null
                ? (Sentence)$"{value} cannot be told from ordinary variation, because there is nothing to draw limits from."
                : $"{value} is ordinary variation around an average of {Words.Number(limits.Mean)} (expected between {Words.Number(limits.Lower)} and {Words.Number(limits.Upper)}): it says neither better nor worse.";
        }

        var judgement = last.Meaning switch
        {
            PointMeaning.Improvement => "a real change for the better",
            PointMeaning.Concern => "a real change for the worse",
            _ => "a real change",
        };
        return $"{value} is {judgement}, not noise: it is {Why(last.Cause)}. The chart shows that something changed, not what changed it.";
    }

    private static Sentence Why(SpecialCause cause) => cause switch
    {
        SpecialCause.AboveUpperLimit => "above the upper limit",
        SpecialCause.BelowLowerLimit => "below the lower limit",
        SpecialCause.RisingTrend => "one of at least seven points rising in a row",
        SpecialCause.FallingTrend => "one of at least seven points falling in a row",
        SpecialCause.TwoOfThreeAbove => "one of two in three points close to the upper limit",
        SpecialCause.TwoOfThreeBelow => "one of two in three points close to the lower limit",
        SpecialCause.RunAbove => "one of at least seven points in a row above the average",
        _ => "one of at least seven points in a row below the average",
    };

    private static Sentence Past(XmrChart chart, List<XmrPoint> known)
    {
        var signals = known.Count(point => point.Cause != SpecialCause.None);
        return signals == 0
            ? (Sentence)$"None of the {Words.Count(known.Count, "point")} is a signal."
            : $"{signals} of {Words.Count(known.Count, "point")} {(signals == 1 ? "is a signal" : "are signals")}{(chart.Groups.Count > 1 ? ", each judged by the limits of its own period" : "")}.";
    }

    private static Sentence Target(XmrChart chart)
    {
        var target = Words.Number(chart.Options.Target);
        return chart.Assurance switch
        {
            null => (Sentence)"",
            _ when chart.Points[^1].Group.Limits.AverageRange is null => $" Whether the target of {target} will be met cannot be judged without limits.",
            Assurance.ConsistentPass => $" If nothing changes, the target of {target} will be met.",
            Assurance.ConsistentFail => $" If nothing changes, the target of {target} will not be met.",
            _ => $" The target of {target} lies within ordinary variation: it will be met in some periods and missed in others by chance.",
        };
    }

    private static IEnumerable<Sentence> Warnings(XmrChart chart)
    {
        foreach (var group in chart.Groups.Where(group => group.IsShort))
        {
            yield return $"{Which(chart, group)} rests on {Words.Count(group.Count, "point")}; below 13 the limits are a trial and will move as points are added.";
        }

        foreach (var group in chart.Groups.Where(group => group.Limits.AverageRange is null))
        {
            yield return $"{Which(chart, group)} has no limits: {(group.Count == 1 ? "one point has no neighbour to differ from" : "its values do not vary, or every moving range was screened out, so there is no ordinary variation to measure")}.";
        }

        var missing = chart.Points.Count(point => point.Value is null);
        if (missing > 0)
        {
            yield return $"{Words.Count(missing, "value is", "values are")} missing; a moving range, trend, run or two-in-three that would need one is not counted.";
        }

        foreach (var date in chart.Options.Rebase.Where(date => chart.Points.All(point => point.Date != date)).Order())
        {
            yield return $"The limits were not started again on {Words.Day(date)}, because no observation has that date.";
        }

        if (chart.Groups[^1].Limits.Lower < 0 && chart.Points.All(point => point.Value is null or >= 0))
        {
            yield return "The lower limit is below zero although no value is; read it as zero.";
        }

        if (chart.Options.FixAfter > chart.Groups[^1].Count)
        {
            yield return $"The limits are to be fixed after {chart.Options.FixAfter} points; there are fewer yet, so they still move.";
        }
    }

    private static Sentence Which(XmrChart chart, XmrGroup group) =>
        chart.Groups.Count == 1 ? "The chart" : (Sentence)$"The period from {Words.Day(chart.Points.First(point => point.Group == group).Date)}";
}
