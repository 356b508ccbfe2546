namespace Frankpledge.Statistics.Control;

/// <summary>Which way is better. A property of the measure: reports of hidden crime may rise for good reasons.</summary>
public enum ImprovementDirection
{
    /// <summary>Neither way is better in itself.</summary>
    Neutral,

    /// <summary>Higher is better.</summary>
    Increase,

    /// <summary>Lower is better.</summary>
    Decrease,
}

/// <summary>How a chart is drawn.</summary>
public sealed record XmrOptions
{
    /// <summary>A limit may be fixed on no fewer points than this.</summary>
    public const int FewestToFix = 12;

    /// <summary>Which way is better.</summary>
    public ImprovementDirection Direction { get; init; }

    /// <summary>Whether moving ranges of 3.267 times their mean or more are left out, once, before the limits are drawn.</summary>
    public bool ScreenOutliers { get; init; } = true;

    /// <summary>Limits come from the first so many points of each group, at least <see cref="FewestToFix"/>; null for all of them.</summary>
    public int? FixAfter { get; init; }

    /// <summary>Dates at which new limits start. A date that no observation has is ignored, and said so.</summary>
    public IReadOnlyCollection<DateOnly> Rebase { get; init; } = [];

    /// <summary>The value to be reached, in the unit of the series; null for none.</summary>
    public double? Target { get; init; }
}
