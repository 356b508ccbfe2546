using System.Text.RegularExpressions;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Frankpledge.Statute.Register;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Frankpledge.Tests.Architecture;

/// <summary>Each refusal under a rule that can stop a step here can be overridden by the statutory officer, or it is declared why nobody can.</summary>
public sealed partial class OverrideTests
{
    private static readonly CallGraph Graph = new([Assemblies.Core], typeof(RuleRegister).FullName!, typeof(WorkedExample).FullName!);

    [Fact]
    public void Every_refusal_under_a_rule_has_the_door_or_a_reason_why_it_has_none()
    {
        var gate = Graph.All.Single(method => method.DeclaringType.FullName == typeof(IssueRecord).FullName && method.Name == nameof(IssueRecord.WhyNotIssue));
        var withDoor = Refusals(Graph.ReachableFrom([gate])).ToHashSet();
        var steps = Graph.All.Where(IsOfUseCase);

        var without = Refusals(Graph.ReachableFrom(steps)).Where(code => !withDoor.Contains(code) && NeverOverridden.Why(code) is null);

        without.Distinct().ShouldBeEmpty();
        withDoor.Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Nothing_is_declared_that_the_program_does_not_say() => NeverOverridden.All.Except(Refusals(Graph.All)).ShouldBeEmpty();

    /// <summary>The codes of refusals that cite a rule: those of the law, and those that a use case words itself.</summary>
    private static IEnumerable<string> Refusals(IEnumerable<MethodDefinition> methods)
    {
        foreach (var method in methods.Where(method => method.HasBody))
        {
            string? code = null;
            var cited = false;
            foreach (var instruction in method.Body.Instructions)
            {
                switch (instruction)
                {
                    case { OpCode.Code: Code.Ldstr, Operand: string text } when CodeWord().IsMatch(text): code = text; break;
                    case { OpCode.Code: Code.Ldstr, Operand: string text } when Number().IsMatch(text): cited = true; break;
                    case { Operand: MethodReference { Name: "Rule" or "get_Rule" } }: cited = true; break;
                    case { Operand: MethodReference call } when IsRefusal(call) || call.DeclaringType.FullName == typeof(Because).FullName:
                        if (code is not null && IsRefusal(call) && (cited || call.DeclaringType.Name == nameof(Because)))
                        {
                            yield return code;
                        }

                        (code, cited) = (null, false);
                        break;
                }
            }
        }
    }

    private static bool IsRefusal(MethodReference call) =>
        (call.DeclaringType.FullName == typeof(Because).FullName && call.Name == nameof(Because.Block))
        || (call.Name.Contains("g__Refuse", StringComparison.Ordinal)
            && call.Parameters.Count(parameter => parameter.ParameterType.Name is "String" or nameof(Sentence)) >= 3)
        || (call.Name == ".ctor"
            && (call.DeclaringType.FullName == typeof(Reason).FullName || call.DeclaringType.FullName == typeof(RefusedException).FullName));

    /// <summary>A step that somebody takes: a class that takes the records, with a method that takes a change.</summary>
    private static bool IsOfUseCase(MethodDefinition method) => method.Module == Assemblies.Core
        && method.Parameters.Any(parameter => parameter.ParameterType.FullName == typeof(Change).FullName)
        && method.DeclaringType.Methods
            .Any(one => one.IsConstructor && one.Parameters.Any(parameter => parameter.ParameterType.FullName == typeof(AppDb).FullName));

    [GeneratedRegex("^[A-Z][a-z]+(?:[A-Z][A-Za-z]*)+$")]
    private static partial Regex CodeWord();

    [GeneratedRegex("^R[0-9]{1,3}$")]
    private static partial Regex Number();
}
