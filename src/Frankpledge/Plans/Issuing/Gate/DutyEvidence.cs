using Frankpledge.Common;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Issuing.Gate;

/// <summary>A record that counts for a duty.</summary>
/// <param name="Record">What kind of record it is.</param>
/// <param name="Document">The paper that shows it.</param>
/// <param name="Detail">What it says besides; may be empty.</param>
public sealed record DutyEvidence(string Record, DateOnly Day, string Person, string Document, string Detail)
{
    /// <summary>The fact, where it is one.</summary>
    public IssueFact? Fact { get; init; }

    /// <summary>The fingerprint of the frozen edition that it is about.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>What it says in a few words, where it is no fact.</summary>
    public Sentence? Words { get; init; }

    /// <summary>All records that count for a duty, in the order of their days.</summary>
    internal static IReadOnlyList<DutyEvidence> Of(IssueRecord record, DutyAsked asked) =>
    [
        .. record.Facts.Where(fact => fact.Counts && asked.Settles.Contains(fact.Kind) && record.TookThePlaceOf(fact) is null).OrderBy(FactsForGate.Place)
            .Select(fact => new DutyEvidence($"{fact.Kind}", fact.HappenedOn, fact.Person, fact.Document, fact.Detail)
            {
                Fact = fact, Fingerprint = fact.EditionSha256,
            }),
        .. asked.Settles.Contains(IssueFactKind.RecommendationsAnswered) ? Answered(record) : [],
    ];

    private static IEnumerable<DutyEvidence> Answered(IssueRecord record) => record.RecommendationsToAnswer.Where(one => one.Given is not null)
        .Select(one => new DutyEvidence("RecommendationAnswered", one.Given!.AnsweredOn, one.Given.Person, one.Document, one.Given.Reason)
        {
            Words = $"Recommendation {one.Number}: {Said(one.Given.Given)}",
        });

    /// <summary>An answer in words.</summary>
    public static Sentence Said(Answer answer) => answer switch
    {
        Answer.Accept => "accepted",
        Answer.AcceptInPart => "accepted in part",
        Answer.Reject => "not accepted",
        _ => "noted",
    };
}
