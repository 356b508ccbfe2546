using Frankpledge.Common;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Gate;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>A duty before issue for machines. Fields are added to, never renamed.</summary>
/// <param name="Stands"><c>met</c>, <c>not met</c>, <c>overridden</c>, <c>in doubt</c> or <c>owed since issue</c>.</param>
/// <param name="Evidence">The records that settle it; empty where there is none.</param>
internal sealed record DutyData(string Stands, string Rule, Sentence Duty, Sentence Who, IReadOnlyList<EvidenceData> Evidence)
{
    /// <summary>What is not done of it.</summary>
    public required IReadOnlyList<Sentence> Missing { get; init; }

    /// <summary>Whether what is missing stops the issue: not where it is owed since.</summary>
    public required bool StopsIssue { get; init; }

    /// <summary>What speaks against the records that settle it, and stops nothing.</summary>
    public required IReadOnlyList<Sentence> Doubts { get; init; }

    public static Sentence InWords(DutyStanding stands) => stands switch
    {
        DutyStanding.Met => "met",
        DutyStanding.Overridden => "overridden",
        DutyStanding.InDoubt => "in doubt",
        DutyStanding.Owed => "owed since issue",
        _ => "not met",
    };

    /// <param name="issuePage">The public page of what was recorded before issue.</param>
    public static DutyData Of(IssueDuty duty, int record, string issuePage)
    {
        var address = $"{issuePage}#issue-{record}";
        return new(InWords(duty.Stands).English, duty.Rule, duty.Duty, duty.Who,
        [
            .. duty.Evidence.Select(one => new EvidenceData(Choices.InWords(one.Record), one.Day, one.Person, one.Document,
                one.Words is { } words ? $"{words.English}. {one.Detail}" : one.Detail, address) { Fingerprint = one.Fingerprint }),
            .. duty.Overrides.Select(made => new EvidenceData("override", made.DecidedOn, made.Officer, made.Reason, made.Refusal, address)),
        ])
        {
            Missing = [.. duty.Stops.Select(reason => reason.Sentence)], StopsIssue = duty.Stands == DutyStanding.NotMet,
            Doubts = [.. duty.Doubts.Select(reason => reason.ForOffice)],
        };
    }
}

/// <param name="Record">The kind of fact, in the words of the verb <c>issue record</c>; <c>override</c> for what the statutory officer set aside.</param>
/// <param name="Document">The paper that shows it; of an override the reason.</param>
/// <param name="Detail">What the kind asks besides; of an override the refusals that were set aside.</param>
/// <param name="Address">Where the public reads it.</param>
internal sealed record EvidenceData(string Record, DateOnly Day, string Person, string Document, string Detail, string Address)
{
    /// <summary>The fingerprint of the frozen edition that it is about; null where it names none.</summary>
    public string? Fingerprint { get; init; }
}
