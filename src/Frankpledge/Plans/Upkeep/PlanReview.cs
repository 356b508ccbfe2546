using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Upkeep;

/// <summary>Why a plan was reviewed (R44).</summary>
public enum ReviewCause
{
    /// <summary>At the office's own interval.</summary>
    Yearly,

    /// <summary>The panel reported on the annual report.</summary>
    PanelReport,

    /// <summary>The strategic policing requirement changed.</summary>
    ThreatsChanged,
    Other,
}

/// <summary>What follows from a review.</summary>
public enum ReviewOutcome
{
    Stays,
    ToVary,
    ToReplace,
}

/// <summary>A review of a plan that was issued. Never changed: a wrong one is withdrawn, with the reason, and stays in sight.</summary>
public sealed class PlanReview
{
    public const int LongestText = 300;
    public const int LongestWords = 2000;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid PlanId { get; init; }
    public required DateOnly ReviewedOn { get; init; }
    public required ReviewCause Cause { get; init; }
    public required ReviewOutcome Outcome { get; init; }

    /// <summary>Who reviewed it: name and post.</summary>
    public required string Person { get; init; }

    /// <summary>The paper that shows it, and where it is.</summary>
    public required string Document { get; init; }

    /// <summary>What was found; may be empty.</summary>
    public required string Words { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateOnly? WithdrawnOn { get; private set; }
    public string? WithdrawnWhy { get; private set; }
    public int Version { get; set; }

    public bool Counts => WithdrawnOn is null;

    public void Withdraw(string? why, Change change)
    {
        if (!Counts)
        {
            throw new RefusedException("ReviewWithdrawn", "This review was withdrawn already.");
        }

        if (string.IsNullOrWhiteSpace(why) || why.Trim().Length > LongestText)
        {
            throw new RefusedException("WithdrawalReasonMissing", $"Say why the review is withdrawn, in at most {LongestText} characters.");
        }

        (WithdrawnOn, WithdrawnWhy) = (CivilTime.DayOf(change.At), why.Trim());
    }

    /// <summary>What is wrong with a review as it is given.</summary>
    /// <param name="issued">The day on which the plan was issued; null where it was not.</param>
    public static IReadOnlyList<Reason> WhyNot(ReviewToRecord input, DateOnly? issued, DateOnly today) => issued is not { } since
        ? [new("NotIssuedYet", "This plan is not issued. A review is of a plan that was; a draft is changed by another draft.", "R44")] :
    [
        .. input.On > today ? [new Reason("ReviewToCome", $"{InWords.Day(input.On)} is still to come. Record what has happened.")]
            : input.On < since ? [new Reason("ReviewBeforeIssue", $"The plan was issued on {InWords.Day(since)}; this review is said to be older.")]
            : Array.Empty<Reason>(),
        .. input.Cause is null ? [new Reason("ReviewCauseMissing", "Say why the plan was reviewed.")] : Array.Empty<Reason>(),
        .. input.Outcome is null ? [new Reason("ReviewOutcomeMissing", "Say what follows: the plan stays, is to be varied, or is to be replaced.")] : Array.Empty<Reason>(),
        .. input.Cause == ReviewCause.ThreatsChanged && input.On <= today && input.On >= since && string.IsNullOrWhiteSpace(input.Words)
            && StrategicPolicingRequirement.On(input.On) is var current && !(current?.From > since)
            ? [new Reason("ReviewWithoutChange", current is null
                ? (Sentence)$"No strategic policing requirement of {InWords.Day(input.On)} or before is known here. Choose another reason for the review, or say in its words which change is meant."
                : $"From the issue on {InWords.Day(since)} to {InWords.Day(input.On)} no change of the strategic policing requirement is known here; the one in force is of {InWords.Day(current.From)}. Choose another reason for the review, or say in its words which change is meant.")]
            : Array.Empty<Reason>(),
        .. input.Person?.Any(char.IsLetter) == true && input.Person.Trim().Length <= LongestText ? Array.Empty<Reason>()
            : [new Reason("ReviewPersonMissing", $"Say who reviewed it: the name and the post, in at most {LongestText} characters.")],
        .. !string.IsNullOrWhiteSpace(input.Document) && input.Document.Trim().Length <= LongestText ? Array.Empty<Reason>()
            : [new Reason("ReviewDocumentMissing", $"Name the document that shows it, and say where it is, in at most {LongestText} characters.")],
        .. (input.Words ?? "").Trim().Length > LongestWords ? [new Reason("ReviewWordsTooLong", $"Say it in at most {LongestWords} characters.")] : Array.Empty<Reason>(),
    ];
}

/// <param name="Person">Who reviewed it: name and post.</param>
public sealed record ReviewToRecord(DateOnly On, ReviewCause? Cause, ReviewOutcome? Outcome, string? Person, string? Document, string? Words);
