using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Appointments;

/// <summary>A post whose proposed holder the panel questions in public.</summary>
public enum Post
{
    ChiefExecutive,
    ChiefFinanceOfficer,
    DeputyCommissioner,
    ChiefConstable,
}

/// <summary>
/// The notice of a proposed appointment: four things must be in it. 2011 Act Sch 1 para 9, Sch 8 para 3. The panel's three weeks run
/// from its receipt, not from an earlier word that a process has begun.
/// </summary>
/// <param name="Post">The post.</param>
/// <param name="Name">The candidate.</param>
/// <param name="Criteria">What suitability was judged by.</param>
/// <param name="WhyMet">Why the candidate meets the criteria.</param>
/// <param name="Terms">Terms and conditions.</param>
public sealed record AppointmentNotice(Post Post, string? Name, string? Criteria, string? WhyMet, string? Terms)
{
    /// <summary>Refuses a notice in which one of the four things is missing.</summary>
    [Rule("R118")]
    public IReadOnlyList<Reason> WhyNotNotify() =>
    [
        .. new (string?, Sentence)[] { (Name, "the candidate's name"), (Criteria, "the criteria"), (WhyMet, "why the candidate meets the criteria"),
            (Terms, "the terms and conditions") }
            .Where(part => string.IsNullOrWhiteSpace(part.Item1))
            .Select(part => Because.Block(Post == Post.ChiefConstable ? "R121" : "R118", "NoticeIncomplete", $"The notice to the panel lacks {part.Item2}.")),
    ];

    /// <summary>Refuses a candidate for chief constable who was never a constable in the United Kingdom or is on the barred list. 1996 Act s.88C.</summary>
    [Rule("R121")]
    public static IReadOnlyList<Reason> WhyNotEligible(bool isOrWasConstable, bool onBarredList)
    {
        var reasons = new List<Reason>();
        if (!isOrWasConstable)
        {
            reasons.Add(Because.Block("R121", "NotAConstable", "The candidate must be, or have been, a constable in the United Kingdom."));
        }

        if (onBarredList)
        {
            reasons.Add(Because.Block("R121", "OnBarredList", "The candidate is on the police barred list."));
        }

        return reasons;
    }
}
