using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Conduct;

/// <summary>Suspending the commissioner, and who acts instead. 2011 Act ss.30, 62.</summary>
public static class Suspension
{
    private const int MustExceedYears = 2;

    /// <summary>Whether an offence is serious enough: its maximum must exceed two years. Exactly two is not enough.</summary>
    /// <param name="maximumYears">The longest prison term for the offence in years; parts of a year as decimals.</param>
    [Rule("R127")]
    public static IReadOnlyList<Reason> WhyNotSuspend(decimal maximumYears, bool charged = true)
    {
        var reasons = new List<Reason>();
        if (maximumYears <= MustExceedYears)
        {
            reasons.Add(Because.Block("R127", "MaximumNotOverTwoYears",
                $"Suspension needs a charge with an offence whose maximum exceeds two years; a maximum of {maximumYears:0.##} {(maximumYears == 1 ? "year" : "years")} does not."));
        }

        if (!charged)
        {
            reasons.Add(Because.Block("R127", "NotCharged", "Suspension needs a charge in the United Kingdom, the Channel Islands or the Isle of Man."));
        }

        return reasons;
    }

    /// <summary>Refuses to appoint as acting commissioner anyone who is not on the commissioner's staff at that time.</summary>
    [Rule("R128")]
    public static IReadOnlyList<Reason> WhyNotAppointActing(bool onCommissionersStaff) => onCommissionersStaff
        ? []
        : [Because.Block("R128", "ActingNotStaff", "Only a member of the commissioner's staff at the time may be appointed to act.")];
}
