using System.Net;
using System.Text;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Web.Plans;

[Trait("Engine", "Both")]
public sealed class ImportJourneyTests : IAsyncLifetime
{
    private const string Plan = """
        # Police and Crime Plan 2025 to 2029

        ## Safer streets

        I will light every park by 2027. I expect the force to walk every beat each week.

        I will publish the ten most dangerous junctions each year.

        ## Victims

        I will fund a helpline for every victim. I will ask councils to offer safe homes.
        """;

    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea area = null!;
    private HttpClient browser = null!;
    private Visitor ada = null!;

    [Fact]
    public async Task An_import_counts_the_sections_that_its_review_lists()
    {
        var import = await Given.ADocumentInReview(site, area, Plan);

        await ada.OpenAsync($"/kent/manage/plans/imports/{import}/review");
        var listed = ada.Page.QuerySelectorAll("select[name=section] option").Count(option => option.GetAttribute("value") is { Length: > 0 });
        await ada.OpenAsync($"/kent/manage/plans/imports/{import}");

        listed.ShouldBe(2);
        ada.Main.ShouldContain($"in {listed} sections,");
    }

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        area = await Given.AnArea(site);
        browser = await Given.AnEditor(site, area);
        ada = new Visitor(browser);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_draft_has_a_day_and_is_not_said_to_be_issued()
    {
        var import = await Given.ADocumentInReview(site, area, Plan);
        await new Reviewing(site, import).AcceptEverything();

        await ada.OpenAsync($"/kent/manage/plans/imports/{import}/confirm");
        ada.Page.QuerySelector("fieldset:has([name='Form.Issued.Day'])").Words()
            .ShouldStartWith("Date on the documentThe day of issue of a plan or a variation; the day of a draft.");
        await ada.SendToAsync("?handler=Check", ("Form.Stage", "StatutoryDraft"),
            ("Form.Issued.Day", "10"), ("Form.Issued.Month", "1"), ("Form.Issued.Year", "2025"));
        ada.Page.QuerySelector("dl").Words().ShouldContain("Dated10 January 2025");
        ada.Page.QuerySelector("dl").Words().ShouldNotContain("Issued on");
        await ada.SendToAsync("?handler=Confirm");

        await ada.OpenAsync("/kent/manage/plans");
        ada.Page.QuerySelector("tbody tr")!.Children[3].Words().ShouldBe("Dated 10 January 2025");
    }

    [Fact]
    public async Task From_upload_to_a_public_plan()
    {
        var import = await UploadAsync("plan.md", Plan);
        await ReadAsync(import);
        var review = new Reviewing(site, import);
        await review.AcceptEverything();

        await ada.OpenAsync($"/kent/manage/plans/imports/{import}/confirm");
        ada.Page.QuerySelector("input[name='Form.Slug']")!.GetAttribute("value").ShouldBe("2025-2029");
        await ada.SendToAsync("?handler=Check", ("Form.Stage", "Final"), ("Form.Issued.Day", "31"), ("Form.Issued.Month", "3"), ("Form.Issued.Year", "2025"));
        ada.Main.ShouldContain("31 March 2025");
        (await site.ReadAsync(db => db.Editions.CountAsync())).ShouldBe(0);
        await ada.SendToAsync("?handler=Confirm");
        await ada.FollowAsync();

        ada.Main.ShouldContain("The plan is public");
        ada.Main.ShouldContain("A new plan: Police and Crime Plan 2025 to 2029.");
        ada.Main.ShouldNotContain("A new version of");
        var edition = await site.ReadAsync(db => db.Editions.Include(e => e.Wordings).SingleAsync());
        (edition.IssuedOn, edition.ConfirmedBy).ShouldBe((new DateOnly(2025, 3, 31), "Ada Editor"));
        (await ada.OpenAsync("/kent/plans/2025-2029")).Status.ShouldBe(HttpStatusCode.OK);
        (await Should.ThrowAsync<RefusedException>(
            () => site.UseAsync<UploadPlan, Guid>(use => use.RunAsync(new(area.Id, null, "plan.md", Encoding.UTF8.GetBytes(Plan)), Given.AChange(site))))).Message
            .ShouldContain("The same file became edition 1 of Police and Crime Plan 2025 to 2029 (plan.md");
    }

    [Fact]
    public async Task An_upload_wakes_the_reader_of_its_node()
    {
        var isRead = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var node = await site.AnotherNodeAsync(services => services.AddHostedService<Reader>().AddSingleton<AfterSave>((_, saved) =>
        {
            if (saved.Any(entry => entry.Rows.Any(row => row.Table == "plan_imports" && row.After?.GetValueOrDefault("state") == nameof(ImportState.InReview))))
            {
                isRead.TrySetResult(true);
            }

            return Task.CompletedTask;
        }));
        browser = await Given.ABrowserOf(node, await Given.APerson(site, area, name: "Bo Editor"));
        ada = new Visitor(browser);

        await UploadAsync("plan.md", Plan);

        (await isRead.Task).ShouldBeTrue();
    }

    [Fact]
    public async Task Confirming_a_new_edition_changes_the_public_page_at_once()
    {
        var first = await Given.APlan(site, area, "# Safer streets\nC I will light every park in the county by 2027.");
        await ada.OpenAsync("/kent/plans/2025-2029/whole");
        ada.Main.ShouldContain("by 2027");
        var review =
            new Reviewing(site, await Given.AnImportInReview(site, area, "# Safer streets\nC I will light every park in the county by 2029.", first.PlanId));
        await review.AcceptEverything();

        await ada.OpenAsync($"/kent/manage/plans/imports/{review.Import}/confirm");
        await ada.SendToAsync("?handler=Check", ("Form.Stage", "Variation"), ("Form.Issued.Day", "31"), ("Form.Issued.Month", "3"),
            ("Form.Issued.Year", "2026"));
        await ada.SendToAsync("?handler=Confirm");

        await ada.OpenAsync("/kent/plans/2025-2029/whole");
        ada.Main.ShouldContain("by 2029");
        await ada.OpenAsync($"/kent/manage/plans/imports/{review.Import}/matches");
        ada.Page.QuerySelectorAll("del, ins").Select(e => e.TextContent).ShouldBe(["removed: 2027.", "added: 2029."]);
    }

    [Fact]
    public async Task Get_confirm_shows_the_reasons_instead_of_the_button()
    {
        var import = await Given.AnImportInReview(site, area);
        await ada.OpenAsync($"/kent/manage/plans/imports/{import}/confirm");

        ada.Main.ShouldContain("2 unsure statements wait for your decision.");
        ada.Page.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Post_check_without_stage_or_with_a_wrong_date_shows_the_errors()
    {
        var review = new Reviewing(site, await Given.AnImportInReview(site, area));
        await review.AcceptEverything();
        await ada.OpenAsync($"/kent/manage/plans/imports/{review.Import}/confirm");
        await ada.SendToAsync("?handler=Check", ("Form.Title", ""), ("Form.Slug", "Plan 2025"), ("Form.Issued.Day", "31"), ("Form.Issued.Month", "2"),
            ("Form.Issued.Year", "2025"));

        ada.Errors.ShouldBe(
            [
                "Enter the plan's title on one line, in at most 200 characters.", "Enter the plan's address in small letters, digits and hyphens, for example 2025-2029.",
                "Choose the stage of this edition.",
                "Enter the date of issue as day, month and year, or leave it empty.",
            ], ignoreOrder: true);
    }

    [Fact]
    public async Task Post_upload_without_file_or_choice_says_what_is_missing()
    {
        await Given.APlan(site, area);
        await ada.OpenAsync("/kent/manage/plans/upload");
        await ada.SendAsync();

        ada.Errors.ShouldBe(["Choose the plan's DOCX, PDF, HTML, Markdown or text file.", "Choose whether this is a new plan or a new version of one."],
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_ends_with_the_sentence_and_what_to_do()
    {
        var import = await UploadAsync("plan.docx", "PK\u0003\u0004 not a document");
        await ReadAsync(import);
        await ada.OpenAsync($"/kent/manage/plans/imports/{import}");

        ada.Main.ShouldContain("plan.docx could not be read");
        ada.Page.QuerySelector(".fp-note").Words().Length.ShouldBeGreaterThan(20);
        (await ada.OpenAsync("/kent/manage")).Main.ShouldContain("another file, or other headings");
    }

    [Fact]
    public async Task An_upload_whose_reader_died_is_read_by_the_next_one_and_only_once()
    {
        var id = await WaitingImportAsync();
        await site.ReadAsync(async db =>
        {
            (await db.PlanImports.SingleAsync(i => i.Id == id)).Take(site.Clock.GetUtcNow());
            await db.SaveAsync(Given.AChange(site));
            return true;
        });
        (await ReaderOf().ReadWaitingAsync(default)).ShouldBe(0);

        site.Clock.Move(TimeSpan.FromMinutes(2));
        var read = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReaderOf().ReadWaitingAsync(default))));
        await ReadAsync(id);

        read.Sum().ShouldBeLessThanOrEqualTo(1);
        var after = await site.ReadAsync(db => db.PlanImports.SingleAsync(i => i.Id == id));
        (after.State, after.Attempts).ShouldBe((ImportState.InReview, 2));
        (await site.ReadAsync(db => db.Candidates.CountAsync(c => c.ImportId == id))).ShouldBe(5);
    }

    [Fact]
    public async Task A_document_that_ends_three_readers_is_given_up()
    {
        var id = await WaitingImportAsync();
        await site.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE plan_imports SET attempts = 3 WHERE id = {id}"));
        await ReaderOf().ReadWaitingAsync(default);
        await ReadAsync(id);

        var after = await site.ReadAsync(db => db.PlanImports.SingleAsync(i => i.Id == id));
        after.State.ShouldBe(ImportState.Failed);
        after.Failure!.ShouldContain("broken off 3 times");
    }

    private Task<Guid> WaitingImportAsync() =>
        site.UseAsync<UploadPlan, Guid>(use => use.RunAsync(new UploadedPlan(area.Id, null, "plan.md", Encoding.UTF8.GetBytes(Plan)), Given.AChange(site)));

    private Reader ReaderOf() => ActivatorUtilities.CreateInstance<Reader>(site.Services);

    private async Task<Guid> UploadAsync(string name, string content)
    {
        await ada.OpenAsync("/kent/manage/plans/upload");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(ada.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("new"), "Plan" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "Document", name },
        };
        var answer = await browser.PostAsync("/kent/manage/plans/upload", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]);
    }

    private async Task ReadAsync(Guid import)
    {
        await ReaderOf().ReadWaitingAsync(default);
        (await site.ReadAsync(db => db.PlanImports.Where(i => i.Id == import).Select(i => i.State).SingleAsync()))
            .ShouldNotBeOneOf(ImportState.Waiting, ImportState.Reading);
    }
}
