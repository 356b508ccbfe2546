namespace Frankpledge.Statistics.Control;

/// <summary>Why a point is not ordinary variation; the first that holds is named, and one point carries one reason.</summary>
public enum SpecialCause
{
    /// <summary>Ordinary variation.</summary>
    None,

    /// <summary>Strictly above the upper limit.</summary>
    AboveUpperLimit,

    /// <summary>Strictly below the lower limit.</summary>
    BelowLowerLimit,

    /// <summary>One of seven points that rise without a tie.</summary>
    RisingTrend,

    /// <summary>One of seven points that fall without a tie.</summary>
    FallingTrend,

    /// <summary>Near the upper limit, as are two of three successive points that all lie above the mean.</summary>
    TwoOfThreeAbove,

    /// <summary>Near the lower limit, as are two of three successive points that all lie below the mean.</summary>
    TwoOfThreeBelow,

    /// <summary>One of seven successive points above the mean.</summary>
    RunAbove,

    /// <summary>One of seven successive points below the mean.</summary>
    RunBelow,
}

/// <summary>What a point means for the measure, given which way is better.</summary>
public enum PointMeaning
{
    /// <summary>Ordinary variation: neither good nor bad news.</summary>
    CommonCause,

    /// <summary>A signal in the better direction.</summary>
    Improvement,

    /// <summary>A signal in the worse direction.</summary>
    Concern,

    /// <summary>A high signal where neither direction is better.</summary>
    NeutralHigh,

    /// <summary>A low signal where neither direction is better.</summary>
    NeutralLow,
}

/// <summary>Whether the process, left as it is, will meet its target.</summary>
public enum Assurance
{
    /// <summary>The target lies within the limits: met in some periods and missed in others, by chance.</summary>
    Inconsistent,

    /// <summary>The target lies beyond the limits on the good side: it will be met.</summary>
    ConsistentPass,

    /// <summary>The target lies beyond the limits on the bad side: it will be missed until something changes.</summary>
    ConsistentFail,
}

/// <summary>How causes and directions combine.</summary>
public static class SpecialCauses
{
    /// <summary>1 for a high signal, -1 for a low one, 0 for ordinary variation.</summary>
    public static int Side(this SpecialCause cause) => cause switch
    {
        SpecialCause.AboveUpperLimit or SpecialCause.RisingTrend or SpecialCause.TwoOfThreeAbove or SpecialCause.RunAbove => 1,
        SpecialCause.None => 0,
        _ => -1,
    };

    /// <summary>What <paramref name="cause"/> means when <paramref name="better"/> is the better way.</summary>
    public static PointMeaning Meaning(this SpecialCause cause, ImprovementDirection better) => (cause.Side(), better) switch
    {
        (0, _) => PointMeaning.CommonCause,
        (1, ImprovementDirection.Neutral) => PointMeaning.NeutralHigh,
        (_, ImprovementDirection.Neutral) => PointMeaning.NeutralLow,
        (1, ImprovementDirection.Increase) or (-1, ImprovementDirection.Decrease) => PointMeaning.Improvement,
        _ => PointMeaning.Concern,
    };
}
