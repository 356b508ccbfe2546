using System.Runtime.CompilerServices;
using Frankpledge.Tests.Architecture;
using Mono.Cecil;

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
}
