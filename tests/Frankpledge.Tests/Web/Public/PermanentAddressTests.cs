using System.Net;
using System.Text.RegularExpressions;
using Frankpledge.Plans;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Frankpledge.Timetables;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Web.Public;

/// <summary>Whatever address was ever given out goes on meaning what it meant.</summary>
[Trait("Engine", "Both")]
public sealed partial class PermanentAddressTests
{
    /// <summary>A PDF on a machine that has much to do: it is there, and comes.</summary>
    private const HttpStatusCode StillMaking = HttpStatusCode.Accepted;

    private static readonly string[] Doors =
        ["/kent", "/kent/sitemap.xml", "/kent/data", "/kent/search?q=park", "/kent/promises", "/kent/issue", "/kent/issue.json", "/kent/threads.json",
            "/kent/threads.csv"];

    /// <summary>What officers are shown and take away: Today with its alerts, deadlines, calendars, tables.</summary>
    private static readonly string[] OfOfficers =
    [
        "/kent/manage", "/kent/manage/deadlines", "/kent/manage/deadlines/promises", "/kent/manage/plans", "/kent/manage/threads?show=all",
        "/kent/manage/timetable", "/kent/manage/timetable.ics", "/kent/manage/timetable.csv",
        "/kent/manage/deadlines/publications?handler=ics&year=2026", "/kent/manage/deadlines/publications?handler=csv&year=2026",
    ];

    private static readonly string[][] Verbs =
        [["plans", "list", "kent", "--json"], ["thread", "kent", "2025-2029", "C1", "--json"], ["promises", "list", "kent", "--json"],
            ["due", "kent", "--json"]];

    [Fact]
    public async Task No_address_ever_given_out_is_lost_or_shows_another_statement()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var browser = site.Browser();
        var given = new Dictionary<string, string>();

        var old = await Given.APlan(site, kent, "# Streets\nC I will light every park.\nC I will cut speeding.", "2021-2025", "Plan of 2021",
            issued: new(2021, 10, 1));
        await CollectAsync(site, given);
        var now = await Given.APlan(site, kent, "# Victims\nC I will pay for a victims' advocate. |by December 2026|\nC I will light every park twice.",
            "2025-2029", "Plan of 2025", issued: new(2025, 3, 31));
        var promise = await Given.StatementId(site, kent, "C1");
        await site.UseAsync<AddEntry, ThreadEntry>(use => use.RunAsync(kent.Id, promise, Given.AnAccount(site), Given.AChange(site)));
        await Given.ATimetable(site, kent);
        await site.UseAsync<RaiseAlerts, int>(use => use.RunAsync(kent.Facts(), Given.AChange(site)));
        await CollectAsync(site, given);
        await Given.APlan(site, kent, "# Victims\nC I will pay for two victims' advocates.", "2025-2029", plan: now.PlanId, stage: EditionStage.Variation,
            issued: new(2026, 1, 15));
        await CollectAsync(site, given);
        await Given.APlan(site, kent, "# Homes\nC I will visit every burgled home.", "2025-2029", plan: now.PlanId, stage: EditionStage.ConsultationDraft,
            issued: new(2026, 5, 1));
        await CollectAsync(site, given);
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2021-2025", old.Number, "Taken back."), Given.AChange(site)));
        await CollectAsync(site, given);

        site.Services.GetRequiredService<KeptPages>().Evict("kent");
        given.Keys.ShouldContain("/kent/plans/2021-2025/C1");
        given.Keys.ShouldContain("/kent/plans/2025-2029/C1");
        given.Keys.ShouldContain("/kent/plan.atom");
        given.Keys.ShouldNotContain(path => path.StartsWith("/kent/plan/", StringComparison.Ordinal));
        foreach (var (path, sentence) in given)
        {
            var answer = await browser.GetAsync(path);
            if (answer.StatusCode == HttpStatusCode.Gone)
            {
                (await answer.Content.ReadAsStringAsync()).ShouldContain("Taken back.", Case.Sensitive, path);
                continue;
            }

            answer.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Redirect, StillMaking], path);
            if (sentence.Length > 0)
            {
                var page = await browser.GetPageAsync(path);
                (page.Body.Words().Contains(sentence, StringComparison.Ordinal) || page.Body.Words().Contains("Taken back.", StringComparison.Ordinal))
                    .ShouldBeTrue($"{path} no longer tells of: {sentence}");
            }
        }
    }

    [Theory]
    [InlineData("/kent/plan", "/kent/plans/2025-2029")]
    [InlineData("/kent/plan/C1", "/kent/plans/2025-2029/C1")]
    [InlineData("/kent/plan/editions/1?x=1", "/kent/plans/2025-2029/editions/1?x=1")]
    [InlineData("/kent/plan.json", "/kent/plans/2025-2029/data.json")]
    public async Task Short_addresses_lead_to_the_plan_in_force_for_now(string path, string there)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.APlan(site, kent, slug: "2021-2025", issued: new(2021, 10, 1));
        await Given.APlan(site, kent, issued: new(2025, 3, 31));
        await Given.APlan(site, kent, slug: "2029-2033", stage: EditionStage.ConsultationDraft, issued: new(2026, 6, 1));

        var answer = await site.Browser().GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(there);
    }

    [Theory]
    [InlineData("/kent/plans/2029-2033", "This is a draft.")]
    [InlineData("/kent/plans/2029-2033/C1", "This is a draft.")]
    [InlineData("/kent/plans/2029-2033/whole", "This is a draft.")]
    [InlineData("/kent/plans/2021-2025", "This plan is over:")]
    [InlineData("/kent/plans/2021-2025/C1", "This plan is over:")]
    [InlineData("/kent/plans/2021-2025/editions/1", "This plan is over:")]
    public async Task A_page_of_a_plan_that_is_not_in_force_says_so_first_and_leads_to_the_one_that_is(string path, string notice)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.APlan(site, kent, slug: "2021-2025", issued: new(2021, 10, 1));
        await Given.APlan(site, kent, issued: new(2025, 3, 31));
        await Given.APlan(site, kent, slug: "2029-2033", stage: EditionStage.ConsultationDraft, issued: new(2026, 6, 1));
        var browser = site.Browser();

        var said = (await browser.GetPageAsync(path)).QuerySelector("main > .fp-wrap:first-child .fp-notice");

        said.Words().ShouldStartWith(notice);
        said!.QuerySelector("a")!.GetAttribute("href").ShouldBe("/kent/plans/2025-2029");
        (await browser.GetPageAsync("/kent/plans/2025-2029")).QuerySelector(".fp-notice").ShouldBeNull();
        (await browser.GetPageAsync("/kent")).QuerySelector(".fp-notice").ShouldBeNull();
    }

    /// <summary>Follows every link of the area's public pages and files; for the page of a statement, keeps the sentence that it showed.</summary>
    private static async Task CollectAsync(TestSite site, Dictionary<string, string> given)
    {
        site.Services.GetRequiredService<KeptPages>().Evict("kent");
        var browser = site.Browser();
        var waiting = new Queue<string>(Doors);
        var seen = new HashSet<string>(Doors);
        while (waiting.TryDequeue(out var path))
        {
            var answer = await browser.GetAsync(path);
            answer.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Redirect, StillMaking], path);
            var body = await answer.Content.ReadAsStringAsync();
            given.TryAdd(path, Statement().IsMatch(path) ? System.Net.WebUtility.HtmlDecode(Sentence().Match(body).Groups[1].Value).Trim() : "");
            Take(body + " " + answer.Headers.Location);
            Feed().Matches(body).Select(match => match.Groups[1].Value).Where(seen.Add).ToList().ForEach(waiting.Enqueue);
            if (waiting.Count == 0 && seen.Add("officers"))
            {
                await TakeFromOfficersAsync();
            }
        }

        void Take(string body) =>
            Address().Matches(body).Select(match => System.Net.WebUtility.HtmlDecode(match.Value).Split('#')[0]).Where(seen.Add).ToList()
                .ForEach(waiting.Enqueue);

        async Task TakeFromOfficersAsync()
        {
            var officer =
                await Given.ABrowserOf(site,
                    await Given.APerson(site, await site.ReadAsync(db => db.Areas.Include(area => area.Bodies).SingleAsync()), Role.Administrator,
                        "Olive Officer"));
            foreach (var path in OfOfficers)
            {
                Take((await (await officer.GetAsync(path)).Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal));
            }

            var address = Regex.Match(await CalendarAsync(officer), "/calendar/[^\"<\\s]+\\.ics").Value;
            address.ShouldNotBeEmpty();
            Take((await site.Browser().GetStringAsync(address)).Replace("\r\n ", "", StringComparison.Ordinal));
            foreach (var verb in Verbs)
            {
                Take((await site.RunAsync(verb)).Output);
            }
        }
    }

    /// <summary>The page that shows the secret address of a calendar.</summary>
    private static async Task<string> CalendarAsync(HttpClient officer)
    {
        var visitor = await new Visitor(officer).OpenAsync("/account/calendar");
        await visitor.SendAsync();
        return await visitor.Answer.Content.ReadAsStringAsync();
    }

    /// <summary>Whatever the form of the file: a link, an address in JSON, a cell of a table, a line of a calendar or of a feed.</summary>
    [GeneratedRegex("""/kent/plans?(?:/(?:&amp;|[^"'<>,;\s\\)#])*)?(?=["'<>,;\s\\)#]|$)""")]
    private static partial Regex Address();

    /// <summary>A feed that a page names.</summary>
    [GeneratedRegex("href=\"(?:https?://localhost)?(/kent/[^\"]*(?:\\.atom|feed\\.xml)[^\"]*)\"")]
    private static partial Regex Feed();

    [GeneratedRegex("/[A-Z][0-9]+$")]
    private static partial Regex Statement();

    [GeneratedRegex("""<h1 class="fp-sentence"[^>]*>(?:<span class="fp-quiet">.*?</span>)?([^<]*)""")]
    private static partial Regex Sentence();
}
