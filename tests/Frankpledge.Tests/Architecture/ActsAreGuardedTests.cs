using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Architecture;

/// <summary>Every act of every staff page is asked for by people whose role says that it changes nothing; a new act without a guard fails.</summary>
[Trait("Engine", "Both")]
[Trait("Part", "Hardship")]
public sealed class ActsAreGuardedTests
{
    [Theory]
    [InlineData(BodyKind.LocalPolicingBody, Role.ForceLiaison)]
    [InlineData(BodyKind.Panel, Role.PanelMember)]
    public async Task Post_of_any_act_by_somebody_whose_role_changes_nothing_is_refused_and_changes_nothing(BodyKind kind, Role role)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.APlan(site, kent);
        await site.ADraftAsync(kent);
        await Given.ATimetable(site, kent);
        var clock = await Given.AClock(site, kent, kind, ClockKind.InformationRequest);
        var reader = await site.SignedInAsync(await site.PersonAsync(kent, role, kind));
        var before = await site.ReadAsync(db => db.AuditEntries.CountAsync());
        await reader.OpenAsync("/account/password");
        var token = reader.Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var taken = new List<string>();
        var tried = 0;
        foreach (var (page, handler) in (await site.PagesAsync()).Where(IsOfStaff).SelectMany(Acts))
        {
            var address = page.Address(("clocks", clock.Id)).Split('?')[0];
            await reader.PostAsync($"{address}?handler={handler.Name}", ("__RequestVerificationToken", token));
            tried++;
            if (reader.Status != HttpStatusCode.Forbidden)
            {
                taken.Add($"{address} {handler.Name}: {reader.Status} {reader.LedTo}");
            }
        }

        taken.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(100);
        (await site.ReadAsync(db => db.AuditEntries.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Every_act_of_a_page_that_readers_open_says_who_may_do_it()
    {
        await using var site = await TestSite.StartAsync();
        var policies = site.Keeping<Microsoft.Extensions.Options.IOptions<AuthorizationOptions>>().Value;
        var acts = (await site.PagesAsync()).Where(page => IsOfStaff(page) && GuardedActs.IsForReaders(page)).SelectMany(Acts).ToList();

        acts.Where(act => GuardedActs.PolicyOf(act.Handler.MethodInfo) is not { } policy || policies.GetPolicy(policy) is null)
            .Select(act => $"{act.Page.ViewEnginePath} {act.Handler.Name}").ShouldBeEmpty();
        acts.Count.ShouldBeGreaterThanOrEqualTo(10);
    }

    /// <summary>A policy that lets in somebody whose role changes nothing opens pages for reading, and is named as such.</summary>
    [Fact]
    public async Task A_policy_of_staff_pages_lets_in_those_who_change_nothing_only_where_it_is_for_readers()
    {
        await using var site = await TestSite.StartAsync();
        var options = site.Keeping<Microsoft.Extensions.Options.IOptions<AuthorizationOptions>>().Value;
        var used = (await site.PagesAsync()).Where(IsOfStaff).SelectMany(page => page.EndpointMetadata.OfType<IAuthorizeData>())
            .Select(one => one.Policy!).Distinct();

        used.Where(policy => options.GetPolicy(policy)!.Requirements.OfType<HoldsRoleHere>().Any(needed =>
                needed.In(BodyKind.LocalPolicingBody).Contains(Role.ForceLiaison) || needed.In(BodyKind.Panel).Contains(Role.PanelMember)))
            .ShouldBe(Policies.ForReaders, ignoreOrder: true);
    }

    [Theory]
    [InlineData(Role.ForceLiaison, false)]
    [InlineData(Role.Performance, false)]
    [InlineData(Role.Finance, false)]
    [InlineData(Role.Commissioner, false)]
    [InlineData(Role.ChiefExecutive, false)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Policy, true)]
    [InlineData(Role.Governance, true)]
    public async Task Get_of_the_timetable_shows_its_forms_to_the_roles_whose_text_names_it(Role role, bool keeps)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var table = await Given.ATimetable(site, kent);
        var somebody = await site.SignedInAsync(await site.PersonAsync(kent, role));

        await somebody.OpenAsync("/kent/manage/timetable?step=draft");
        (somebody.Page.QuerySelectorAll("main form[method=post]").Length > 0).ShouldBe(keeps);
        (somebody.Page.QuerySelectorAll("main a[href*='step=']").Length > 0).ShouldBe(keeps);
        (somebody.Page.QuerySelector(".fp-may") is null).ShouldBe(keeps);
        somebody.Main.ShouldContain("Findings of the consultation reported");
        somebody.Main.Contains("The steps that concern the panel", StringComparison.Ordinal).ShouldBeFalse();
        if (!keeps)
        {
            await somebody.PostWithTokenAsync("/kent/manage/timetable?handler=Baseline", ("id", $"{table.Id}"), ("version", $"{table.Version}"));
            somebody.Status.ShouldBe(HttpStatusCode.Forbidden);
            somebody.Main.ShouldContain("Nothing was changed. These roles may do it: Police and Crime Commissioner for Kent: Administrator, Policy and Governance.");
        }
    }

    private static bool IsOfStaff(CompiledPageActionDescriptor page) => page.ViewEnginePath.Contains("/Pages/Manage/", StringComparison.Ordinal);

    private static IEnumerable<(CompiledPageActionDescriptor Page, Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.HandlerMethodDescriptor Handler)> Acts(
        CompiledPageActionDescriptor page) => page.HandlerMethods.Where(handler => !HttpMethods.IsGet(handler.HttpMethod)).Select(handler => (page, handler));
}
