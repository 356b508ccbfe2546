using System.Collections.Frozen;
using Frankpledge.Statute.Data;

namespace Frankpledge.Statute.Register;

/// <summary>All rules, R1 to R189, in the order of their numbers. Read once from <c>rules.json</c>; never changes at run time.</summary>
public static class RuleBook
{
    private static readonly FrozenDictionary<string, StatutoryRule> ByNumber =
        DataFile.Read<RulePart[]>("rules")
            .SelectMany(part => part.Rules.Select(rule => rule with { Part = part.Part }))
            .ToFrozenDictionary(rule => rule.Number, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every rule, sorted by number.</summary>
    public static IReadOnlyList<StatutoryRule> All { get; } = [.. ByNumber.Values.OrderBy(rule => rule.Order)];

    /// <summary>The rule with this number.</summary>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public static StatutoryRule Of(string number) =>
        Find(number) ?? throw new KeyNotFoundException($"There is no rule {number}; the rule book has R1 to R{ByNumber.Count}.");

    /// <summary>The rule with this number, or null.</summary>
    public static StatutoryRule? Find(string number) => ByNumber.GetValueOrDefault(number);

    private sealed record RulePart(string Part, StatutoryRule[] Rules);
}
