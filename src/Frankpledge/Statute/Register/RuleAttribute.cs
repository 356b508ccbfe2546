namespace Frankpledge.Statute.Register;

/// <summary>
/// Marks the one place in the code where a rule of the rule book is kept. The title, demand, source, severity and
/// "(verify)" mark of the rule stand once, in <c>Register/rules.json</c>; <c>docs/rules.md</c> joins the two.
/// </summary>
/// <param name="number">The stable number in the rule book, for example <c>R62</c>. Numbers are never reused.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method
    | AttributeTargets.Property | AttributeTargets.Constructor,
    AllowMultiple = true,
    Inherited = false)]
public sealed class RuleAttribute(string number) : Attribute
{
    public string Number { get; } = number;
}
