using Frankpledge.Common;
using Frankpledge.Plans.Issuing.Copies;
using Frankpledge.Plans.Upkeep;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing.Gate;

/// <summary>What the law asks once a plan is issued: copies, publication and review (R41, R42, R44).</summary>
internal static class DutiesAfterIssue
{
    /// <param name="issued">The edition that was issued; its confirmation published it here.</param>
    /// <param name="address">The public page of the edition.</param>
    /// <param name="use">The plan with its reviews.</param>
    public static IReadOnlyList<IssueDuty> Of(IssueRecord record, Edition issued, AuthorityRegister register, string address, PlanInUse use)
    {
        var sent = record.Facts.Where(fact => fact is { Counts: true, Kind: IssueFactKind.CopySent } && fact.HappenedOn >= record.IssuedOn)
            .OrderBy(FactsForGate.Place).ToList();
        return
        [
            new("R41", "A copy of the issued plan was sent to the chief constable and to every other responsible authority of the area.",
                DutyOwner.ChiefExecutive, register.Owed(record.IssuedOn!.Value, [.. sent.Select(fact => fact.Detail)]),
                [.. sent.Select(fact => new DutyEvidence($"{fact.Kind}", fact.HappenedOn, fact.Person, fact.Document, fact.Detail) { Fact = fact })], [])
                { IsAfterIssue = true },
            new("R42", "A copy of the issued plan is published.", DutyOwner.PolicyLead,
                issued.IsWithdrawn ? [Because.Warn("R42", "PublishedEditionWithdrawn", "The published edition was withdrawn.")] : [],
                [new("EditionPublished", CivilTime.DayOf(issued.ConfirmedAt), issued.ConfirmedBy, address, "")
                {
                    Words = $"Published as edition {issued.Number}", Fingerprint = issued.Sha256,
                }], []) { IsAfterIssue = true },
            new("R44", "The plan is kept under review.", DutyOwner.PolicyLead, use.Owed,
                [
                    .. use.Reviews.Where(one => one.Counts).OrderBy(one => one.ReviewedOn)
                        .Select(one => new DutyEvidence("PlanReview", one.ReviewedOn, one.Person, one.Document, one.Words)
                        {
                            Words = $"Reviewed: {Said(one.Outcome)}",
                        }),
                ], []) { IsAfterIssue = true },
        ];
    }

    /// <summary>What follows from a review, in words.</summary>
    private static Sentence Said(ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.ToVary => "the plan is to be varied",
        ReviewOutcome.ToReplace => "the plan is to be replaced",
        _ => "the plan stays",
    };
}
