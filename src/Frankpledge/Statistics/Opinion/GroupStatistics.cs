namespace Frankpledge.Statistics.Opinion;

/// <summary>How one group voted on one comment, beside everybody in the other groups.</summary>
/// <param name="Agree">People of the group who agree.</param>
/// <param name="Disagree">People of the group who disagree.</param>
/// <param name="Seen">All votes of the group, passes included.</param>
/// <param name="OthersAgree">People of the other groups who agree.</param>
/// <param name="OthersDisagree">People of the other groups who disagree.</param>
/// <param name="OthersSeen">All votes of the other groups.</param>
public sealed record GroupStatistics(int Agree, int Disagree, int Seen, int OthersAgree, int OthersDisagree, int OthersSeen)
{
    /// <summary>Share that agrees, drawn towards a half where few have voted: (agree + 1) / (seen + 2).</summary>
    public double AgreeShare => Share(Agree, Seen);

    /// <summary>As <see cref="AgreeShare"/>, of those who disagree.</summary>
    public double DisagreeShare => Share(Disagree, Seen);

    /// <summary>z of agreement against a half, with one more vote that agrees.</summary>
    public double AgreeTest => Test(Agree, Seen);

    /// <summary>z of disagreement against a half, with one more vote that disagrees.</summary>
    public double DisagreeTest => Test(Disagree, Seen);

    /// <summary>How many times as likely the group is to agree as the others.</summary>
    public double AgreeRatio => AgreeShare / Share(OthersAgree, OthersSeen);

    /// <summary>How many times as likely the group is to disagree as the others.</summary>
    public double DisagreeRatio => DisagreeShare / Share(OthersDisagree, OthersSeen);

    /// <summary>z of the two shares that agree, pooled, one added to every count and every total.</summary>
    public double AgreeRatioTest => Difference(Agree + 1, Seen + 1, OthersAgree + 1, OthersSeen + 1) ?? 0;

    /// <summary>z of the two shares that disagree, pooled, one added to every count and every total.</summary>
    public double DisagreeRatioTest => Difference(Disagree + 1, Seen + 1, OthersDisagree + 1, OthersSeen + 1) ?? 0;

    /// <summary>The textbook z of the two shares that agree; null where all or none agree or nobody voted.</summary>
    public double? PlainAgreeTest => Difference(Agree, Seen, OthersAgree, OthersSeen);

    /// <summary>The textbook z of the two shares that disagree; null where all or none disagree or nobody voted.</summary>
    public double? PlainDisagreeTest => Difference(Disagree, Seen, OthersDisagree, OthersSeen);

    internal static double Share(int some, int seen) => (some + 1.0) / (seen + 2.0);

    internal static double Test(int some, int seen) => 2 * Math.Sqrt(seen + 1) * ((some + 1.0) / (seen + 1.0) - 0.5);

    private static double? Difference(double some, double of, double others, double ofOthers)
    {
        var pooled = (some + others) / (of + ofOthers);
        return of > 0 && ofOthers > 0 && pooled is > 0 and < 1
            ? (some / of - others / ofOthers) / Math.Sqrt(pooled * (1 - pooled) * (1 / of + 1 / ofOthers))
            : null;
    }
}
