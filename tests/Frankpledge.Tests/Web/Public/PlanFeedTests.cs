using System.ServiceModel.Syndication;
using System.Xml;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Public;

[Trait("Engine", "Both")]
public sealed class PlanFeedTests
{
    [Fact]
    public async Task Get_tells_of_each_edition_with_what_changed_and_a_permanent_address_that_opens()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        var first = await APlan(site, kent);
        site.Clock.Move(TimeSpan.FromDays(1));
        await APlan(site, kent, PlanText.Example.Replace("light every park", "light every park and path", StringComparison.Ordinal), plan: first.PlanId,
            stage: EditionStage.Variation);

        var feed = await ReadAsync(site);

        feed.Items.Count().ShouldBe(2);
        var (newest, oldest) = (feed.Items.First(), feed.Items.Last());
        newest.Summary.Text.ShouldContain("1 reworded");
        newest.Summary.Text.ShouldContain("0 added");
        oldest.Summary.Text.ShouldStartWith("The first edition here.");
        oldest.Id.ShouldBe($"urn:uuid:{first.Id}");
        oldest.Links.Single().Uri.AbsolutePath.ShouldBe("/kent/plans/2025-2029/editions/1");
        feed.LastUpdatedTime.ShouldBe(newest.LastUpdatedTime);
        foreach (var link in feed.Items.SelectMany(item => item.Links))
        {
            (await site.Browser().GetAsync(link.Uri)).IsSuccessStatusCode.ShouldBeTrue(link.Uri.ToString());
        }

        var page = await site.Browser().GetPageAsync("/kent/plans/2025-2029/editions");
        page.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href").ShouldBe("/kent/plan.atom");
        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain("/kent/plan.atom");
    }

    [Fact]
    public async Task An_edition_is_compared_with_the_last_before_it_that_stands_and_the_newest_comes_first_whatever_was_removed()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        var first = await APlan(site, kent);
        var next = PlanText.Example.Replace("light every park", "light every park and path", StringComparison.Ordinal);
        foreach (var number in new[] { 2, 3 })
        {
            site.Clock.Move(TimeSpan.FromDays(1));
            await APlan(site, kent, next, plan: first.PlanId, stage: EditionStage.Variation);
            await (number == 3 ? Task.CompletedTask : site.UseAsync<WithdrawEdition, bool>(async use =>
            {
                await use.RunAsync(new EditionToWithdraw(kent.Id, "2025-2029", 2, "The wrong day."), AChange(site));
                return true;
            }));
        }

        site.Clock.Move(TimeSpan.FromDays(1));
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(first.PlanId, "I will", "a slip"), AChange(site)));
        var items = (await ReadAsync(site)).Items.ToList();

        items.Select(item => item.Links.Single().Uri.Segments[^1]).ShouldBe(["3", "2", "1"]);
        items[0].Summary.Text.ShouldContain("1 reworded");
    }

    [Fact]
    public async Task A_withdrawn_edition_keeps_its_entry_and_address_and_says_why_it_is_gone()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        var first = await APlan(site, kent);
        site.Clock.Move(TimeSpan.FromDays(1));
        await site.UseAsync<WithdrawEdition, bool>(async use =>
        {
            await use.RunAsync(new EditionToWithdraw(kent.Id, "2025-2029", 1, "The wrong file was published."), AChange(site));
            return true;
        });

        var entry = (await ReadAsync(site)).Items.Single();

        entry.Id.ShouldBe($"urn:uuid:{first.Id}");
        entry.Summary.Text.ShouldContain("The wrong file was published.");
        entry.LastUpdatedTime.ShouldBe(site.Clock.GetUtcNow());
    }

    [Fact]
    public async Task An_edition_is_compared_with_the_one_before_of_its_own_plan()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        var old = await APlan(site, kent, slug: "2021-2025", title: "The plan before", issued: new(2021, 10, 1));
        await APlan(site, kent, "# Other\nC I will count the trees.\nC I will count the birds.");
        await APlan(site, kent, PlanText.Example.Replace("light every park", "light every park and path", StringComparison.Ordinal), plan: old.PlanId,
            stage: EditionStage.Variation, issued: new(2022, 10, 1));

        var varied = (await ReadAsync(site)).Items.Single(item => item.Links.Single().Uri.AbsolutePath == "/kent/plans/2021-2025/editions/2");

        varied.Summary.Text.ShouldContain("0 added");
        varied.Summary.Text.ShouldContain("1 reworded");
    }

    [Fact]
    public async Task Get_where_nothing_is_published_is_an_empty_feed_and_of_an_unknown_area_not_found()
    {
        await using var site = await TestSite.StartAsync();
        await AnArea(site);

        (await ReadAsync(site)).Items.ShouldBeEmpty();
        (await site.Browser().GetAsync(new Uri("/atlantis/plan.atom", UriKind.Relative))).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static async Task<SyndicationFeed> ReadAsync(TestSite site)
    {
        var answer = await site.Browser().GetAsync(new Uri("/kent/plan.atom", UriKind.Relative));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        using var xml = XmlReader.Create(await answer.Content.ReadAsStreamAsync());
        return SyndicationFeed.Load(xml);
    }
}
