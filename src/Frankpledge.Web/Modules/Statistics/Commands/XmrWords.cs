using Frankpledge.Statistics.Control;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary>The words that NHSRplotthedots uses for causes, meanings and icons.</summary>
internal static class XmrWords
{
    public static string Cause(SpecialCause cause) => cause switch
    {
        SpecialCause.AboveUpperLimit => "Above UCL",
        SpecialCause.BelowLowerLimit => "Below LCL",
        SpecialCause.RisingTrend => "7 Point Trend (Increasing)",
        SpecialCause.FallingTrend => "7 Point Trend (Decreasing)",
        SpecialCause.TwoOfThreeAbove => "2 in 3 Above CL",
        SpecialCause.TwoOfThreeBelow => "2 in 3 Below CL",
        SpecialCause.RunAbove => "7 Points Above CL",
        SpecialCause.RunBelow => "7 Points Below CL",
        _ => "Common Cause",
    };

    public static string Meaning(PointMeaning meaning) => meaning switch
    {
        PointMeaning.Improvement => "special_cause_improvement",
        PointMeaning.Concern => "special_cause_concern",
        PointMeaning.NeutralHigh => "special_cause_neutral_high",
        PointMeaning.NeutralLow => "special_cause_neutral_low",
        _ => "common_cause",
    };

    public static string VariationIcon(XmrPoint last)
    {
        var side = last.Cause.Side() > 0 ? "high" : "low";
        return last.Meaning switch
        {
            PointMeaning.CommonCause => "common_cause.svg",
            PointMeaning.Improvement => $"improvement_{side}.svg",
            PointMeaning.Concern => $"concern_{side}.svg",
            _ => $"neutral_{side}.svg",
        };
    }

    public static string AssuranceIcon(Assurance assurance) => assurance switch
    {
        Frankpledge.Statistics.Control.Assurance.ConsistentPass => "pass.svg",
        Frankpledge.Statistics.Control.Assurance.ConsistentFail => "fail.svg",
        _ => "inconsistent.svg",
    };

    public static string? Assurance(Assurance? assurance) => assurance switch
    {
        Frankpledge.Statistics.Control.Assurance.ConsistentPass => "consistent_pass",
        Frankpledge.Statistics.Control.Assurance.ConsistentFail => "consistent_fail",
        Frankpledge.Statistics.Control.Assurance.Inconsistent => "inconsistent",
        _ => null,
    };
}
