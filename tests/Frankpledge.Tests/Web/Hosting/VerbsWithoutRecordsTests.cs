using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>Where no records are, every verb about records says so and makes none.</summary>
public sealed class VerbsWithoutRecordsTests
{
    [Fact]
    public async Task No_verb_that_looks_at_records_makes_any()
    {
        var place = new FrankpledgeSettings { Data = Path.Combine(Path.GetTempPath(), $"frankpledge-no-records-{Guid.CreateVersion7()}") };
        var lines = VerbsSayWordsTests.Lines([Guid.Empty, Guid.Empty], Guid.Empty, $"{place.Data}.md")
            .Where(line => line != "migrate" && !line.StartsWith("areas set-up", StringComparison.Ordinal));
        foreach (var line in lines)
        {
            var typed = line.Replace("{import}", $"{Guid.Empty}", StringComparison.Ordinal);
            var (exit, said) = await Verbs.RunAsync(place, [.. VerbsSayWordsTests.Typed().Matches(typed).Select(word => word.Value)]);

            Directory.Exists(place.Data).ShouldBeFalse(line);
            (exit == 0).ShouldBe(line is "areas list --known" or "checks", $"{line}: {said}");
        }
    }
}
