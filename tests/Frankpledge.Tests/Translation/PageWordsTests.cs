using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Frankpledge.Tests.Architecture;
using Frankpledge.Web.Access;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Frankpledge.Tests.Translation;

/// <summary>The compiled pages: what they write as it stands in the file, without the words that come from resources.</summary>
public sealed class PageWordsTests
{
    private static readonly string[] Read = ["aria-label", "title", "alt", "placeholder", "label", "hint", "lead", "caption", "note"];

    /// <summary>What is the same in every language.</summary>
    private static readonly string[] Same = ["kB", "MB", "JSON", "CSV", "PDF", "Frankpledge", "SHA-256", "true"];

    [Fact]
    public void A_page_has_no_words_of_its_own()
    {
        var own = from type in Assemblies.TypesOf(Assemblies.Web)
                  where CallGraph.Outermost(type).BaseType?.Name is "Page" or "RazorPage`1"
                      && !CallGraph.Outermost(type).Name.Contains("Gallery", StringComparison.Ordinal)
                  from method in type.Methods
                  where method.HasBody
                  from words in Texts(Written(method)).Concat(Given(method))
                  where words.Any(char.IsLetter) && !Same.Contains(words) && !IsValue(words)
                  select $"{CallGraph.Outermost(type).Name}: {words}";

        own.Distinct().ShouldBeEmpty();
    }

    /// <summary>The names of policies, by which a page asks who may act; no reader sees them.</summary>
    private static readonly HashSet<string> Names = [.. typeof(Policies).GetFields().Where(field => field.IsLiteral).Select(field => field.Name)];

    /// <summary>An address, an anchor, a policy or one word in small letters: what an attribute is made of where a part of it is computed.</summary>
    private static bool IsValue(string words) => words[0] is '/' or '#' || Names.Contains(words) || words.All(char.IsAsciiLetterLower);

    private static string Written(MethodDefinition method) => string.Concat(method.Body.Instructions
        .Where(at => at is { OpCode.Code: Code.Ldstr, Next.Operand: MethodReference { Name: "WriteLiteral" } }).Select(at => (string)at.Operand));

    private static IEnumerable<string> Texts(string html)
    {
        var nodes = new HtmlParser().ParseDocument($"<body>{html}").Body!.Descendants().ToList();
        return nodes.OfType<IText>().Where(text => text.ParentElement?.LocalName is not ("script" or "style" or "kbd" or "code"))
            .Select(text => text.Data.Trim())
            .Concat(nodes.OfType<IElement>().SelectMany(element => Read.Select(name => element.GetAttribute(name)).OfType<string>()));
    }

    /// <summary>What is handed to a part of a page as it stands: <c>label="Name"</c>.</summary>
    private static IEnumerable<string> Given(MethodDefinition method) => method.Body.Instructions
        .Where(at => at is { OpCode.Code: Code.Ldstr, Next.Operand: MethodReference call } && call.Name.StartsWith("set_", StringComparison.Ordinal)
            && Read.Contains(call.Name[4..].ToLowerInvariant()))
        .Select(at => (string)at.Operand);
}
