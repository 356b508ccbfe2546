using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Questions;

/// <summary>
/// What every question of law is answered with, beside fields of its own. As JSON: <c>rule</c>, <c>source</c>, <c>verified</c> (false while the
/// rule's wording has not been checked against the official text, or while it is not settled whether it is law there), <c>sentence</c> (the
/// working, fit for a page), <c>reasons</c> (all of them), <c>refused</c> (those that make the exit code 1; empty otherwise), <c>applies</c>
/// (Applies, Modified or Unsettled), <c>differs</c> (what differs there) and <c>pending_change</c> (when a day of the answer lies beyond an
/// announced change of the law). Each reason has <c>code</c>, <c>sentence</c>, <c>rule</c>, <c>source</c> and <c>severity</c>.
/// </summary>
public abstract record LawAnswer(string Rule, Sentence Sentence)
{
    public string Source => RuleBook.Of(Rule).SourceOnScreen;

    public bool Verified => !RuleBook.Of(Rule).Verify && Applies != Reach.Unsettled;

    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    public IReadOnlyList<Reason> Refused { get; init; } = [];

    /// <summary>What the rule is to the body that governs where the question is asked.</summary>
    public Reach Applies { get; init; }

    /// <summary>What differs there; null where the rule applies as written.</summary>
    public string? Differs { get; init; }

    /// <summary>An announced change of the law that a day of the answer lies beyond.</summary>
    public PendingChangeAnswer? PendingChange { get; init; }

    /// <summary>The latest day that the answer gives by law, or null.</summary>
    [JsonIgnore]
    public virtual DateOnly? LatestDay => null;

    /// <summary>What is worth a line of its own between the sentence and the reasons.</summary>
    [JsonIgnore]
    public virtual IEnumerable<Sentence> Details => [];

    /// <summary>Where the question was asked; null for an answer that nobody asked somewhere.</summary>
    [JsonIgnore]
    public LawPlace? Place { get; init; }

    /// <summary>A rule as a line of the answer cites it (R13).</summary>
    public Sentence Cite(string rule) => Place is { } place ? RuleCitation.Of(rule, place.Model, place.Nation) : $"{rule}";

    /// <summary>The rule of a reason, with the mark of its wording or of its reach.</summary>
    public Sentence Cite(Reason reason) =>
        reason.Rule is { } rule && Place is { } place && RuleCitation.Mark(rule, place.Model, place.Nation) is { } mark ? (Sentence)$"{rule} {mark}" : $"{reason.RuleOnScreen}";

    protected static DateOnly? Latest(params IEnumerable<DateOnly?> days) => days.Max();
}

/// <summary>The warning beside a date beyond an announced change.</summary>
public sealed record PendingChangeAnswer(string Code, DateOnly Announced, DateOnly Effective, DateOnly Checked, string Status, string Warning)
{
    public PendingChangeAnswer(PendingChange change)
        : this(change.Code, change.Announced, change.Effective, change.Checked, change.Status, change.Warning)
    {
    }
}
