using Frankpledge.Areas;
using Frankpledge.BrowserTests.Support;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Plans.Review;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.BrowserTests.Journeys;

/// <summary>What documents and people write may have words of any length; at 320 pixels nothing scrolls sideways for them.</summary>
public sealed class LongWords(Demonstration demonstration)
{
    private const string Home = $"/{LoadDemonstration.Slug}";
    private static readonly string Word = string.Concat(Enumerable.Repeat("abcdefghij", 20));
    private static readonly string Name = Word[..78];

    private static Change Change => TimeProvider.System.ChangeByProgram(Word);

    [Fact]
    public async Task A_word_of_200_letters_wraps_on_every_page_that_shows_it()
    {
        await using var site = await LiveSite.StartAsync(demonstration: true);
        var review = await FillAsync(site);
        await using var reader = await demonstration.Chromium.TabAsync(site, width: 320);
        foreach (var page in (string[])["", "/plans/2029-2033", "/plans/2029-2033/whole", "/plans/2029-2033/C1", "/plans/2029-2033/editions",
            $"/search?plan=2029-2033&q={Word}", $"/search?q={Word}", "/promises", "/glossary", "/contact", "/privacy", "/data",
            "/considered", "/coverage?plan=2029-2033"])
        {
            await reader.OpenAsync(Home + page);
            await reader.FitsAsync();
        }

        await using var wide = await demonstration.Chromium.TabAsync(site, width: 1280);
        foreach (var page in (string[])["/plans/2029-2033/C1", "/considered", "/coverage?plan=2029-2033", "/issue"])
        {
            await wide.OpenAsync(Home + page);
            await wide.FitsAsync();
        }

        await using var staff = await demonstration.Chromium.TabAsync(site, width: 320);
        await staff.OpenAsync("/sign-in");
        await staff.SignInAsync(Demonstration.Email("administrator"), DemonstrationAccounts.Password);
        foreach (var page in (string[])["", "/plans", $"/plans/imports/{review}", $"/plans/imports/{review}/review", $"/plans/imports/{review}/confirm",
            "/people", "/audit", $"/audit?q={Word}", "/messages", "/settings", "/settings/names", "/threads", "/threads/2029-2033/C1",
            "/threads/sources"])
        {
            await staff.OpenAsync($"{Home}/manage{page}");
            await staff.FitsAsync();
        }

        await using var desk = await demonstration.Chromium.TabAsync(site, width: 1280);
        await desk.OpenAsync("/sign-in");
        await desk.SignInAsync(Demonstration.Email("policy"), DemonstrationAccounts.Password);
        foreach (var page in (string[])["/before-issue", "/before-issue/chief-constable", "/before-issue/recommendations"])
        {
            await desk.OpenAsync($"{Home}/manage{page}");
            await desk.FitsAsync();
        }
    }

    private static async Task<Guid> FillAsync(LiveSite site)
    {
        var area = await site.UseAsync<AppDb, PoliceArea>(db => db.Areas.Include(one => one.Bodies).SingleAsync(one => one.Slug == LoadDemonstration.Slug));
        var today = TimeProvider.System.Today();
        await site.UseAsync<ChangeArea, bool>(async use =>
        {
            await use.RunAsync(new(area.Id, Name, area.Colour, area.Version, today), Change);
            return true;
        });
        await site.UseAsync<AddPerson, Person>(
            async use =>
                (await use.RunAsync(new(area.LocalPolicingBody(today).Id, Name, $"long{Person.DemonstrationDomain}", Role.Policy, today), Change)).Person);
        var seen = await site
            .UseAsync<AppDb, Dictionary<Detail, string>>(db => db.OfficeDetails.AsNoTracking().Where(one => one.AreaId == area.Id)
                .ToDictionaryAsync(one => one.Kind, one => one.Text));
        DetailToGive[] details =
            [.. new[] { (Detail.OfficeName, Word[..110]), (Detail.Post, Word), (Detail.PrivacyPurposes, Word) }
                .Select(one => new DetailToGive(one.Item1, one.Item2, seen.GetValueOrDefault(one.Item1) ?? ""))];
        await site.UseAsync<GiveDetails, bool>(use => use.RunAsync(new(area.Id, details, today), Change));
        await site.UseAsync<SendMessage, ReaderMessage>(
            use => use.RunAsync(new(area.Id, ReaderMessageKind.Mistake, Home, Word, $"{Word[..60]}@{Word[..60]}.example"), Change));

        var text = $"# Police and Crime Plan\n\n## {Word}\n\nI will {Word} every park by 2031.\n\nI expect the force to {Word}.\n";
        var import = await Uploads.UploadAsync(site, $"{Word[..90]}.md", text);
        var review = await Uploads.UploadAsync(site, $"{Word[..80]}2.md", text.Replace("park", "street", StringComparison.Ordinal));
        await Uploads.AcceptAllAsync(site, import);
        await site.UseAsync<ConfirmImport, Edition>(
            use => use.RunAsync(import, new PlanToConfirm(Word[..150], "2029-2033", EditionStage.ConsultationDraft, today), Change));
        var statement = await site.UseAsync<AppDb, Guid>(async db => (await db.StatementAsync(area.Id, "2029-2033", "C1", today))!.Id);
        await site.UseAsync<AddEntry, ThreadEntry>(
            use => use.RunAsync(area.Id, statement, new(ThreadKind.Account, Word, today, new(Word, Word, null), IsInvented: true), Change));
        var money = new EntryToRecord(ThreadKind.Money, Word, today, new(Word, null, null), IsInvented: true) { Pence = 100, Period = Word };
        await site.UseAsync<AddEntry, ThreadEntry>(use => use.RunAsync(area.Id, statement, money, Change));
        await site.UseAsync<RecordSource, ThreadEntry>(use => use.RunAsync(area.Id, new(ThreadKind.Theme, Word, today, new(Word, null, null), true), Change));
        var record = await site.UseAsync<AppDb, int>(async db => IssueRecord.OpenNumber(await db.IssueRecordsOfAsync(area.Id)));
        foreach (var kind in (IssueFactKind[])[IssueFactKind.RegardHad, IssueFactKind.ChiefConstableConsulted])
        {
            await site.UseAsync<RecordIssueFact, IssueFact>(use => use.RunAsync(area.Id, record, new(kind, today, Word, Word, Word), Change));
        }

        await site.UseAsync<RecordRecommendation, PanelRecommendation>(use => use.RunAsync(area.Id, record, new(1, Word, Word), Change));
        return review;
    }
}
