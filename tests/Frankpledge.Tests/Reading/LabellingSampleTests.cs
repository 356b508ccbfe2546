using System.Text.Json;
using Frankpledge.Documents;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Reading;

/// <summary>The two sections of the labelling sample, found again in the whole documents: place, role, section, stem and text.</summary>
public sealed class LabellingSampleTests
{
    [Theory]
    [InlineData("002_3e2a5fa997d0786d.txt", 30)]
    [InlineData("004_96e27a4ac0142299.txt", 38)]
    public void Finds_every_statement_of_the_sample_at_its_place(string document, int count)
    {
        var sample = File.ReadLines(Shared.Path("reference", "labelling-sample.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(record => record.GetProperty("doc").GetString() == document).ToList();
        var plan = PlanReader.Read(TextDocumentReader.Read(document, File.ReadAllBytes(Shared.Path("seeds", document))));
        var found = plan.Statements.Select(Words).ToHashSet();

        sample.Count.ShouldBe(count);
        sample.ShouldAllBe(record => found.Contains(Words(record)));
    }

    [Fact]
    public void A_hundred_and_seven_statements_stand_before_the_roads_section()
    {
        var plan = PlanReader.Read(TextDocumentReader.Read("2016.txt", File.ReadAllBytes(Shared.Path("seeds", "002_3e2a5fa997d0786d.txt"))));

        plan.Statements.TakeWhile(statement => !statement.Section.Contains("A safe, secure and efficient road network")).Count().ShouldBe(107);
    }

    private static string Words(FoundStatement statement) =>
        $"{statement.Line}|{statement.LineEnd}|{statement.Role}|{string.Join('>', statement.Section)}|{statement.Stem}|{statement.Text}";

    private static string Words(JsonElement record) =>
        $"{record.GetProperty("line")}|{(record.TryGetProperty("line_end", out var end) ? end : "")}|{Role(record.GetProperty("role").GetString()!)}|{string.Join('>', record.GetProperty("section").EnumerateArray())}|{record.GetProperty("stem").GetString()}|{record.GetProperty("text").GetString()}";

    private static StatementRole Role(string role) => Enum.Parse<StatementRole>(role, ignoreCase: true);
}
