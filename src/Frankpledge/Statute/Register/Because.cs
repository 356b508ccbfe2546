using Frankpledge.Common;

namespace Frankpledge.Statute.Register;

/// <summary>Makes a <see cref="Reason"/> that carries the source of its rule, and the "(verify)" mark where the rule has one.</summary>
public static class Because
{
    /// <summary>Stops the step unless a statutory officer records an override with a reason.</summary>
    public static Reason Block(string rule, string code, Sentence sentence) => Of(rule, code, sentence, Severity.Block);

    /// <summary>Is shown and logged; the step may go on.</summary>
    public static Reason Warn(string rule, string code, Sentence sentence) => Of(rule, code, sentence, Severity.Warn);

    /// <summary>Is only recorded as evidence.</summary>
    public static Reason Stamp(string rule, string code, Sentence sentence) => Of(rule, code, sentence, Severity.Stamp);

    private static Reason Of(string rule, string code, Sentence sentence, Severity severity) =>
        new(code, sentence, rule, RuleBook.Of(rule).SourceOnScreen, severity);
}
