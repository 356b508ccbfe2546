using System.Globalization;
using System.Text.RegularExpressions;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Tests.Statute;

/// <summary>A worked example names days too: one beyond an announced change of the law carries its warning, as everywhere else.</summary>
public sealed partial class ExamplesBeyondTests
{
    /// <summary>The days of an announced change, or later.</summary>
    private static readonly DateOnly Beyond = PendingChange.Known.Items.Min(change => change.Effective);

    [Fact, Rule("R13")]
    public void An_example_that_names_a_day_beyond_an_announced_change_has_its_warning_beside_it()
    {
        var examples = RuleBook.All.Select(rule => (rule.Number, Example: WorkedExample.Of(rule.Number))).Where(one => one.Example is not null).ToList();
        var far = examples.Where(one => DayInWords().Matches($"{one.Example!.Answer}")
            .Any(match => DateOnly.ParseExact(match.Value, "d MMMM yyyy", CultureInfo.InvariantCulture) >= Beyond)).Select(one => one.Number).ToList();

        far.ShouldBe(["R2", "R3", "R24", "R130", "R187"], ignoreOrder: true);
        examples.Where(one => one.Example!.Change is not null).Select(one => one.Number).ShouldBe(far, ignoreOrder: true);
    }

    [GeneratedRegex(@"\b[0-9]{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{4}\b")]
    private static partial Regex DayInWords();
}
