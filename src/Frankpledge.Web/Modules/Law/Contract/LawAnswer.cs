using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Web.Modules.Law.Contract;

/// <summary>
/// What every <c>law</c> verb answers with, beside fields of its own. As JSON: <c>rule</c>, <c>source</c>, <c>verified</c> (false while the
/// rule's wording has not been checked against the official text), <c>sentence</c> (the working, fit for a page), <c>reasons</c> (all of
/// them) and <c>refused</c> (those that make the exit code 1; empty otherwise). Each reason has <c>code</c>, <c>sentence</c>, <c>rule</c>,
/// <c>source</c> and <c>severity</c>. Days are written 2025-01-20.
/// </summary>
internal abstract record LawAnswer(string Rule, string Sentence)
{
    public string Source => RuleBook.Of(Rule).SourceOnScreen;

    public bool Verified => !RuleBook.Of(Rule).Verify;

    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    public IReadOnlyList<Reason> Refused { get; init; } = [];

    /// <summary>Writes what is worth a line of its own between the sentence and the reasons.</summary>
    public virtual void WriteDetails(TextWriter output)
    {
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(Sentence);
        WriteDetails(output);
        foreach (var reason in Reasons.Except(Refused).Where(reason => reason.Sentence != Sentence))
        {
            output.WriteLine($"{reason.Severity}: {reason.Sentence} ({reason.Rule})");
        }

        output.WriteLine($"{Rule}: {Source}");
    }
}
