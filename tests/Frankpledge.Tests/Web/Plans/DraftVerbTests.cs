using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>The working draft at the command line: everything that the pages do.</summary>
[Trait("Engine", "Both")]
public sealed class DraftVerbTests : IAsyncLifetime
{
    private const string Draft = "kent/2025-2029";

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, "# Safer streets\nC I will light every park by 2027.\nE The force should walk every beat.",
            stage: EditionStage.ConsultationDraft);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_draft_is_started_written_and_frozen()
    {
        (await RunAsync("start", Draft)).GetProperty("passages").GetInt32().ShouldBe(3);
        await RunAsync("edit", Draft, "C1", "--text", "I will light every park by 2028.", "--why", "The budget came later.", "--by", "Ann Other");
        var added = (await RunAsync("add", Draft, "--text", "I will fund a helpline.", "--after", "C1")).GetProperty("number").GetInt32();
        await RunAsync("move", Draft, $"{added}", "--after", "E1");
        await RunAsync("drop", Draft, "E1", "--why", "Not ours to ask.");

        var lines = (await RunAsync("show", Draft)).EnumerateArray().Select(one => (one.GetProperty("reference").GetString(), one.GetProperty("text")
            .GetString()));
        lines.ShouldBe([(null, "Safer streets"), ("C1", "I will light every park by 2028."), (null, "I will fund a helpline.")]);
        var line = (await RunAsync("history", Draft, "C1"))[0];
        (line.GetProperty("by").GetString(), line.GetProperty("why").GetString()).ShouldBe(("Ann Other", "The budget came later."));

        var frozen = await RunAsync("freeze", Draft, "--stage", "consultation-draft");
        (frozen.GetProperty("edition").GetInt32(), frozen.GetProperty("statements").GetInt32()).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Comments_suggestions_and_work_have_their_verbs()
    {
        await site.ADraftAsync(kent);
        await RunAsync("comment", Draft, "C1", "--text", "Which parks?", "--words", "every park");
        await RunAsync("reply", Draft, "1", "--text", "All.");
        await RunAsync("close", Draft, "1", "--text", "Said.");
        await RunAsync("suggest", Draft, "C1", "--text", "I will light all parks.", "--by", "Perry Analyst");
        await RunAsync("accept", Draft, "1");
        await RunAsync("suggest", Draft, "E1", "--change", "drop", "--why", "Not ours.");
        await RunAsync("decline", Draft, "2", "--why", "It stays.");
        await RunAsync("assign", Draft, "E1", "--task", "Name the beats", "--role", "policy", "--due", "2026-12-24");

        var shown = (await RunAsync("show", Draft)).EnumerateArray().ToList();
        shown[1].GetProperty("text").GetString().ShouldBe("I will light all parks.");
        shown[1].GetProperty("comments")[0].GetProperty("is_open").GetBoolean().ShouldBeFalse();
        shown[2].GetProperty("suggestions")[0].GetProperty("settled_why").GetString().ShouldBe("It stays.");
        shown[2].GetProperty("work").GetProperty("due_on").GetString().ShouldBe("2026-12-24");
        await RunAsync("settle", Draft, "E1");
        (await RunAsync("show", Draft))[2].GetProperty("work").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task What_was_read_before_somebody_else_saved_is_refused_with_a_sentence()
    {
        await site.ADraftAsync(kent);
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.", "Ann Other");

        var (exit, output) = await site.RunAsync("draft", "edit", Draft, "C1", "--text", "Mine.", "--seen", "1");

        exit.ShouldBe(1);
        output.ShouldContain("Ann Other changed this text meanwhile");
        (await site.RunAsync("draft", "show", "kent/nothing")).Exit.ShouldBe(1);
        (await site.RunAsync("draft", "edit", Draft, "C9", "--text", "Mine.")).Output.ShouldContain("no passage C9");
    }

    [Fact]
    public async Task The_draft_is_written_for_Word_brought_back_and_checked()
    {
        await site.ADraftAsync(kent);
        var file = Path.Combine(site.Settings.Data, "draft.docx");
        (await RunAsync("word", Draft, file)).GetProperty("bytes").GetInt32().ShouldBeGreaterThan(1000);
        var back = await RunAsync("bring-back", Draft, file);
        (back.GetProperty("reworded").GetInt32(), back.GetProperty("added").GetInt32()).ShouldBe((0, 0));

        await site.WriteAsync(kent, "C1", "I will light every park with the DARN board.");
        (await site.RunAsync("check", $"{Draft}/draft")).Output.ShouldContain("DARN");
    }

    private async Task<JsonElement> RunAsync(params string[] args)
    {
        var (exit, output) = await site.RunAsync(["draft", .. args, "--json"]);
        exit.ShouldBe(0, output);
        return JsonDocument.Parse(output).RootElement;
    }
}
