using System.Runtime.CompilerServices;
using Frankpledge.Tests.Architecture;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Frankpledge.Tests.Translation;

/// <summary>What the program says stays translatable from the place where it is written to the place where it is read.</summary>
public sealed class SentencesAreKeptTests
{
    [Fact]
    public void No_finished_text_is_made_into_a_sentence() => SentenceCatalogue.Code.Lost.ShouldBeEmpty();

    [Fact]
    public void No_sentence_of_the_core_is_poured_into_a_plain_text()
    {
        var poured = from type in Assemblies.TypesOf(Assemblies.Core)
                     where type.FullName != typeof(Sentence).FullName
                     from method in type.Methods.Where(method => method.HasBody)
                     from call in method.Body.Instructions.Select(at => at.Operand).OfType<GenericInstanceMethod>()
                     where call.DeclaringType.Name is nameof(DefaultInterpolatedStringHandler) or nameof(String)
                         && call.GenericArguments.Any(argument => argument.FullName == typeof(Sentence).FullName)
                     select method.FullName;

        poured.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void No_text_for_people_stands_in_the_code_outside_a_sentence()
    {
        var said = SentenceCatalogue.Wanted().Values.SelectMany(file => file).ToHashSet();
        var bare = from other in SentenceCatalogue.Code.Others
                   where IsForPeople(other.Words) && !said.Contains(other.Words) && !IsForProgrammers(other.By, other.At)
                   select $"{other.By.DeclaringType.FullName}.{other.By.Name}: {other.Words}";

        bare.Distinct().ShouldBeEmpty();
    }

    /// <summary>Four words or more, the first with a capital.</summary>
    private static bool IsForPeople(string text) => text.Length > 0 && char.IsUpper(text[0]) && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= 4;

    private static bool IsForProgrammers(MethodDefinition method, Instruction at) =>
        Assemblies.NamespaceOf(method.DeclaringType).StartsWith("Frankpledge.Persistence.Migrations", StringComparison.Ordinal) || Following(at).Any(next => next.Operand switch
        {
            MethodReference { Name: ".ctor", DeclaringType.Name: var made } when next.OpCode == OpCodes.Newobj => made.EndsWith("Exception", StringComparison.Ordinal) && made != nameof(Frankpledge.Common.RefusedException),
            _ => false,
        });

    private static IEnumerable<Instruction> Following(Instruction at)
    {
        for (var (next, steps) = (at.Next, 0); next is not null && steps < 30; next = next.Next, steps++)
        {
            yield return next;
        }
    }
}
