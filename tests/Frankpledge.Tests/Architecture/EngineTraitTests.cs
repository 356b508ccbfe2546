using System.Text.RegularExpressions;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Architecture;

public sealed partial class EngineTraitTests
{
    [Fact]
    public void Every_test_class_that_uses_the_records_runs_on_both_engines()
    {
        var folder = Path.Combine(Shared.Repository(), "tests", "Frankpledge.Tests");
        var forgotten = Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != $"{nameof(EngineTraitTests)}.cs")
            .Select(file => (file, text: File.ReadAllText(file)))
            .Where(x => UsesTheRecords().IsMatch(x.text) && !x.text.Contains("[Trait(\"Engine\", \"Both\")]", StringComparison.Ordinal))
            .Select(x => Path.GetRelativePath(folder, x.file));

        forgotten.ShouldBeEmpty();
    }

    [GeneratedRegex(@"TestSite\.StartAsync|\bGiven\.")]
    private static partial Regex UsesTheRecords();
}
