using System.Text.RegularExpressions;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Register;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Frankpledge.Tests.Architecture;

/// <summary>What the program does about each rule, computed from what its steps, pages and commands can reach.</summary>
internal static partial class RuleStates
{
    /// <summary>Worked examples show a rule, they do not work it out for anybody.</summary>
    private static readonly CallGraph Graph = new([Assemblies.Core, Assemblies.Web], typeof(WorkedExample).FullName!, typeof(RuleRegister).FullName!);

    private static readonly HashSet<string> Written =
        ["Equals", "GetHashCode", "ToString", "PrintMembers", "Deconstruct", "<Clone>$", "get_EqualityContract", "op_Equality", "op_Inequality", ".ctor",
            ".cctor"];

    public static Dictionary<string, RuleState> Compute()
    {
        var used = Graph.ReachableFrom(Doors());
        var refusing = Graph.ReachableFrom(used.Where(IsOfUseCase)).Where(Refuses).ToList();
        var stopping = Given(Graph.ReachableFrom(refusing)).Where(reason => reason.Severity == Severity.Block).Select(reason => reason.Rule).ToHashSet();
        var named = Named(used).ToHashSet();
        var homes = Homes().ToLookup(home => home.Rule, home => home.Methods);
        return RuleBook.All.ToDictionary(rule => rule.Number, rule =>
            stopping.Contains(rule.Number) ? RuleState.StopsAStep
            : homes[rule.Number].Any(methods => methods.Any(used.Contains)) ? RuleState.WorkedOut
            : named.Contains(rule.Number) ? RuleState.Named
            : homes.Contains(rule.Number) ? RuleState.LibraryOnly
            : RuleState.ByPeople);
    }

    /// <summary>The rules that code in use, or the data that it reads, cites beside what it shows.</summary>
    private static IEnumerable<string> Named(IEnumerable<MethodDefinition> used) => used.Where(method => method.HasBody)
        .SelectMany(method => method.Body.Instructions).Select(instruction => instruction.Operand).OfType<string>().SelectMany(Cited)
        .Concat(Assemblies.Core.Resources.OfType<EmbeddedResource>().Where(file => file.Name.StartsWith("Frankpledge.Statute.Data.", StringComparison.Ordinal))
            .SelectMany(file => Cited(System.Text.Encoding.UTF8.GetString(file.GetResourceData()))));

    private static IEnumerable<string> Cited(string text) => AnyNumber().Matches(text).Select(match => match.Value);

    /// <summary>Every reason that the code can give, with the rule it cites and how much it weighs.</summary>
    public static IEnumerable<(string Rule, Severity Severity)> Given() => Given(Graph.All);

    private static IEnumerable<(string Rule, Severity Severity)> Given(IEnumerable<MethodDefinition> methods)
    {
        foreach (var method in methods.Where(method => method.HasBody))
        {
            var cited = new Stack<string>();
            foreach (var instruction in method.Body.Instructions)
            {
                if (instruction is { OpCode.Code: Code.Ldstr, Operand: string text } && Number().IsMatch(text))
                {
                    cited.Push(text);
                }
                else if (instruction.Operand is MethodReference call && call.DeclaringType.FullName == typeof(Because).FullName
                    && Enum.TryParse<Severity>(call.Name, out var severity) && cited.TryPop(out var rule))
                {
                    yield return (rule, severity);
                }
            }
        }
    }

    /// <summary>Where somebody, or the clock, comes in: the program's start with its commands and addresses, pages and views,
    /// what the framework calls.</summary>
    private static IEnumerable<MethodDefinition> Doors() => Graph.All.Where(method => method.Module == Assemblies.Web
        && (method == Assemblies.Web.EntryPoint
            || method.Name.StartsWith("OnGet", StringComparison.Ordinal) || method.Name.StartsWith("OnPost", StringComparison.Ordinal)
            || Written.Contains(method.Name) is false && method is { IsVirtual: true, IsNewSlot: false } && method.Name.StartsWith('<') is false
            && IsOfFramework(method)));

    private static bool IsOfFramework(MethodDefinition method) =>
        method.DeclaringType.BaseType is { } above && above.FullName != "System.Object"
            && above.FullName.StartsWith("Frankpledge", StringComparison.Ordinal) is false;

    /// <summary>A method of a class that takes the records and a change: a step that somebody takes.</summary>
    private static bool IsOfUseCase(MethodDefinition method) => method.Module == Assemblies.Core
        && method.Parameters.Any(parameter => parameter.ParameterType.FullName == typeof(Change).FullName)
        && method.DeclaringType.Methods
            .Any(one => one.IsConstructor && one.Parameters.Any(parameter => parameter.ParameterType.FullName == typeof(AppDb).FullName));

    private static bool Refuses(MethodDefinition method) => method.HasBody && method.Body.Instructions.Any(instruction =>
        instruction.Operand is MethodReference call && call.DeclaringType.FullName == typeof(RefusedException).FullName
            && call.Name is nameof(RefusedException.ThrowIfAny) or ".ctor");

    /// <summary>The code of each rule: the marked method, or every method of the marked type that the compiler did not write by itself.</summary>
    private static IEnumerable<(string Rule, IReadOnlyList<MethodDefinition> Methods)> Homes()
    {
        foreach (var type in Assemblies.TypesOf(Assemblies.Core))
        {
            foreach (var rule in Rules(type))
            {
                yield return (rule, type.IsEnum
                    ? [.. Graph.All.Where(method => Mentions(method, type))]
                    : [.. type.Methods.Concat(type.NestedTypes.SelectMany(nested => nested.Methods)).Where(IsWork)]);
            }

            foreach (var (rule, method) in type.Methods.SelectMany(method => Rules(method).Select(rule => (rule, method)))
                         .Concat(type.Properties.SelectMany(property => Rules(property).Select(rule => (rule, property.GetMethod)))))
            {
                yield return (rule, [method]);
            }
        }
    }

    private static bool Mentions(MethodDefinition method, TypeDefinition type) =>
        method.DeclaringType != type
            && (method.ReturnType.FullName == type.FullName || method.Parameters.Any(one => one.ParameterType.FullName == type.FullName));

    private static bool IsWork(MethodDefinition method) => !Written.Contains(method.Name)
        && !(method.IsGetter && method.CustomAttributes.Any(mark => mark.AttributeType.Name == "CompilerGeneratedAttribute"));

    private static IEnumerable<string> Rules(ICustomAttributeProvider marked) =>
        marked.CustomAttributes.Where(mark => mark.AttributeType.FullName == typeof(RuleAttribute).FullName)
            .Select(mark => (string)mark.ConstructorArguments[0].Value);

    [GeneratedRegex(@"\bR[0-9]{1,3}\b")]
    private static partial Regex AnyNumber();

    [GeneratedRegex("^R[0-9]{1,3}$")]
    private static partial Regex Number();
}
