using Frankpledge.Common;
using Frankpledge.Plans.Issuing.Copies;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing.Gate;

/// <summary>What the law asks once a plan is issued: copies and publication (R41, R42).</summary>
internal static class DutiesAfterIssue
{
    /// <param name="issued">The edition that was issued; its confirmation published it here.</param>
    /// <param name="address">The public page of the edition.</param>
    public static IReadOnlyList<IssueDuty> Of(IssueRecord record, Edition issued, AuthorityRegister register, string address)
    {
        var sent = record.Facts.Where(fact => fact is { Counts: true, Kind: IssueFactKind.CopySent } && fact.HappenedOn >= record.IssuedOn)
            .OrderBy(FactsForGate.Place).ToList();
        return
        [
            new("R41", "A copy of the issued plan was sent to the chief constable and to every other responsible authority of the area.",
                DutyOwner.ChiefExecutive, register.Owed(record.IssuedOn!.Value, [.. sent.Select(fact => fact.Detail)]),
                [.. sent.Select(fact => new DutyEvidence($"{fact.Kind}", fact.HappenedOn, fact.Person, fact.Document, fact.Detail) { Fact = fact })], []),
            new("R42", "A copy of the issued plan is published.", DutyOwner.PolicyLead,
                issued.IsWithdrawn ? [Because.Warn("R42", "PublishedEditionWithdrawn", "The published edition was withdrawn.")] : [],
                [new("EditionPublished", CivilTime.DayOf(issued.ConfirmedAt), issued.ConfirmedBy, address, "")
                {
                    Words = $"Published as edition {issued.Number}", Fingerprint = issued.Sha256,
                }], []),
        ];
    }
}
