using Frankpledge.Statute.Data;

namespace Frankpledge.Statute.Register;

/// <summary>Which tests name which rule, as <c>./frankpledge law register --markdown</c> last found them in the source.
/// A test fails when the list is stale.</summary>
public static class RuleTests
{
    private static readonly Dictionary<string, string[]> ByRule = DataFile.Read<Dictionary<string, string[]>>("rule-tests");

    /// <summary>The tests that name a rule, as <c>CountingTests.A_day_is_a_local_day_on_both_clock_changes</c>; none when no test does.</summary>
    public static IReadOnlyList<string> Of(string number) => ByRule.GetValueOrDefault(number, []);
}
