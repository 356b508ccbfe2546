using System.Text.Json;
using Frankpledge.Web.Modules.Statistics.Commands;

namespace Frankpledge.Tests.Statistics.Control;

public sealed class XmrGoldenTests
{
    /// <summary>The peer stops with an error where a missing value lies in what would be a trend; we answer.</summary>
    private const string WeAnswer = "X048";

    public static TheoryData<string> Cases() => [.. Enumerable.Range(1, 85).Select(number => $"X{number:000}")];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Agrees_with_the_peer(string id)
    {
        var path = Golden.Path("xmr", id + ".json");
        var expected = JsonDocument.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).RootElement;

        var run = await CommandRun.Of(XmrVerb.Create(), path);

        if (id != WeAnswer && expected.GetProperty("error").ValueKind == JsonValueKind.String)
        {
            run.Exit.ShouldBe(1);
            run.Error.ShouldNotBeEmpty();
            return;
        }

        run.Exit.ShouldBe(0, run.Error);
        if (expected.TryGetProperty("output", out var output))
        {
            run.Json.ShouldHold(output, 1e-12, id);
        }
    }

    [Fact]
    public async Task Answers_where_a_missing_value_stops_the_peer()
    {
        var run = await CommandRun.Of(XmrVerb.Create(), Golden.Path("xmr", WeAnswer + ".json"));

        run.Exit.ShouldBe(0);
        run.Json.GetProperty("points").EnumerateArray().ShouldAllBe(point => !point.GetProperty("special_cause_type").GetString()!.Contains("Trend"));
        run.Json.GetProperty("warnings").ToString().ShouldContain("1 value is missing");
    }
}
