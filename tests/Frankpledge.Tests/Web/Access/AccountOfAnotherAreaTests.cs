using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Access;

/// <summary>Whoever gives a role to an account of another area by its address learns nothing of the account and does nothing to its sessions.</summary>
[Trait("Engine", "Both")]
public sealed class AccountOfAnotherAreaTests
{
    [Fact]
    public async Task A_role_given_and_ended_elsewhere_leaves_an_open_session_as_it_is_and_counts_at_its_next_click()
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await site.AreaAsync("kent"), await site.AreaAsync("essex"));
        var person = await site.PersonAsync(essex, Role.Policy);
        var open = await site.SignedInAsync(person);
        var administrator = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        (await open.OpenAsync("/kent/manage")).Status.ShouldBe(HttpStatusCode.Forbidden);

        await GiveAsync(administrator, kent, site, person.Email);

        (await open.OpenAsync("/essex/manage")).Status.ShouldBe(HttpStatusCode.OK, open.LedTo);
        (await open.OpenAsync("/kent/manage")).Status.ShouldBe(HttpStatusCode.OK, "the role counts");

        await administrator.OpenAsync("/kent/manage/people");
        var end = administrator.Page.QuerySelectorAll("main a[href*='/end-role/']")
            .Last(link => link.TextContent.Contains(person.Email, StringComparison.Ordinal));
        await administrator.OpenAsync(end.GetAttribute("href")!);
        administrator.Main.ShouldNotContain(person.Name);
        await administrator.SendAsync();

        (await open.OpenAsync("/essex/manage")).Status.ShouldBe(HttpStatusCode.OK, open.LedTo);
        (await open.OpenAsync("/kent/manage")).Status.ShouldBe(HttpStatusCode.Forbidden, "the role has ended");
    }

    [Fact]
    public async Task The_people_pages_of_an_area_show_neither_the_name_nor_the_way_in_of_an_account_of_another()
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await site.AreaAsync("kent"), await site.AreaAsync("essex"));
        var person = await site.PersonAsync(essex, Role.Policy);
        var administrator = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));

        await GiveAsync(administrator, kent, site, person.Email);
        administrator.Main.ShouldContain(person.Email);
        administrator.Main.ShouldNotContain(person.Name);
        await GiveAsync(administrator, kent, site, person.Email);
        administrator.Errors.Single().ShouldNotContain(person.Name);

        await administrator.OpenAsync("/kent/manage/people");
        var row = administrator.Page.QuerySelectorAll("main tbody tr")
            .Single(row => row.TextContent.Contains(person.Email, StringComparison.Ordinal)).TextContent;
        row.ShouldNotContain(person.Name);
        row.ShouldNotContain("Password");
        var essexOwn = await site.SignedInAsync(await site.PersonAsync(essex, Role.Administrator));
        await essexOwn.OpenAsync("/essex/manage/people");
        essexOwn.Main.ShouldContain(person.Name);

        await administrator.OpenAsync($"/kent/manage/people/new-link/{person.Id}");
        administrator.Main.ShouldNotContain(person.Name);
        if (administrator.Page.QuerySelector("main form") is not null)
        {
            await administrator.SendAsync();
        }

        administrator.Main.ShouldNotContain(person.Name);
    }

    private static async Task GiveAsync(Visitor administrator, PoliceArea area, TestSite site, string email)
    {
        await administrator.OpenAsync($"/{area.Slug}/manage/people/add?body={area.LocalPolicingBody(site.Today).Id}");
        await administrator.SendAsync(("Name", "Whoever"), ("Email", email), ("Role", nameof(Role.ForceLiaison)));
        administrator.Status.ShouldBe(HttpStatusCode.OK);
    }
}
