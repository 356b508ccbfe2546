using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Conduct;

/// <summary>Times of a claim under the Riot Compensation Act 2016. SI 2017/371 regs 6, 7 and 21-24. Each period counts its first day.</summary>
[Rule("R174")]
public static class RiotClaim
{
    private const int ClaimDays = 43;
    private const int EvidenceDays = 91;
    private const int ReviewDays = 29;

    /// <summary>The time to claim, from the day on which the riot ended.</summary>
    public static InclusivePeriod Claim(DateOnly riotEnded) => InclusivePeriod.OfDays(riotEnded, ClaimDays);

    /// <summary>The time for details and evidence, from the day on which the claim was received;
    /// days on which the body held the claimant up do not count.</summary>
    public static InclusivePeriod Evidence(DateOnly received, DateRange? heldUp = null) =>
        heldUp is { } days ? InclusivePeriod.OfDays(received, EvidenceDays).Excluding(days) : InclusivePeriod.OfDays(received, EvidenceDays);

    /// <summary>The time to ask for a review, from the day of the notice.</summary>
    public static InclusivePeriod Review(DateOnly notice) => InclusivePeriod.OfDays(notice, ReviewDays);

    /// <summary>Refuses a notice that refuses, or pays less, without its reasons and both rights.</summary>
    public static IReadOnlyList<Reason> WhyNotSend(string? reasons, bool saysReview, bool saysAppeal) =>
        string.IsNullOrWhiteSpace(reasons) || !saysReview || !saysAppeal
        ? [Because.Block("R174", "NoticeIncomplete",
            "The notice says why, that a review can be asked for within 29 days, and that an appeal lies to the Upper Tribunal.")]
        : [];
}
