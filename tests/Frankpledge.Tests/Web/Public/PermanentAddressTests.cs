using System.Net;
using System.Text.RegularExpressions;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Web.Public;

/// <summary>Whatever address was ever given out goes on meaning what it meant.</summary>
[Trait("Engine", "Both")]
public sealed partial class PermanentAddressTests
{
    private static readonly string[] Doors = ["/kent", "/kent/sitemap.xml", "/kent/data", "/kent/search?q=park"];

    [Fact]
    public async Task No_address_ever_given_out_is_lost_or_shows_another_statement()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var browser = site.Browser();
        var given = new Dictionary<string, string>();

        var old = await Given.APlan(site, kent, "# Streets\nC I will light every park.\nC I will cut speeding.", "2021-2025", "Plan of 2021", issued: new(2021, 10, 1));
        await CollectAsync(site, given);
        var now = await Given.APlan(site, kent, "# Victims\nC I will pay for a victims' advocate.\nC I will light every park twice.", "2025-2029", "Plan of 2025", issued: new(2025, 3, 31));
        await CollectAsync(site, given);
        await Given.APlan(site, kent, "# Victims\nC I will pay for two victims' advocates.", "2025-2029", plan: now.PlanId, stage: EditionStage.Variation, issued: new(2026, 1, 15));
        await CollectAsync(site, given);
        await Given.APlan(site, kent, "# Homes\nC I will visit every burgled home.", "2025-2029", plan: now.PlanId, stage: EditionStage.ConsultationDraft, issued: new(2026, 5, 1));
        await CollectAsync(site, given);
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2021-2025", old.Number, "Taken back."), Given.AChange(site)));
        await CollectAsync(site, given);

        site.Services.GetRequiredService<KeptPages>().Evict("kent");
        given.Keys.ShouldContain("/kent/plans/2021-2025/C1");
        given.Keys.ShouldContain("/kent/plans/2025-2029/C1");
        given.Keys.ShouldNotContain(path => path.StartsWith("/kent/plan/", StringComparison.Ordinal));
        foreach (var (path, sentence) in given)
        {
            var answer = await browser.GetAsync(path);
            answer.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Redirect], path);
            if (sentence.Length > 0)
            {
                var page = await browser.GetPageAsync(path);
                (page.Body.Words().Contains(sentence, StringComparison.Ordinal) || page.Body.Words().Contains("Taken back.", StringComparison.Ordinal)).ShouldBeTrue($"{path} no longer tells of: {sentence}");
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
            answer.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Redirect], path);
            var body = await answer.Content.ReadAsStringAsync();
            given.TryAdd(path, Statement().IsMatch(path) ? System.Net.WebUtility.HtmlDecode(Sentence().Match(body).Groups[1].Value).Trim() : "");
            var addresses = Address().Matches(body).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)).Append(answer.Headers.Location?.ToString() ?? "");
            foreach (var address in addresses.Select(address => Site().Replace(address, "").Split('#')[0]))
            {
                if (address.StartsWith("/kent/plans", StringComparison.Ordinal) || address.StartsWith("/kent/plan", StringComparison.Ordinal))
                {
                    if (seen.Add(address))
                    {
                        waiting.Enqueue(address);
                    }
                }
            }
        }
    }

    [GeneratedRegex("""(?:href="|<loc>|"url":"|"edition_url":"|,)((?:https?://localhost)?/kent/[^"<,\s]*)""")]
    private static partial Regex Address();

    [GeneratedRegex("^https?://localhost(:[0-9]+)?")]
    private static partial Regex Site();

    [GeneratedRegex("/[A-Z][0-9]+$")]
    private static partial Regex Statement();

    [GeneratedRegex("""<h1 class="fp-sentence"[^>]*>(?:<span class="fp-quiet">.*?</span>)?([^<]*)""")]
    private static partial Regex Sentence();
}
