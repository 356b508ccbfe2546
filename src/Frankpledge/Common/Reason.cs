using System.Text.Json.Serialization;

namespace Frankpledge.Common;

/// <summary>How much a reason weighs: <c>Block</c> stops the step, <c>Warn</c> is shown and logged, <c>Stamp</c> is only recorded.</summary>
public enum Severity
{
    Block,
    Warn,
    Stamp,
}

/// <summary>Why something may not be done, or may be done with care, in words fit for the page.</summary>
/// <param name="Code">The rule's name in code, e.g. <c>ConsultationStillOpen</c>.</param>
/// <param name="Sentence">What is wrong, where, and what to do. What the public reads too says only what is.</param>
/// <param name="Rule">The number in the rule book, e.g. <c>R36</c>, or null where no law speaks.</param>
/// <param name="Source">The exact legal place, or null.</param>
/// <param name="Severity">What the reason does to the step.</param>
public sealed record Reason(string Code, Sentence Sentence, string? Rule = null, string? Source = null, Severity Severity = Severity.Block)
{
    /// <summary>What the office does about it, where the sentence is read by the public as well; null where it says all.</summary>
    [JsonIgnore]
    public Sentence? ToDo { get; init; }

    /// <summary>The sentence as those read it who can do something about it.</summary>
    [JsonIgnore]
    public Sentence ForOffice => ToDo is null ? Sentence : $"{Sentence} {ToDo}";

    /// <summary>The rule as a line of text cites it, with the mark of a rule that was not checked.</summary>
    [JsonIgnore]
    public string? RuleOnScreen => Source?.EndsWith("(verify)", StringComparison.Ordinal) == true ? $"{Rule}, verify" : Rule;
}
