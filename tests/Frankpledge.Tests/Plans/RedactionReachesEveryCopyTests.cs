using System.Data;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Promises;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Plans;

/// <summary>Words that were removed are gone from each copy of them: every table, every page and file, for the public and for officers.</summary>
[Trait("Engine", "Both")]
public sealed class RedactionReachesEveryCopyTests : IAsyncLifetime
{
    private const string Name = "Jane Roe";

    /// <summary>What stays, and why: nothing that holds the words. Fingerprints are of what was written,
    /// so that it can be shown that nothing else was changed.</summary>
    private static readonly string[] Fingerprints = ["editions.sha256", "editions.source_sha256", "plan_imports.sha256", "audit_entries.written_sha256"];

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Guid plan;
    private Guid import;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
        import = await site.UseAsync<UploadPlan, Guid>(use => use.RunAsync(
            new(kent.Id, null, "Plan with Jane Roe.md",
                System.Text.Encoding.UTF8
                    .GetBytes("# Plan\n\n## The work of Jane Roe\n\nI will ask Jane Roe to light every park by March 2027.\n\nI will publish Jane Roe's \"own\" report.\n")), Given.AChange(site)));
        await site.UseAsync<ReadUpload, bool>(async use =>
        {
            await use.RunAsync(import, Given.AChange(site));
            return true;
        });
        var review = new Reviewing(site, import);
        await review.AcceptEverything();
        plan = (await review.Confirm()).PlanId;
        var statement = await StatementAsync();
        await site.UseAsync<AddEntry, ThreadEntry>(
            use => use.RunAsync(kent.Id, statement,
                new(ThreadKind.Account, "Jane Roe lit a park.", site.Today, new("Minutes of Jane Roe's board", "Item 5", null)),
                Given.AChange(site, "Jane Roe told us")));
        await Given.ARecordedFact(site, kent.Id, new(IssueFactKind.DraftFrozen, new(2026, 10, 1), "Jane Roe, officer", "Draft by Jane Roe"));
        await site.UseAsync<UploadPlan, Guid>(use => use.RunAsync(new(kent.Id, plan, "other.md", "# Plan\n\nI will act."u8.ToArray()), Given.AChange(site)));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task No_table_holds_the_words_in_any_column()
    {
        (await HoldingAsync(kent)).Select(found => found.Split('.')[0]).Distinct().Order()
            .ShouldBe(["audit_entries", "candidates", "editions", "issue_facts", "plan_imports", "review_steps", "targets", "thread_entries", "wordings"],
                ignoreOrder: true);
        var rows = await site.ReadAsync(db => db.AuditEntries.CountAsync());

        await RedactAsync();

        (await HoldingAsync(kent)).ShouldBeEmpty();
        (await site.ReadAsync(db => db.AuditEntries.CountAsync())).ShouldBe(rows + 1);
        var file = await site.ReadAsync(db => db.PlanImports.AsNoTracking().SingleAsync(one => one.Id == import));
        (file.Content.Length, file.ContentRemovedAt is not null, file.Sha256.Length).ShouldBe((0, true, 64));
        var trail = await site.ReadAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.WrittenSha256 != null).ToListAsync());
        trail.ShouldNotBeEmpty();
        trail.ShouldAllBe(entry => entry.WrittenSha256!.Length == 64);
        Fingerprints.ShouldAllBe(column => !column.Contains("text"));
    }

    [Fact]
    public async Task No_page_and_no_file_shows_them_to_anybody()
    {
        await RedactAsync();
        site.Services.GetRequiredService<KeptPages>().Evict("kent");
        var officer = await Given.ABrowserOf(site, await Given.APerson(site, kent, Role.Administrator, "Olive Officer"));
        var slug = await site.ReadAsync(db => db.Plans.Where(one => one.Id == plan).Select(one => one.Slug).SingleAsync());
        var reference = (await site.ReadAsync(db => db.Statements.ToListAsync())).Select(one => one.Reference.ToString()).First();
        string[] paths =
        [
            "/kent", "/kent/promises", "/kent/data", "/kent/issue", "/kent/issue.json", "/kent/threads.json", "/kent/threads.csv", "/kent/sitemap.xml",
            "/kent/plan.atom", $"/kent/plans/{slug}", $"/kent/plans/{slug}/whole", $"/kent/plans/{slug}/editions",
            $"/kent/plans/{slug}/editions/1", $"/kent/plans/{slug}/{reference}", $"/kent/plans/{slug}/data.json", $"/kent/plans/{slug}/data.csv",
            $"/kent/plans/{slug}/editions/1/data.json", $"/kent/plans/{slug}/editions/1/data.csv",
            "/kent/manage", "/kent/manage/audit", "/kent/manage/plans", $"/kent/manage/plans/imports/{import}", $"/kent/manage/plans/imports/{import}/matches",
            "/kent/manage/threads?show=all", $"/kent/manage/threads/{slug}/{reference}", "/kent/manage/before-issue",
            "/kent/manage/deadlines/promises", "/kent/manage/timetable",
        ];
        foreach (var path in paths)
        {
            var answer = await officer.GetAsync(path);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Jane", Case.Insensitive, path);
        }

        (await officer.GetStringAsync($"/kent/manage/plans/imports/{import}")).ShouldContain("The uploaded file is gone");
        (await officer.GetStringAsync("/kent/manage/audit")).ShouldContain("Words were removed from this entry later.");
        foreach (var verb in new[] { new[] { "thread", "kent", slug, reference }, ["issue", "show", "kent"], ["promises", "list", "kent"],
            ["imports", "kent"] })
        {
            (await site.RunAsync([.. verb, "--json"])).Output.ShouldNotContain("Jane", Case.Insensitive, string.Join(' ', verb));
        }
    }

    [Fact]
    public async Task Another_plan_and_another_area_keep_theirs()
    {
        var essex = await site.AreaAsync("essex");
        await Given.APlan(site, essex, "# Streets\nC I will thank Jane Roe.");
        var other = await Given.APlan(site, kent, "# Streets\nC I will thank Jane Roe.", "2029-2033", stage: EditionStage.ConsultationDraft);

        await RedactAsync();

        (await site.ReadAsync(db => db.Wordings.Where(wording => wording.Text == "I will thank Jane Roe.").CountAsync())).ShouldBe(2);
        (await site.ReadAsync(db => db.Editions.SingleAsync(edition => edition.Id == other.Id))).RedactedAt.ShouldBeNull();
        (await HoldingAsync(essex)).ShouldNotBeEmpty();
    }

    private Task<Redaction> RedactAsync() =>
        site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, Name, "a name"), Given.AChange(site, "She asked us to")));

    private async Task<Guid> StatementAsync() => (await site.ReadAsync(db => db.Statements.Where(one => one.PlanId == plan).ToListAsync())).First().Id;

    /// <summary>Table and column of each text and file in the whole database that holds the words; of what belongs to an area, only that one's.</summary>
    private Task<List<string>> HoldingAsync(PoliceArea area) => site.ReadAsync(async db =>
    {
        var found = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table.GetTableName()}\"" + (table.FindProperty("AreaId") is null ? "" : " WHERE area_id = @area");
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@area", area.Id);
            command.Parameters.Add(parameter);
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                found.AddRange(Enumerable.Range(0, rows.FieldCount).Where(column => Holds(rows.GetValue(column)))
                    .Select(column => $"{table.GetTableName()}.{rows.GetName(column)}"));
            }
        }

        return found;
    });

    private static bool Holds(object value) => value switch
    {
        string text => text.Contains("Jane", StringComparison.OrdinalIgnoreCase),
        byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes).Contains("Jane", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
