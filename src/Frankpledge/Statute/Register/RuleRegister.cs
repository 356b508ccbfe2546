using System.Reflection;

namespace Frankpledge.Statute.Register;

/// <summary>Who sees to a rule.</summary>
public enum RuleState
{
    /// <summary>Code decides it, and a test proves the code.</summary>
    Enforced,

    /// <summary>A judgement: people see to it.</summary>
    CheckedByPeople,

    /// <summary>Something to record, with nothing to compute.</summary>
    NotAutomated,
}

/// <summary>A rule together with the place in the code that keeps it.</summary>
/// <param name="Rule">What the law asks.</param>
/// <param name="Homes">Where it is kept, as <c>Precept.Veto</c> or <c>Precept.PreceptIssue.WhyNotIssue</c>; one, or none when not automated.</param>
public sealed record RegisteredRule(StatutoryRule Rule, IReadOnlyList<string> Homes)
{
    /// <summary>Whether code enforces it.</summary>
    public bool IsAutomated => Homes.Count > 0;

    /// <summary>Who sees to it.</summary>
    public RuleState Standing => IsAutomated ? RuleState.Enforced : Rule.ByPeople ? RuleState.CheckedByPeople : RuleState.NotAutomated;

    /// <summary>"Enforced" or "Not automated", with the reason.</summary>
    public string State => IsAutomated ? "Enforced" : $"Not automated: {Rule.NotAutomated}";
}

/// <summary>Joins the rule book with the <see cref="RuleAttribute"/>s in the code.</summary>
public static class RuleRegister
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>All rules with their homes in the given assemblies; without any, in this one.</summary>
    public static IReadOnlyList<RegisteredRule> Of(params IReadOnlyList<Assembly> assemblies)
    {
        var homes = (assemblies.Count == 0 ? [Assembly.GetExecutingAssembly()] : assemblies).SelectMany(Homes).ToLookup(home => home.Rule, home => home.Place);
        return [.. RuleBook.All.Select(rule => new RegisteredRule(rule, [.. homes[rule.Number].Order(StringComparer.Ordinal)]))];
    }

    private static IEnumerable<(string Rule, string Place)> Homes(Assembly assembly) =>
        from type in assembly.GetTypes()
        from member in type.GetMembers(Everything).Where(member => member is not Type).Prepend(type)
        from rule in member.GetCustomAttributes<RuleAttribute>(inherit: false)
        select (rule.Number, member == type ? Name(type) : $"{Name(type)}.{member.Name}");

    private static string Name(Type type)
    {
        var full = type.FullName!.Replace('+', '.');
        const string Own = "Frankpledge.Statute.";
        return full.StartsWith(Own, StringComparison.Ordinal) ? full[Own.Length..] : full;
    }
}
