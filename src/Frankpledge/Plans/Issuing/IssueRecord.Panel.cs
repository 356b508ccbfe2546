using Frankpledge.Common;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Issuing;

/// <summary>The panel's recommendations on the draft, and how each is answered (R34, R36).</summary>
public sealed partial class IssueRecord
{
    public List<PanelRecommendation> Recommendations { get; } = [];

    /// <summary>Those that count, by their numbers.</summary>
    public IReadOnlyList<PanelRecommendation> RecommendationsToAnswer => [.. Recommendations.Where(one => one.Counts).OrderBy(one => one.Number)];

    /// <summary>The fact that the response to the panel was published; null while it was not.</summary>
    public IssueFact? ResponsePublication => Facts.Where(fact => fact.Counts && fact.Kind == IssueFactKind.ResponsePublished).MaxBy(fact => fact.RecordedAt);

    /// <summary>Whether a recommendation or an answer was recorded after the response was published: what the public read is not the whole response.</summary>
    public bool ResponseIsStale => ResponsePublication is { } published && Recommendations.Exists(one => one.ChangedAt > published.RecordedAt);

    /// <summary>Records a recommendation.</summary>
    public PanelRecommendation Recommend(RecommendationToRecord input, Change change)
    {
        RefusedException.ThrowIfAny([.. WhyNotOpen(), .. WhyNotRecommend(input)]);
        var made = new PanelRecommendation
        {
            Id = Guid.CreateVersion7(), AreaId = AreaId, RecordId = Id, Number = input.Number, Text = input.Text.Trim(), Document = input.Document.Trim(),
            Page = input.Page, RecordedBy = change.Who, RecordedAt = change.At.ToUniversalTime(),
        };
        Recommendations.Add(made);
        return made;
    }

    /// <summary>Answers a recommendation; an answer that was given before stays in sight and counts no more.</summary>
    public RecommendationAnswer Answer(int number, AnswerToGive input, Change change)
    {
        RefusedException.ThrowIfAny([.. WhyNotOpen(), .. WhyNotAnswer(input, CivilTime.DayOf(change.At))]);
        var to = Standing(number);
        RefusedException.ThrowIfAny([.. WhyNotOnDay(to, input.On)]);
        if (to.Given is { } last && (last.Given, last.Reason, last.Person, last.AnsweredOn)
            == (input.Given!.Value, input.Reason.Trim(), input.Person.Trim(), input.On))
        {
            throw new RefusedException("AnswerRecorded", "This answer is recorded already, in the same words.");
        }

        var made = new RecommendationAnswer
        {
            Id = Guid.CreateVersion7(), AreaId = AreaId, RecommendationId = to.Id, Given = input.Given!.Value, Reason = input.Reason.Trim(),
            Person = input.Person.Trim(), AnsweredOn = input.On, RecordedBy = change.Who, RecordedAt = change.At.ToUniversalTime(),
        };
        to.Answers.Add(made);
        return made;
    }

    /// <summary>Withdraws a recommendation that was recorded by mistake; it stays in sight with the reason.</summary>
    public void WithdrawRecommendation(int number, string why, Change change)
    {
        RefusedException.ThrowIfAny(WhyNotOpen());
        var gone = Standing(number);
        if (string.IsNullOrWhiteSpace(why) || why.Trim().Length > IssueFact.LongestText)
        {
            throw new RefusedException("WithdrawalReasonMissing", $"Say why the recommendation is withdrawn, in at most {IssueFact.LongestText} characters.");
        }

        gone.Withdraw(change.At, why);
    }

    /// <summary>A response is published when it answers every recommendation that is recorded, or the officer set the lack aside (R36).</summary>
    private IEnumerable<Reason> WhyNotPublishResponse(IssueFactKind kind, DateOnly on) => kind != IssueFactKind.ResponsePublished ? []
        : RecommendationsToAnswer.Max(one => one.Given?.AnsweredOn) is { } last && on < last
        ? [new("PublishedBeforeAnswer", $"The last answer in it was given on {InWords.Day(last)}. Give the day of its publication, on or after that.")]
        : Recommendation.WhyNotIssue(RecommendationsToAnswer.Select(one => one.ForGate), responsePublished: true)
            .Where(reason => !Overrides.Exists(made => made.Covers(reason)));

    /// <summary>An answer follows what it answers, and the answer in whose place it comes.</summary>
    private IEnumerable<Reason> WhyNotOnDay(PanelRecommendation to, DateOnly on)
    {
        if (Facts.Where(fact => fact.Counts && fact.Kind == IssueFactKind.PanelReported).MinBy(FactsForGate.Place) is { } report && on < report.HappenedOn)
        {
            yield return new("AnswerBeforeReport", $"The panel reported on {InWords.Day(report.HappenedOn)}. Give the day of the answer, on or after that.");
        }

        if (to.Given is { } given && on < given.AnsweredOn)
        {
            yield return new("AnswerBeforeLast",
                $"This recommendation was answered on {InWords.Day(given.AnsweredOn)}. An answer that comes in its place is not older.");
        }
    }

    private PanelRecommendation Standing(int number) => Recommendations.SingleOrDefault(one => one.Counts && one.Number == number)
        ?? throw new RefusedException("RecommendationUnknown", $"There is no recommendation {number} in this record, or it was withdrawn.");

    /// <summary>What is wrong with a recommendation as it is given.</summary>
    public IReadOnlyList<Reason> WhyNotRecommend(RecommendationToRecord input)
    {
        var reasons = new List<Reason>();
        void Unless(bool isGiven, string code, Sentence sentence)
        {
            if (!isGiven)
            {
                reasons.Add(new(code, sentence));
            }
        }

        Unless(input.Number is > 0 and <= PanelRecommendation.MostOfOneReport, "RecommendationNumberWrong",
            $"Give the number of the recommendation, from 1 to {PanelRecommendation.MostOfOneReport}.");
        Unless(!Recommendations.Exists(one => one.Counts && one.Number == input.Number), "RecommendationRecorded",
            $"Recommendation {input.Number} is recorded already. Withdraw it first if it is wrong.");
        Unless(input.Text.Any(char.IsLetter) && input.Text.Trim().Length <= PanelRecommendation.LongestText, "RecommendationTextMissing",
            $"Write what the panel recommends, as it says it, in at most {PanelRecommendation.LongestText} characters.");
        Unless(!string.IsNullOrWhiteSpace(input.Document) && input.Document.Trim().Length <= IssueFact.LongestText, "RecommendationDocumentMissing",
            $"Name the report or letter in which it stands, in at most {IssueFact.LongestText} characters.");
        Unless(input.Page is null or (> 0 and < 10_000), "RecommendationPageWrong", "Give the page as a number from 1, or leave it out.");
        return reasons;
    }

    /// <summary>What is wrong with an answer as it is given.</summary>
    public static IReadOnlyList<Reason> WhyNotAnswer(AnswerToGive input, DateOnly today) =>
    [
        .. input.Given is null ? [new Reason("AnswerMissing", "Choose how the recommendation is answered: accept, accept in part, reject or note.")]
            : Array.Empty<Reason>(),
        .. string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Trim().Length > PanelRecommendation.LongestText
            ? [new Reason("AnswerReasonMissing", $"Give the reason of the answer, in at most {PanelRecommendation.LongestText} characters. It is published.")]
            : Array.Empty<Reason>(),
        .. !input.Person.Any(char.IsLetter) || input.Person.Trim().Length > IssueFact.LongestText
            ? [new Reason("AnswerPersonMissing", $"Say who answers: the name and the post, in at most {IssueFact.LongestText} characters.")]
            : Array.Empty<Reason>(),
        .. input.On > today ? [new Reason("AnswerToCome", $"{InWords.Day(input.On)} is still to come. Record what has happened.")] : Array.Empty<Reason>(),
    ];
}
