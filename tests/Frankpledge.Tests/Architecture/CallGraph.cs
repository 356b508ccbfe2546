using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Frankpledge.Tests.Architecture;

/// <summary>
/// What the compiled program can call from where: calls, lambdas, state machines, property getters, overrides and implementations. What is
/// written out by a serialiser counts as called once its type is made.
/// </summary>
internal sealed class CallGraph
{
    private readonly Dictionary<string, MethodDefinition> methods = [];
    private readonly ILookup<string, MethodDefinition> overriding;
    private readonly HashSet<string> closed;

    /// <param name="modules">The program.</param>
    /// <param name="closed">Types that are not followed into.</param>
    public CallGraph(IEnumerable<ModuleDefinition> modules, params IEnumerable<string> closed)
    {
        this.closed = [.. closed];
        var types = modules.SelectMany(Assemblies.TypesOf).ToList();
        foreach (var method in types.SelectMany(type => type.Methods))
        {
            methods[method.FullName] = method;
        }

        overriding =
            types.SelectMany(type => type.Methods.Where(method => method.IsVirtual)
                .SelectMany(method => Overridden(type, method).Select(slot => (slot, method))))
            .ToLookup(pair => pair.slot, pair => pair.method);
    }

    /// <summary>Every method of the program.</summary>
    public IEnumerable<MethodDefinition> All => methods.Values;

    /// <summary>Everything that can be reached from some methods, these included.</summary>
    public HashSet<MethodDefinition> ReachableFrom(IEnumerable<MethodDefinition> roots)
    {
        var found = new HashSet<MethodDefinition>();
        var waiting = new Stack<MethodDefinition>(roots);
        while (waiting.TryPop(out var method))
        {
            if (!closed.Contains(Outermost(method.DeclaringType).FullName) && found.Add(method))
            {
                foreach (var next in Next(method))
                {
                    waiting.Push(next);
                }
            }
        }

        return found;
    }

    /// <summary>The methods of which a body is a part: that of a lambda or a state machine belongs to the method around it.</summary>
    public static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private IEnumerable<MethodDefinition> Next(MethodDefinition method)
    {
        foreach (var other in overriding[method.FullName])
        {
            yield return other;
        }

        foreach (var instruction in method.HasBody ? method.Body.Instructions : [])
        {
            foreach (var next in Next(instruction))
            {
                yield return next;
            }
        }
    }

    private IEnumerable<MethodDefinition> Next(Instruction instruction)
    {
        var type = instruction.Operand switch
        {
            MethodReference call => call.DeclaringType,
            FieldReference field => field.DeclaringType,
            TypeReference mentioned => mentioned,
            _ => null,
        };
        if (instruction.Operand is MethodReference called && methods.TryGetValue(NameOf(called), out var target))
        {
            yield return target;
        }

        // A generic argument stands for a state machine that is started, or for a service that is asked for.
        IEnumerable<TypeReference> mentionedTypes =
            [.. instruction.Operand is GenericInstanceMethod generic ? generic.GenericArguments : [], .. type is null ? [] : new[] { type }];
        foreach (var definition in mentionedTypes.Select(Definition).OfType<TypeDefinition>())
        {
            var machine = definition.Name.StartsWith('<') && !definition.Name.StartsWith("<>c", StringComparison.Ordinal);
            var made = instruction.OpCode == OpCodes.Newobj && definition.Module == Assemblies.Web;
            foreach (var method in definition.Methods.Where(method => machine || method.IsConstructor && method.IsStatic || made && method.IsGetter))
            {
                yield return method;
            }
        }
    }

    /// <summary>The name under which a method was written; one of a generic type of the house is looked up there.</summary>
    private static string NameOf(MethodReference called) =>
        called.DeclaringType is GenericInstanceType type && type.Namespace.StartsWith("Frankpledge", StringComparison.Ordinal)
            ? called.Resolve().FullName : called.GetElementMethod().FullName;

    private TypeDefinition? Definition(TypeReference type) => type is GenericParameter || type.Scope is null ? null
        : type.GetElementType() is TypeDefinition definition ? definition
        : type.Module == Assemblies.Web && type.Scope.Name == Assemblies.Core.Assembly.Name.Name
        ? Assemblies.Core.GetType(type.GetElementType().FullName.Replace('+', '/')) : null;

    /// <summary>The slots of base types and interfaces of the program that a method fills.</summary>
    private IEnumerable<string> Overridden(TypeDefinition type, MethodDefinition method)
    {
        foreach (var named in method.Overrides)
        {
            yield return named.GetElementMethod().FullName;
        }

        var above = new List<TypeReference>(type.Interfaces.Select(one => one.InterfaceType));
        for (var up = type.BaseType; up is not null; up = Definition(up)?.BaseType)
        {
            above.Add(up);
        }

        foreach (var slot in above.Select(Definition).OfType<TypeDefinition>().SelectMany(one => one.Methods)
            .Where(one => one.IsVirtual && one.Name == method.Name && one.Parameters.Count == method.Parameters.Count))
        {
            yield return slot.FullName;
        }
    }
}
