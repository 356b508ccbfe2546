using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Architecture;

/// <summary>The tables in <c>docs/lifecycles</c> name the states and use cases that the code has, no more and no fewer.</summary>
public sealed class LifecycleTests
{
    public static TheoryData<string, Type> Lifecycles => new()
    {
        { "plan-import.md", typeof(ImportState) },
    };

    [Theory]
    [MemberData(nameof(Lifecycles))]
    public void Every_state_is_reached_and_every_step_has_its_use_case(string file, Type states)
    {
        var rows = Rows(file);
        var known = Enum.GetNames(states);
        rows.SelectMany(row => row[1].Split(',', StringSplitOptions.TrimEntries)).Distinct().ShouldBe(known, ignoreOrder: true);
        rows.SelectMany(row => row[0].Split(',', StringSplitOptions.TrimEntries)).Where(state => state != "-").ShouldBeSubsetOf(known);

        var useCases = states.Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        rows.SelectMany(row => row[2].Split(',', StringSplitOptions.TrimEntries)).Select(step => step.Trim('`')).ShouldAllBe(step => useCases.Contains(step));
    }

    [Fact]
    public void Every_lifecycle_is_held_against_the_code() =>
        Directory.GetFiles(Path.Combine(Shared.Repository(), "docs", "lifecycles")).Select(Path.GetFileName).ShouldBe(Lifecycles.Select(row => row.Data.Item1), ignoreOrder: true);

    /// <summary>The cells of each row: from, to, by, when.</summary>
    private static List<string[]> Rows(string file) =>
        [.. File.ReadLines(Path.Combine(Shared.Repository(), "docs", "lifecycles", file)).Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
}
