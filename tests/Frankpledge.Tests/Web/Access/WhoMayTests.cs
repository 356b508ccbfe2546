using System.Net;
using AngleSharp.Html.Dom;
using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Tests.Timetables;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Access;

/// <summary>Who may not do what a page is for reads who may, and who may not open it too.</summary>
[Trait("Engine", "Both")]
public sealed class WhoMayTests
{
    private static readonly IReadOnlyList<(BodyKind Kind, Role Role)> Everybody =
        [.. new[] { BodyKind.LocalPolicingBody, BodyKind.Panel }.SelectMany(kind => kind.Roles().Select(role => (kind, role)))];

    [Fact]
    public async Task Where_a_page_offers_some_readers_an_act_every_other_reader_is_told_who_may()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.APlan(site, kent);

        // What is to be done after set-up is a list of the administrators' own.
        await site.UseAsync<HideFirstSteps, bool>(async use =>
        {
            await use.RunAsync(new(kent.Id, true, site.Today), Given.AChange(site));
            return true;
        });
        await Given.ATimetable(site, kent);
        await Given.AClock(site, kent, BodyKind.LocalPolicingBody, Frankpledge.Timetables.Clocks.ClockKind.InformationRequest);
        var clock = await site.ReadAsync(db => db.Set<Frankpledge.Timetables.Clocks.Clock>().Select(one => one.Id).SingleAsync());
        var pages = (await site.PagesAsync()).Where(page => page.ViewEnginePath.Contains("/Manage/", StringComparison.Ordinal))
            .Select(page => page.Address(("clocks", clock))).Distinct().ToList();
        var acts = new Dictionary<(string Page, (BodyKind, Role) Who), (HashSet<string> Acts, bool IsTold)>();
        foreach (var who in Everybody)
        {
            var visitor = await site.SignedInAsync(await site.PersonAsync(kent, who.Role, who.Kind));
            foreach (var page in pages)
            {
                await visitor.OpenAsync(page);
                if (visitor.Status == HttpStatusCode.OK)
                {
                    acts[(page, who)] = ([.. Acts(visitor.Page)], visitor.Page.QuerySelector(".fp-may") is not null);
                }
            }
        }

        acts.Count.ShouldBeGreaterThan(100);
        var untold = from one in acts
                     where !one.Value.IsTold
                     from other in acts
                     where other.Key.Page == one.Key.Page && other.Value.Acts.Except(one.Value.Acts).Any()
                     select $"{one.Key.Page} as {one.Key.Who}: {string.Join(", ", other.Value.Acts.Except(one.Value.Acts))} as {other.Key.Who}";
        untold.ShouldBeEmpty();
        acts.Values.Count(one => one.IsTold).ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Who_may_not_open_a_page_reads_which_roles_open_it_within_the_frame_of_the_area()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var policies = site.Keeping<Microsoft.Extensions.Options.IOptions<AuthorizationOptions>>().Value;
        var pages = (await site.PagesAsync())
            .Select(page => (Address: page.Address(), Policy: page.EndpointMetadata.OfType<IAuthorizeData>().LastOrDefault()?.Policy))
            .Where(page => page.Policy is not null and not Policies.SignedIn).ToList();
        var refused = 0;
        foreach (var who in new[] { (BodyKind.LocalPolicingBody, Role.ForceLiaison), (BodyKind.Panel, Role.PanelMember) })
        {
            var visitor = await site.SignedInAsync(await site.PersonAsync(kent, who.Item2, who.Item1));
            foreach (var (address, policy) in pages)
            {
                await visitor.OpenAsync(address);
                if (visitor.Status != HttpStatusCode.Forbidden)
                {
                    continue;
                }

                refused++;
                visitor.Main.ShouldContain("It is open to these roles:", Case.Sensitive, address);
                visitor.Page.QuerySelector("nav.fp-nav--staff").ShouldNotBeNull(address);
                visitor.Page.QuerySelector(".fp-brand b")!.TextContent.ShouldBe("Kent");
                var needed = policies.GetPolicy(policy!)!.Requirements.OfType<HoldsRoleHere>().Single();
                (visitor.Main.Contains("Administrator", StringComparison.Ordinal), visitor.Main.Contains("Panel officer", StringComparison.Ordinal))
                    .ShouldBe((needed.Roles.Contains(Role.Administrator), needed.In(BodyKind.Panel).Contains(Role.PanelOfficer)), address);
            }
        }

        refused.ShouldBeGreaterThan(30);
        var stranger = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("essex"), Role.Policy));
        await stranger.OpenAsync("/kent/manage/plans");
        stranger.Main.ShouldContain("It is open to these roles: Police and Crime Commissioner for Kent: Administrator and Policy.");
        stranger.Page.QuerySelector("nav.fp-nav--staff").ShouldBeNull();
    }

    /// <summary>Every form that changes something, and every key that leads to one.</summary>
    private static IEnumerable<string> Acts(IHtmlDocument page) =>
        page.QuerySelectorAll("main form[method=post] button").Select(button => button.TextContent.Trim())
            .Concat(page.QuerySelectorAll("main a.govuk-button").Select(link => link.TextContent.Trim()));
}
