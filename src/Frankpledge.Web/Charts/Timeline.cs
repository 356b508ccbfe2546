namespace Frankpledge.Web.Charts;

/// <summary>What a timeline shows.</summary>
/// <param name="Label">Names the drawing and points to the table, for those who do not see it.</param>
/// <param name="On">The day it was looked at.</param>
/// <param name="OnWords">That day as it stands above its line.</param>
/// <param name="Limit">The last day that the law allows.</param>
/// <param name="LimitWords">The same on a wide drawing.</param>
/// <param name="FloatWords">The time left between the last step and the limit.</param>
internal sealed record Timeline(string Label, IReadOnlyList<TimelineRow> Rows, DateOnly On, string OnWords, DateOnly Limit, string LimitWords,
    string FloatWords);

/// <summary>A step: where it was first planned and where it is now. A step of one day has no <c>From</c>.</summary>
/// <param name="Words">Its days now, at the right end.</param>
internal sealed record TimelineRow(string Name, DateOnly? FirstFrom, DateOnly First, DateOnly? NowFrom, DateOnly Now, bool IsDone, string Words);
