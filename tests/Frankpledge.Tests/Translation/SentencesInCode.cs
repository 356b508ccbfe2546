using System.Globalization;
using Frankpledge.Tests.Architecture;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Frankpledge.Tests.Translation;

/// <summary>What the compiled program can say: the template of every sentence, with the type that says it, read from the code that puts it together.</summary>
internal sealed class SentencesInCode
{
    private static readonly string Self = typeof(Sentence).FullName!;

    private readonly List<(string Template, TypeDefinition By)> said = [];
    private readonly List<string> lost = [];
    private readonly List<(string Words, MethodDefinition By, Instruction At)> others = [];

    public SentencesInCode(params IEnumerable<ModuleDefinition> modules)
    {
        foreach (var method in modules.SelectMany(Assemblies.TypesOf).Where(IsOurs).SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            Read(method);
        }
    }

    /// <summary>Every template, and every word or phrase that stands by itself in a hole.</summary>
    public IReadOnlyList<(string Template, TypeDefinition By)> Said => said;

    /// <summary>Places where a finished text is made into a sentence, so that its template is lost.</summary>
    public IReadOnlyList<string> Lost => lost;

    /// <summary>Every other text in the code.</summary>
    public IReadOnlyList<(string Words, MethodDefinition By, Instruction At)> Others => others;

    private static bool IsOurs(TypeDefinition type) =>
        type.FullName != Self && Assemblies.NamespaceOf(type).StartsWith("Frankpledge", StringComparison.Ordinal);

    private void Read(MethodDefinition method)
    {
        var taken = new HashSet<Instruction>();
        var open = new Stack<Template>();
        foreach (var at in method.Body.Instructions.Where(at => at.Operand is MethodReference call && call.DeclaringType.FullName == Self))
        {
            var call = (MethodReference)at.Operand;
            if (at.OpCode == OpCodes.Newobj)
            {
                open.Push(new(Number(at.Previous.Previous), Number(at.Previous)));
            }
            else if (call.Name == nameof(Sentence.AppendLiteral))
            {
                taken.Add(at.Previous);
                open.Peek().Literal((string)at.Previous.Operand);
            }
            else if (call.Name == "AppendFormatted")
            {
                open.Peek().Hole(call.Parameters.Count == 3 ? Number(at.Previous.Previous) : null,
                    call.Parameters.Count > 1 ? at.Previous.Operand as string : null);
                Phrases(method, at, call, taken);
            }
            else if (call.Name == "op_Implicit")
            {
                Literals(method, at, taken, mustBeWritten: true);
            }
            else if (call.Name == nameof(Sentence.Count))
            {
                Literals(method, at, taken, mustBeWritten: false);
            }

            if (open.TryPeek(out var top) && top.IsWhole)
            {
                Say(open.Pop().Text, method);
            }
        }

        var nouns = method.Body.Instructions
            .Where(at => at.Operand is MethodReference { Name: "Number", DeclaringType.Name: "InWords" } && at.Previous.OpCode == OpCodes.Ldstr);
        foreach (var noun in nouns.Select(at => (string)at.Previous.Operand))
        {
            Say($"{{0}} {noun}", method);
            Say($"{{0}} {noun}s", method);
        }

        foreach (var (one, many) in method.Body.Instructions
            .Where(at => at.Operand is MethodReference { Name: "Count", DeclaringType: { Name: "Words", Namespace: "Frankpledge.Statistics" } })
            .Select(Counted))
        {
            Say($"{{0:#,0}} {one}", method);
            Say($"{{0:#,0}} {many}", method);
        }

        others.AddRange(method.Body.Instructions.Where(at => at.OpCode == OpCodes.Ldstr && !taken.Contains(at)).Select(at => ((string)at.Operand, method, at)));
    }

    private static (string One, string Many) Counted(Instruction at) => (at.Previous.OpCode.Code, at.Previous.Previous.Operand) switch
    {
        (Code.Ldstr, string one) => (one, (string)at.Previous.Operand),
        (_, string one) => (one, one + "s"),
        _ => throw new InvalidOperationException("What is counted is written where it is counted."),
    };

    /// <summary>A phrase written in a hole ("is", "are") is translated by itself; a text that was put together there is a name.</summary>
    private void Phrases(MethodDefinition method, Instruction at, MethodReference call, HashSet<Instruction> taken)
    {
        if (call.Parameters.Count > 1 || call is not GenericInstanceMethod { GenericArguments: [var type] })
        {
            return;
        }

        if (type.FullName == "System.String")
        {
            Literals(method, at, taken, mustBeWritten: false);
        }
        else if (type.Resolve() is { IsEnum: true } words && words.Namespace.StartsWith("Frankpledge", StringComparison.Ordinal))
        {
            words.Fields.Where(field => field.IsStatic).ToList().ForEach(field => Say(field.Name, method));
        }
    }

    private void Literals(MethodDefinition method, Instruction at, HashSet<Instruction> taken, bool mustBeWritten)
    {
        foreach (var source in Sources.Of(method, at))
        {
            if (source.OpCode == OpCodes.Ldstr)
            {
                taken.Add(source);
                Say(((string)source.Operand).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), method);
            }
            else if (source.OpCode != OpCodes.Ldnull && mustBeWritten)
            {
                lost.Add($"{method.FullName}: {source.OpCode} {source.Operand}");
            }
        }
    }

    private void Say(string template, MethodDefinition method)
    {
        if (template.Any(char.IsLetter))
        {
            said.Add((template, CallGraph.Outermost(method.DeclaringType)));
        }
    }

    private static int Number(Instruction at) => at.OpCode.Code switch
    {
        Code.Ldc_I4_M1 => -1,
        >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 => at.OpCode.Code - Code.Ldc_I4_0,
        _ => Convert.ToInt32(at.Operand, CultureInfo.InvariantCulture),
    };

    private sealed class Template(int letters, int holes)
    {
        private int written;
        private int filled;

        public string Text { get; private set; } = "";

        public bool IsWhole => written == letters && filled == holes;

        public void Literal(string words)
        {
            written += words.Length;
            Text += words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        }

        public void Hole(int? alignment, string? format) =>
            Text += string.Create(CultureInfo.InvariantCulture,
                $"{{{filled++}{(alignment is null ? "" : $",{alignment}")}{(format is null ? "" : $":{format}")}}}");
    }

    /// <summary>Where the value that an instruction takes off the top may have come from, through branches and locals.</summary>
    private static class Sources
    {
        public static IEnumerable<Instruction> Of(MethodDefinition method, Instruction at) => Before(method, at, []).Distinct();

        private static IEnumerable<Instruction> Before(MethodDefinition method, Instruction at, HashSet<Instruction> seen)
        {
            if (!seen.Add(at))
            {
                yield break;
            }

            var jumps = method.Body.Instructions.Where(jump => jump.Operand == at && jump.OpCode.FlowControl == FlowControl.Branch)
                .Select(jump => jump.Previous);
            var falls = at.Previous is { OpCode.FlowControl: not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw) } previous
                ? [previous] : Array.Empty<Instruction>();
            foreach (var source in jumps.Concat(falls))
            {
                var stores = Local(source, method, load: true) is { } local
                    ? method.Body.Instructions.Where(store => Local(store, method, load: false) == local).SelectMany(store => Before(method, store, seen))
                    : [source];
                foreach (var one in stores)
                {
                    yield return one;
                }
            }
        }

        private static VariableDefinition? Local(Instruction at, MethodDefinition method, bool load) => (at.OpCode.Code, load) switch
        {
            ( >= Code.Ldloc_0 and <= Code.Ldloc_3, true) => method.Body.Variables[at.OpCode.Code - Code.Ldloc_0],
            ( >= Code.Stloc_0 and <= Code.Stloc_3, false) => method.Body.Variables[at.OpCode.Code - Code.Stloc_0],
            (Code.Ldloc or Code.Ldloc_S, true) or (Code.Stloc or Code.Stloc_S, false) => (VariableDefinition)at.Operand,
            _ => null,
        };
    }
}
