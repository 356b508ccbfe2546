using System.Text;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>Who is read next, and what stops a reading. The plans are read by the test itself.</summary>
[Trait("Engine", "Both")]
public sealed class ReadingQueueTests : IAsyncLifetime
{
    private readonly List<string> order = [];
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TestSite first = null!;
    private TestSite site = null!;
    private Func<PlanToRead, CancellationToken, Task> reading = (_, _) => Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        first = await TestSite.StartAsync();
        site = await first.AnotherNodeAsync(services => services.AddSingleton<ReadPlan>(ReadAsync));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await first.DisposeAsync();
    }

    [Fact]
    public async Task Areas_take_turns_so_that_many_uploads_of_one_make_no_other_wait()
    {
        var (kent, essex) = (await Given.AnArea(site), await Given.AnArea(site, "essex"));
        foreach (var name in new[] { "kent-1", "kent-2", "kent-3", "kent-4" })
        {
            await UploadAsync(kent, name);
        }

        await UploadAsync(essex, "essex-1");
        await UploadAsync(essex, "essex-2");

        (await ReaderOf().ReadWaitingAsync(default)).ShouldBe(6);

        order.ShouldBe(["kent-1.md", "essex-1.md", "kent-2.md", "essex-2.md", "kent-3.md", "kent-4.md"]);
    }

    [Fact]
    public async Task An_import_that_a_person_stops_is_read_no_further_and_the_next_one_is()
    {
        reading = async (plan, cancel) =>
        {
            if (plan.Name == "endless.md")
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, cancel);
            }
        };
        var area = await Given.AnArea(site);
        var ada = new Visitor(await Given.AnEditor(site, area));
        var endless = await UploadAsync(area, "endless");
        var next = await UploadAsync(area, "next");
        var all = ReaderOf().ReadWaitingAsync(default);
        await begun.Task;

        await ada.OpenAsync($"/kent/manage/plans/imports/{endless}");
        ada.Main.ShouldContain("Stop this import");
        await ada.SendToAsync("?handler=Abandon");
        await all;

        (await StateAsync(endless)).ShouldBe(ImportState.Abandoned);
        (await StateAsync(next)).ShouldBe(ImportState.InReview);
    }

    [Fact]
    public async Task A_reading_that_ends_when_its_import_was_stopped_already_changes_nothing()
    {
        var area = await Given.AnArea(site);
        var import = await UploadAsync(area, "stopped");
        reading = async (_, _) => (await site.RunAsync("stop-import", import.ToString())).Exit.ShouldBe(0);

        await ReaderOf().ReadWaitingAsync(default);

        (await StateAsync(import)).ShouldBe(ImportState.Abandoned);
        (await site.ReadAsync(db => db.Candidates.CountAsync(c => c.ImportId == import))).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_being_read_when_the_server_stopped_waits_to_be_read_again()
    {
        reading = async (_, cancel) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
        };
        var import = await UploadAsync(await Given.AnArea(site), "plan");
        using var server = new CancellationTokenSource();
        var all = ReaderOf().ReadWaitingAsync(server.Token);
        await begun.Task;

        await server.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => all);

        (await StateAsync(import)).ShouldBe(ImportState.Waiting);
        reading = (_, _) => Task.CompletedTask;
        await ReaderOf().ReadWaitingAsync(default);
        (await StateAsync(import)).ShouldBe(ImportState.InReview);
    }

    [Fact]
    public async Task Upload_plan_ends_with_1_and_the_sentence_when_the_document_is_refused()
    {
        await Given.AnArea(site);
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "scan.docx");
        await File.WriteAllTextAsync(file, "PK\u0003\u0004 not a document", TestContext.Current.CancellationToken);

        var (exit, output) = await site.RunAsync("upload-plan", file, "--area", "kent");

        exit.ShouldBe(1);
        output.ShouldContain("scan.docx is ");
        (await site.ReadAsync(db => db.PlanImports.Select(i => i.State).SingleAsync())).ShouldBe(ImportState.Failed);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private async Task<FoundPlan> ReadAsync(PlanToRead plan, Func<int, Task> progress, CancellationToken cancel)
    {
        order.Add(plan.Name);
        site.Clock.Move(TimeSpan.FromSeconds(1));
        await progress(10);
        await reading(plan, cancel);
        return await ReadPlanHere.RunAsync(plan, progress, cancel);
    }

    private Reader ReaderOf() => ActivatorUtilities.CreateInstance<Reader>(site.Services);

    private async Task<Guid> UploadAsync(PoliceArea area, string name)
    {
        site.Clock.Move(TimeSpan.FromSeconds(1));
        return await site
            .UseAsync<UploadPlan, Guid>(
                use => use.RunAsync(new UploadedPlan(area.Id, null, name + ".md", Encoding.UTF8.GetBytes($"# Plan {name}\n\nI will light every park.")),
                    Given.AChange(site)));
    }

    private Task<ImportState> StateAsync(Guid import) => site.ReadAsync(db => db.PlanImports.Where(i => i.Id == import).Select(i => i.State).SingleAsync());
}
