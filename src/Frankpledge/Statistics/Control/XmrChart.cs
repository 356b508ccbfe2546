namespace Frankpledge.Statistics.Control;

/// <summary>One point of the chart and what the rules say of it.</summary>
public sealed record XmrPoint
{
    /// <summary>The day of the observation.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The value; null where it is missing, and then no rule speaks of the point.</summary>
    public required double? Value { get; init; }

    /// <summary>The group whose limits hold here.</summary>
    public required XmrGroup Group { get; init; }

    /// <summary>Whether the value helped to set the limits; false after the points that fix them.</summary>
    public required bool SetsLimits { get; init; }

    /// <summary>The distance from the point before, null at the start of a group, after a gap, or where it was screened out.</summary>
    public required double? Range { get; init; }

    /// <summary>Strictly outside the limits; null where the value or the limits are missing.</summary>
    public required bool? IsOutside { get; init; }

    /// <summary>Inside the limits but strictly beyond two thirds of their width; null where the value or the limits are missing.</summary>
    public required bool? IsNear { get; init; }

    /// <summary>1 above the mean, -1 below, 0 on it; null where the value is missing.</summary>
    public required int? Side { get; init; }

    /// <summary>Why the point is not ordinary variation.</summary>
    public required SpecialCause Cause { get; init; }

    /// <summary>What that means for the measure.</summary>
    public required PointMeaning Meaning { get; init; }
}

/// <summary>An XmR chart: the points, their limits, and what they say.</summary>
/// <param name="Points">In the order of their dates.</param>
/// <param name="Groups">One for each stretch between rebases, in order.</param>
/// <param name="Options">How the chart was drawn.</param>
/// <param name="Explanation">Method, base, warnings and the sentence.</param>
public sealed record XmrChart(IReadOnlyList<XmrPoint> Points, IReadOnlyList<XmrGroup> Groups, XmrOptions Options, Explanation Explanation)
{
    /// <summary>What the last date shows: the variation icon's meaning.</summary>
    public PointMeaning Variation => Points[^1].Meaning;

    /// <summary>Whether any group has fewer than 13 points.</summary>
    public bool AnyShortGroup => Groups.Any(group => group.IsShort);

    /// <summary>
    /// Whether the target will be met, judged by the limits of the last date with strict comparison; null without a target or a better direction.
    /// Without limits it is <see cref="Control.Assurance.Inconsistent"/>, as the peer has it, and a warning says that nothing could be judged.
    /// </summary>
    public Assurance? Assurance
    {
        get
        {
            if (Options.Target is not { } target || Options.Direction == ImprovementDirection.Neutral)
            {
                return null;
            }

            var limits = Points[^1].Group.Limits;
            var rising = Options.Direction == ImprovementDirection.Increase;
            return target > limits.Upper ? (rising ? Control.Assurance.ConsistentFail : Control.Assurance.ConsistentPass)
                : target < limits.Lower ? (rising ? Control.Assurance.ConsistentPass : Control.Assurance.ConsistentFail)
                : Control.Assurance.Inconsistent;
        }
    }
}
