using System.Collections.Frozen;
using System.Reflection;
using Frankpledge.Statute.Data;

namespace Frankpledge.Statute.Register;

/// <summary>What this program does about a rule. Computed from the compiled program:
/// from what its use cases, pages and commands can reach, never from a mark.</summary>
public enum RuleState
{
    /// <summary>A step that somebody takes here is refused while the rule is not kept.</summary>
    StopsAStep,

    /// <summary>A page or a command works it out.</summary>
    WorkedOut,

    /// <summary>A page or a command names it beside what it shows, as a step, a day or a note; nothing here says whether it is kept.</summary>
    Named,

    /// <summary>Code for it exists and is tested, but no page, command or step uses it yet.</summary>
    LibraryOnly,

    /// <summary>No code: people see to it.</summary>
    ByPeople,
}

/// <summary>A rule together with the place in the code that keeps it.</summary>
/// <param name="Rule">What the law asks.</param>
/// <param name="Homes">Where its code stands, as <c>Precept.Veto</c> or <c>Precept.PreceptIssue.WhyNotIssue</c>; one, or none where people see to it.</param>
/// <param name="Standing">What this program does about it.</param>
public sealed record RegisteredRule(StatutoryRule Rule, IReadOnlyList<string> Homes, RuleState Standing)
{
    /// <summary>The standing in a few words, with the reason where there is no code.</summary>
    public Sentence State => Standing switch
    {
        RuleState.StopsAStep => (Sentence)"Stops a step here",
        RuleState.WorkedOut => "Worked out here",
        RuleState.Named => "Named here",
        RuleState.LibraryOnly => "In the library only",
        _ => $"By people: {Rule.NotAutomated}",
    };
}

/// <summary>Joins the rule book with its code and with what the program does about each rule.</summary>
public static class RuleRegister
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The standings as a test last computed them from the compiled program; the test fails when the list is stale.</summary>
    private static readonly FrozenDictionary<string, RuleState> States = DataFile.Read<Dictionary<string, RuleState>>("rule-states").ToFrozenDictionary();

    /// <summary>All rules with their homes and standings.</summary>
    public static IReadOnlyList<RegisteredRule> All { get; } = Read();

    /// <summary>One rule.</summary>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public static RegisteredRule Of(string number) => All.First(entry => entry.Rule == RuleBook.Of(number));

    private static List<RegisteredRule> Read()
    {
        var homes = Homes(Assembly.GetExecutingAssembly()).ToLookup(home => home.Rule, home => home.Place);
        return [.. RuleBook.All
            .Select(rule =>
                new RegisteredRule(rule, [.. homes[rule.Number].Order(StringComparer.Ordinal)], States.GetValueOrDefault(rule.Number, RuleState.ByPeople)))];
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
