using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Conduct;

/// <summary>Suspending the commissioner, and who acts instead. 2011 Act ss.30, 62.</summary>
public static class Suspension
{
    private const int MustExceedYears = 2;

    /// <summary>Whether an offence is serious enough: its maximum must exceed two years. Exactly two is not enough.</summary>
    /// <param name="maximumYears">The longest prison term for the offence in years; parts of a year as decimals; null for life.</param>
    /// <param name="charged">Whether there is a charge in the United Kingdom, the Channel Islands or the Isle of Man; null when nobody has said.</param>
    [Rule("R127")]
    public static IReadOnlyList<Reason> WhyNotSuspend(decimal? maximumYears, bool? charged)
    {
        var reasons = new List<Reason>();
        if (maximumYears <= MustExceedYears)
        {
            reasons.Add(Because.Block("R127", "MaximumNotOverTwoYears",
                $"Suspension needs a charge with an offence whose maximum exceeds two years; {Years(maximumYears.Value)} is not enough."));
        }

        const string Where = "Suspension needs a charge in the United Kingdom, the Channel Islands or the Isle of Man.";
        if (charged == false)
        {
            reasons.Add(Because.Block("R127", "NotCharged", Where));
        }
        else if (charged is null)
        {
            reasons.Add(Because.Warn("R127", "ChargeNotRecorded", $"{(Sentence)Where} Whether there is one is not said here."));
        }

        return reasons;
    }

    /// <summary>"1 year", "2.5 years".</summary>
    public static Sentence Years(decimal years) => years == 1 ? (Sentence)"1 year" : $"{years:0.##} years";

    /// <summary>Refuses to appoint as acting commissioner anyone who is not on the commissioner's staff at that time.</summary>
    [Rule("R128")]
    public static IReadOnlyList<Reason> WhyNotAppointActing(bool onCommissionersStaff) => onCommissionersStaff
        ? []
        : [Because.Block("R128", "ActingNotStaff", "Only a member of the commissioner's staff at the time may be appointed to act.")];
}
