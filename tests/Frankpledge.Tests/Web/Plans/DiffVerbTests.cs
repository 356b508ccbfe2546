using System.Text.Json;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>What changed between two texts, at the command line: files, and editions that are published here.</summary>
[Trait("Engine", "Both")]
public sealed class DiffVerbTests : IAsyncLifetime
{
    private const string First = "# Safer streets\nC I will light every park in the county by 2027.\nC I will meet the banks four times a year.";
    private const string Next = "# Safer roads and streets\nC I will light every park in the county by 2029.\nC The office opens museums.";

    private readonly string folder = Directory.CreateTempSubdirectory("diff").FullName;
    private TestSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var plan = (await Given.APlan(site, kent, First)).PlanId;
        await Given.APlan(site, kent, Next, plan: plan, stage: EditionStage.Variation, issued: new(2026, 3, 31));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Two_editions_are_compared_with_their_references()
    {
        var (exit, printed) = await site.RunAsync("diff", "kent/2025-2029/1", "kent/2025-2029/2", "--json");

        exit.ShouldBe(0, printed);
        var lines = Lines(printed);
        lines.Select(line => line.GetProperty("kind").GetString()).ShouldBe(["renamed", "reworded", "dropped", "added"]);
        lines[1].GetProperty("references_before")[0].GetString().ShouldBe("C1");
        lines[1].GetProperty("before")[0].GetString().ShouldBe("I will light every park in the county by 2027.");
        lines[1].GetProperty("after")[0].GetString().ShouldBe("I will light every park in the county by 2029.");
        lines[1].GetProperty("section_before")[0].GetString().ShouldBe("Safer streets");
        lines[1].GetProperty("section_after")[0].GetString().ShouldBe("Safer roads and streets");
        lines[1].GetProperty("confidence").GetDouble().ShouldBe(1, "people confirmed that it is the same statement");
    }

    [Fact]
    public async Task Without_json_people_read_each_change_and_at_the_end_what_has_no_successor()
    {
        var (_, printed) = await site.RunAsync("diff", "kent/2025-2029/1", "kent/2025-2029/2");

        printed.ShouldContain("I will light every park in the county by [-2027.-] {+2029.+}");
        printed.TrimEnd().ShouldEndWith($"Nothing in the later text goes on from these 1:{Environment.NewLine}  I will meet the banks four times a year.");
    }

    [Fact]
    public async Task A_plan_that_stands_twice_in_one_file_is_compared_with_itself()
    {
        var file = Write("pack.md", """
            # Priorities

            - Light every park
            - Fund a helpline

            # Notes

            Nothing to see.

            # Priorities

            - Light every single park
            - Fund a helpline

            # End
            """);

        var (exit, printed) = await site.RunAsync(
            "diff", file, file, "--from", "Priorities#1", "--from", "Priorities#2", "--to", "Notes", "--to", "End", "--json");

        exit.ShouldBe(0, printed);
        Lines(printed).Select(line => $"{line.GetProperty("kind").GetString()} {line.GetProperty("after")[0].GetString()}")
            .ShouldBe(["kept Priorities", "reworded Light every single park", "kept Fund a helpline"]);
    }

    [Fact]
    public async Task A_plan_that_stands_in_one_file_twice_and_in_another_once_is_compared_in_three_and_only_what_differs_is_told()
    {
        var pack = Write("pack.md", "# Priorities\n\n- Light every park\n- Fund a helpline\n\n# Notes\n\nNothing.\n\n# Priorities\n\n- Light every single park\n- Fund a helpline\n\n# End\n");
        var paper = Write("paper.md", "# Priorities\n\n- Light every park\n- Fund a helpline\n- Walk the beat\n");
        string[] asked = ["diff", pack, pack, paper, "--from", "Priorities#1", "--from", "Priorities#2", "--from", "Priorities",
            "--to", "Notes", "--to", "End", "--to", ""];

        var (exit, printed) = await site.RunAsync([.. asked, "--json"]);

        exit.ShouldBe(0, printed);
        Lines(printed).Select(line => string.Join(' ', line.GetProperty("differ").EnumerateArray().Select(pair => pair.GetString())) + ": "
            + string.Join(" | ", line.GetProperty("texts").EnumerateArray().Select(text => text.GetArrayLength() == 0 ? "-" : text[0].GetString())))
            .ShouldBe(["1-2 2-3: Light every park | Light every single park | Light every park", "2-3 1-3: - | - | Walk the beat"]);
        (await site.RunAsync(asked)).Output.ShouldStartWith("4 lines; not the same in all three: 2.");
        (await site.RunAsync("diff", pack, pack, paper, "--from", "Priorities#1", "--from", "Priorities#2")).Output
            .ShouldStartWith("Give --from once for all texts, or once for each of the 3.");
    }

    [Theory]
    [InlineData("kent/2025-2029/9", "EditionUnknown")]
    [InlineData("kent/2021-2025/1", "PlanUnknown")]
    [InlineData("nowhere/2025-2029/1", "AreaUnknown")]
    [InlineData("no-such-file.docx", "TextNotFound")]
    public async Task What_is_not_there_is_refused_by_name(string text, string code)
    {
        var (exit, printed) = await site.RunAsync("diff", text, "kent/2025-2029/1", "--json");

        exit.ShouldBe(1);
        printed.ShouldContain(code);
    }

    private static List<JsonElement> Lines(string printed) =>
        [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
