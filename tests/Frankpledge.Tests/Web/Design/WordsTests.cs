using System.Text.RegularExpressions;
using System.Xml.Linq;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Design;

/// <summary>Every word of the layouts and components stands in one resource file.</summary>
public sealed partial class WordsTests
{
    private static readonly string Web = Path.Combine(Shared.Repository(), "src", "Frankpledge.Web");

    [Fact]
    public void Every_key_that_the_code_asks_for_has_words()
    {
        var asked = Sources().SelectMany(text => Key().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet();

        asked.Count.ShouldBeGreaterThan(30);
        asked.Except(Keys()).ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_is_asked_for_somewhere()
    {
        var text = string.Concat(Sources());

        Keys().Where(key => !key.StartsWith("Error", StringComparison.Ordinal) && !text.Contains($"\"{key}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Keys() =>
        XDocument.Load(Path.Combine(Web, "Design", "Words.resx")).Root!.Elements("data").Select(data => data.Attribute("name")!.Value);

    private static IEnumerable<string> Sources() => new[] { "Design" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Web, folder), "*.cs*", SearchOption.AllDirectories))
        .Select(File.ReadAllText);

    [GeneratedRegex("""[Ww]ords\["(\w+)"[\],]""")]
    private static partial Regex Key();
}
