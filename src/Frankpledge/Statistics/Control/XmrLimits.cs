namespace Frankpledge.Statistics.Control;

/// <summary>
/// The centre and the natural process limits of one group of points (Wheeler; NHS <i>Making Data Count</i>). Limits are never cut at 0 or 100.
/// </summary>
/// <param name="Mean">The mean of the points that set the limits, in the unit of the series; null when none has a value.</param>
/// <param name="AverageRange">The mean of the moving ranges left after screening; null when none is left, and then there are no limits.</param>
public sealed record XmrLimits(double? Mean, double? AverageRange)
{
    /// <summary>3 / 1.128: from a mean moving range to three standard deviations.</summary>
    public const double Width = 2.66;

    private const double NearWidth = 2 * (Width / 3);

    /// <summary>A value strictly above is outside.</summary>
    public double? Upper => Mean + Width * AverageRange;

    /// <summary>A value strictly below is outside.</summary>
    public double? Lower => Mean - Width * AverageRange;

    /// <summary>A value strictly above, but not outside, is near the limit.</summary>
    public double? NearUpper => Mean + NearWidth * AverageRange;

    /// <summary>A value strictly below, but not outside, is near the limit.</summary>
    public double? NearLower => Mean - NearWidth * AverageRange;
}

/// <summary>The points between one rebase and the next; rules never look across.</summary>
/// <param name="Number">0 before the first rebase date, 1 from it, and so on; a rebase at the first point makes it 1.</param>
/// <param name="Count">Rows of the group, missing values too.</param>
/// <param name="Limits">The limits that hold for all of them.</param>
public sealed record XmrGroup(int Number, int Count, XmrLimits Limits)
{
    /// <summary>Fewer than 13 points: the limits are a trial and will move.</summary>
    public bool IsShort => Count < 13;
}
