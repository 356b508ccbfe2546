using System.Text.Json;
using Frankpledge.Tests.Statistics;
using Frankpledge.Web.Modules.Plans.Commands;

namespace Frankpledge.Tests.Reading;

public sealed class ImportVerbTests
{
    private const string Plan = """
        # Police and Crime Plan 2031

        ## Safer roads

        I will reduce the number of people killed on our roads by 20% by 2034. I expect Wessex Police to publish speeds each month.

        ## Money

        | Fund | 2031-32 |
        | --- | --- |
        | Roads | £40,000 |
        | Victims | £25,000 |
        | Total | £70,000 |
        """;

    [Fact]
    public async Task Import_plan_prints_one_object_a_line_with_the_fields_of_the_labelling_guide()
    {
        var run = await CommandRun.OnText(ImportPlanVerb.Create(), Plan, "--json");

        run.Exit.ShouldBe(0);
        var statements = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var promise = statements.Single(s => Text(s, "text").StartsWith("I will", StringComparison.Ordinal));
        promise.EnumerateObject().Select(field => field.Name).ShouldBe(
            ["id", "doc", "line", "role", "section", "stem", "text", "kinds", "actor", "target", "refs", "actor_role", "confidence", "why", "language"],
            ignoreOrder: true);
        List(promise, "kinds").ShouldBe(["Commitment", "Target"]);
        List(promise, "section").ShouldBe(["Safer roads"]);
        List(promise, "actor").ShouldBe(["PCC"]);
        List(promise, "actor_role").ShouldBe(["owner"]);
        promise.GetProperty("line").GetInt32().ShouldBe(5);
        var target = promise.GetProperty("target");
        (Text(target, "comparator"), target.GetProperty("value").GetDecimal(), Text(target, "unit"), Text(target, "deadline"))
            .ShouldBe(("reduce_by", 20m, "percent", "by 2034"));
        List(statements.Single(s => Text(s, "text").StartsWith("I expect", StringComparison.Ordinal)), "actor_role").ShouldBe(["force"]);
    }

    [Fact]
    public async Task Import_plan_tells_in_json_what_it_left_out()
    {
        var run = await CommandRun.OnText(ImportPlanVerb.Create(),
            "# Foreword\n\nI will be judged on this.\n\n# Roads\n\nI will light every crossing. I will mend the signs.\n", "--json");

        run.Output.ShouldNotContain("judged");
        var notes = JsonDocument.Parse(run.Error.Trim().Split('\n')[^1]).RootElement;
        List(notes, "notes").ShouldContain("Left out: \"Foreword\" (line 1, 1 sentence).");
        var part = notes.GetProperty("left_out").EnumerateArray().ShouldHaveSingleItem();
        (Text(part, "heading"), part.GetProperty("line").GetInt32(), part.GetProperty("sentences").GetInt32(), part.GetProperty("inside_the_plan").GetBoolean())
            .ShouldBe(("Foreword", 1, 1, true));
    }

    [Fact]
    public async Task Check_tables_keeps_the_stated_and_the_computed_total_and_says_that_they_differ()
    {
        var run = await CommandRun.OnText(CheckTablesVerb.Create(), Plan, "--json");

        run.Exit.ShouldBe(0);
        var check = run.Json.GetProperty("tables").EnumerateArray().Single().GetProperty("checks").EnumerateArray().Single();
        (check.GetProperty("stated").GetDecimal(), check.GetProperty("computed").GetDecimal(), check.GetProperty("difference").GetDecimal(),
            Text(check, "verdict")).ShouldBe((70_000m, 65_000m, 5_000m, "does_not_add"));
    }

    [Fact]
    public async Task A_file_that_is_not_there_gets_a_sentence_and_exit_1()
    {
        var run = await CommandRun.Of(ImportPlanVerb.Create(), "nowhere.docx", "--json");

        (run.Exit, run.Output + run.Error).ShouldSatisfyAllConditions(
            () => run.Exit.ShouldBe(1),
            () => (run.Output + run.Error).ShouldContain("There is no file"));
    }

    private static string Text(JsonElement element, string field) => element.GetProperty(field).GetString()!;

    private static List<string> List(JsonElement element, string field) => [.. element.GetProperty(field).EnumerateArray().Select(item => item.GetString()!)];
}
