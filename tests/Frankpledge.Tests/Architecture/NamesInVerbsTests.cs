using Mono.Cecil;

namespace Frankpledge.Tests.Architecture;

/// <summary>What a verb says to people has words where the program has names: <c>in force</c>, not <c>InForce</c>. JSON keeps the names.</summary>
public sealed class NamesInVerbsTests
{
    /// <summary>Whose names are words that people read as they stand: England, Warning.</summary>
    private static readonly string[] Words = ["Nation", "Severity"];

    /// <summary>Makes a field of JSON.</summary>
    private const string Json = "DueListed";

    [Fact]
    public void No_text_of_a_verb_is_made_with_a_name_of_the_program()
    {
        var verbs = Assemblies.TypesOf(Assemblies.Web).Where(type => CallGraph.Outermost(type) is var outer
            && (outer.Namespace.EndsWith(".Commands", StringComparison.Ordinal) || outer.Namespace.EndsWith(".Hosting", StringComparison.Ordinal))).ToList();
        verbs.Count.ShouldBeGreaterThan(100);
        var found = from type in verbs
                    from method in type.Methods
                    where method.HasBody
                    from instruction in method.Body.Instructions
                    let call = instruction.Operand as GenericInstanceMethod
                    where call?.Name is "AppendFormatted" or "Join"
                    from argument in call.GenericArguments
                    let kind = argument is GenericInstanceType { Name: "Nullable`1" } maybe ? maybe.GenericArguments[0] : argument
                    where kind.Namespace.StartsWith("Frankpledge", StringComparison.Ordinal) && kind.Resolve() is { IsEnum: true } && !Words.Contains(kind.Name)
                        && CallGraph.Outermost(type).Name != Json
                    select $"{CallGraph.Outermost(type).Name}: {kind.Name}";

        found.Distinct().ShouldBeEmpty("say Choices.InWords");
    }
}
