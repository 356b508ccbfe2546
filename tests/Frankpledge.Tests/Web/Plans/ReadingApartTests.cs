using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Plans.Apart;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>A plan read in a process of its own: the same plan, or a sentence, whatever becomes of the process.</summary>
public sealed class ReadingApartTests
{
    private const string Plan = """
        # A plan

        ## Foreword

        I am glad to write this. I will be brief.

        ## Safer streets

        I will light every park by the end of 2027, and cut burglary by 20%.

        | Fund | 2031 |
        | --- | --- |
        | Roads | £4 |

        We will:

        - ask councils to offer safe homes[^1]

        [^1]: Counted in March.
        """;

    private readonly List<int> progress = [];

    [Fact]
    public async Task Reads_the_same_plan_as_is_read_here()
    {
        var plan = Named("plan.md", Plan);

        var apart = await Apart(ReadingCommand.OfThisProgram()).ReadAsync(plan, SayAsync, TestContext.Current.CancellationToken);

        Json(apart).ShouldBe(Json(await ReadPlanHere.RunAsync(plan, _ => Task.CompletedTask, default)));
        apart.Statements.Count.ShouldBe(2);
        apart.LeftOut.ShouldHaveSingleItem().Contains(2).ShouldBeTrue();
        progress.ShouldContain(60);
        progress.ShouldBeInOrder();
        progress.Distinct().Count().ShouldBe(progress.Count);
    }

    [Fact]
    public async Task Reads_from_the_heading_that_a_person_named()
    {
        var plan = Named("plan.md", "# One\n\nI will act.\n\n# Two, @\n\nI will help.") with { Range = new PlanRange("Two, @") };

        (await Apart(ReadingCommand.OfThisProgram()).ReadAsync(plan, SayAsync, default)).Statements.ShouldHaveSingleItem().Text.ShouldBe("I will help.");
    }

    [Fact]
    public async Task Refuses_with_the_sentence_of_the_reader()
    {
        var refused = await RefusedAsync(ReadingCommand.OfThisProgram(), Named("plan.docx", "PK\u0003\u0004 not a document"));

        refused.Code.ShouldNotBe("ReaderBrokeOff");
        refused.Sentence.ToString().ShouldStartWith("plan.docx ");
    }

    [Fact]
    public async Task A_reader_that_does_not_answer_is_stopped_with_all_that_it_started()
    {
        var file = Path.GetTempFileName();

        // Its time is up as soon as it says that it has begun.
        var clock = new TickingClock(StandingClock.Start);
        var reading = new ReadingProcess(Shell($"sleep 3600 & echo $! > {file}; echo progress 7 >&2; wait"), ReadingCost.Default, clock);

        var refused = (await Should.ThrowAsync<RefusedException>(() => reading.ReadAsync(Named("plan.md", Plan), TimeIsUpAsync, default))).Reasons
            .ShouldHaveSingleItem();

        refused.Code.ShouldBe("ReadingTookTooLong");
        var child = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        IsRunning(int.Parse(child, CultureInfo.InvariantCulture)).ShouldBeFalse();
        File.Delete(file);

        Task TimeIsUpAsync(int percent)
        {
            clock.Move(ReadingCost.Default.Time);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_reader_that_is_stopped_from_outside_ends()
    {
        using var stop = new CancellationTokenSource();
        var reading = Apart(Shell("echo progress 7 >&2; sleep 3600")).ReadAsync(
            Named("plan.md", Plan), async _ => await stop.CancelAsync(), stop.Token);

        await Should.ThrowAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task A_reader_that_breaks_off_is_said_to_have_done_so() =>
        (await RefusedAsync(Shell("kill -SEGV $$"), Named("plan.md", Plan))).Code.ShouldBe("ReaderBrokeOff");

    [Fact]
    public async Task A_reader_that_says_something_else_is_said_to_have_broken_off() =>
        (await RefusedAsync(Shell("echo '{\"plan\":'"), Named("plan.md", Plan))).Code.ShouldBe("ReaderBrokeOff");

    [Fact]
    public async Task A_reader_that_says_too_much_is_stopped() =>
        (await RefusedAsync(Shell("yes '                '"), Named("plan.md", Plan), new ReadingCost { Answer = 100_000 })).Code.ShouldBe("ReaderBrokeOff");

    [Fact]
    public async Task A_plan_that_needs_more_memory_than_is_allowed_is_refused_as_such()
    {
        var text = new StringBuilder();
        for (var at = 0; at < 60_000; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"I will light park number {at} by 2031. ").Append("\n\n");
        }

        (await RefusedAsync(ReadingCommand.OfThisProgram(), Named("plan.txt", text.ToString()), new ReadingCost { Memory = 30_000_000 })).Code
            .ShouldBe("ReadingNeededTooMuchMemory");
    }

    [Fact]
    public async Task A_reader_is_told_nothing_of_the_records()
    {
        var start = ReadingCommand.OfThisProgram().Start(Named("plan.md", Plan), ReadingCost.Default);

        start.Environment.Keys.ShouldNotContain(name => name.StartsWith("FRANKPLEDGE_", StringComparison.Ordinal));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task The_verb_ends_when_whoever_started_it_is_gone()
    {
        var start = ReadingCommand.OfThisProgram().Start(Named("plan.md", Plan), ReadingCost.Default);
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync("# Half of");
        process.StandardInput.Close();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(1);
        (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private static ReadingProcess Apart(ReadingCommand command, ReadingCost? cost = null) => new(command, cost ?? ReadingCost.Default, TimeProvider.System);

    private static ReadingCommand Shell(string script) => new(["/bin/sh", "-c", script]);

    private static PlanToRead Named(string name, string text) => new(name, Encoding.UTF8.GetBytes(text), new PlanRange());

    private static string Json(FoundPlan plan) => JsonSerializer.Serialize(plan, ReadingAnswer.Json);

    private static bool IsRunning(int id) => File.Exists($"/proc/{id}/stat") && File.ReadAllText($"/proc/{id}/stat").Split(' ')[2] is not ("Z" or "X");

    private Task SayAsync(int percent)
    {
        progress.Add(percent);
        return Task.CompletedTask;
    }

    private async Task<Reason> RefusedAsync(ReadingCommand command, PlanToRead plan, ReadingCost? cost = null) =>
        (await Should.ThrowAsync<RefusedException>(() => Apart(command, cost).ReadAsync(plan, SayAsync, default))).Reasons.ShouldHaveSingleItem();
}
