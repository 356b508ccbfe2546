using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;

namespace Frankpledge.Tests.Architecture;

/// <summary>The tables in <c>docs/lifecycles</c> name the states, steps and use cases that the code has.</summary>
public sealed class LifecycleTests
{
    /// <summary>A file, which of its tables (from 0), and the states that it must name, all of them and no others.</summary>
    public static TheoryData<string, int, Type> Lifecycles => new()
    {
        { "plan-import.md", 0, typeof(ImportState) },
        { "plan-timetable.md", 1, typeof(StageState) },
        { "clock.md", 0, typeof(ClockState) },
        { "promise.md", 0, typeof(PromiseOutcome) },
        { "plan.md", 0, typeof(EditionStanding) },
    };

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileName(file))];

    private static string Folder => Path.Combine(Shared.Repository(), "docs", "lifecycles");

    [Theory]
    [MemberData(nameof(Lifecycles))]
    public void Every_state_of_the_code_is_in_the_table_and_no_other(string file, int table, Type states)
    {
        var rows = Tables(file)[table];
        rows.SelectMany(row => row[0].Split(',').Concat(row[1].Split(','))).Select(Pascal).Where(state => state != "-").Distinct()
            .ShouldBe(Enum.GetNames(states), ignoreOrder: true);
    }

    [Fact]
    public void The_steps_of_an_import_are_those_that_its_verbs_take() => Steps("plan-import.md", 0).ShouldBe(LifecycleSteps.OfImports(), ignoreOrder: true);

    [Fact]
    public void The_steps_of_a_clock_are_those_that_its_verbs_take() => Steps("clock.md", 0).ShouldBe(LifecycleSteps.OfClocks(), ignoreOrder: true);

    [Fact]
    public void The_steps_of_an_issue_record_are_those_that_its_verbs_take() =>
        Steps("issue-record.md", 0).ShouldBe(LifecycleSteps.OfIssueRecords(), ignoreOrder: true);

    [Fact]
    public void The_steps_of_a_timetable_are_those_that_its_verbs_take() =>
        Steps("plan-timetable.md", 0).ShouldBe(LifecycleSteps.OfTimetables(), ignoreOrder: true);

    [Fact]
    public void The_steps_of_a_stage_are_those_that_days_and_verbs_take() =>
        Steps("plan-timetable.md", 1).ShouldBe(LifecycleSteps.OfStages(), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_step_has_its_use_case(string file)
    {
        var useCases = typeof(ImportState).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        var steps = Tables(file).SelectMany(rows => rows).SelectMany(row => row[2].Split(',', StringSplitOptions.TrimEntries)).Where(step => step != "-")
            .ToList();

        steps.ShouldNotBeEmpty();
        steps.ShouldAllBe(step => useCases.Contains(step.Trim('`')));
    }

    /// <summary>A row that names several states to come from is a step for each.</summary>
    private static IEnumerable<LifecycleStep> Steps(string file, int table) =>
        from row in Tables(file)[table]
        from state in row[0].Split(',')
        from to in row[1].Split(',')
        from useCase in row[2].Split(',', StringSplitOptions.TrimEntries)
        select new LifecycleStep(Pascal(state), to == "the same" ? Pascal(state) : Pascal(to), useCase.Trim('`'));

    /// <summary>"To come" as the code writes it.</summary>
    private static string Pascal(string state) =>
        string.Concat(state.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The rows of each table as cells: from, to, by, when.</summary>
    private static List<List<string[]>> Tables(string file)
    {
        var tables = new List<List<string[]>>();
        var inside = false;
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            if (line.StartsWith('|'))
            {
                if (!inside)
                {
                    tables.Add([]);
                }

                tables[^1].Add(line.Trim('|').Split('|', StringSplitOptions.TrimEntries));
            }

            inside = line.StartsWith('|');
        }

        return [.. tables.Select(rows => rows.Skip(2).ToList())];
    }
}
