using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Statute.Commands;

/// <summary>The file of facts takes the names of its lists as they are offered, and says in sentences what is wrong with it.</summary>
public sealed class FactsFileTests
{
    [Theory]
    [InlineData("draft-made")]
    [InlineData("draft_made")]
    [InlineData("DraftMade")]
    [InlineData("Draft-Made")]
    public async Task Takes_a_name_as_the_help_offers_it_with_underscores_and_as_before(string step)
    {
        var asked = await GateAsync($$"""{ "kind": "duty", "steps": [{ "step": "{{step}}", "on": "2024-11-01", "by": "P. Lead", "document": "a" }] }""");

        asked.Errors.ShouldNotContain("cannot be read");
        asked["next"].ShouldBe("ChiefConstableConsulted");
    }

    [Theory]
    [InlineData("""{ "steps": [{ "step": "draft", "on": "2024-11-01", "by": "P", "document": "a" }] }""",
        "in steps[0].step, \"draft\" is none of draft-made, chief-constable-consulted, ")]
    [InlineData("""{ "steps": [{ "step": 0, "on": "2024-11-01", "by": "P", "document": "a" }] }""", "in steps[0].step, 0 is none of draft-made, ")]
    [InlineData("""{ "steps": [{ "step": "0", "on": "2024-11-01", "by": "P", "document": "a" }] }""", "in steps[0].step, \"0\" is none of draft-made, ")]
    [InlineData("""{ "kind": null }""", "in kind, null is none of duty, ")]
    [InlineData("""{ "steps": [{ "step": "draft-made" }] }""", "in steps[0], there is no on and no by and no document. Give what is missing.")]
    [InlineData("""{ "steps": [{ "step": "draft-made", "on": "soon", "by": "P", "document": "a" }] }""",
        "in steps[0].on, on line 1, stands something of another kind.")]
    [InlineData("""{ "steps": 3 }""", "in steps, on line 1, stands something of another kind.")]
    [InlineData("""{ "recommendations": [{ "reference": "1", "given": "maybe" }] }""", "in recommendations[0].given, \"maybe\" is none of ")]
    [InlineData("{\n  steps: [] }", "line 2 is not JSON.")]
    [InlineData("null", "in the file")]
    public async Task Says_what_is_wrong_by_its_field_and_without_a_name_of_a_type(string file, string said)
    {
        var asked = await GateAsync(file);

        asked.Exit.ShouldBe(1);
        asked.Errors.ShouldContain(said);
        asked.Errors.ShouldNotContain("System.");
        asked.Errors.ShouldNotContain("Frankpledge.");
        asked.Errors.ShouldNotContain("$.");
    }

    [Fact]
    public async Task A_recommendation_may_wait_for_its_answer() =>
        (await GateAsync("""{ "recommendations": [{ "reference": "1" }] }""")).Errors.ShouldNotContain("cannot be read");

    private static async Task<Asked> GateAsync(string facts)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.json");
        await File.WriteAllTextAsync(path, facts);
        try
        {
            return await Asked.LawAsync($"issue-gate --on 2025-03-26 --file {path}");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
