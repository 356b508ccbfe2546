using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Access;
using Frankpledge.Web.Hosting;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Access;

[Trait("Engine", "Both")]
public sealed class PeoplePageTests
{
    [Fact]
    public async Task Get_shows_each_administrator_their_own_body_s_people_only()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var office = await site.PersonAsync(area, Role.Administrator);
        var panel = await site.PersonAsync(area, Role.Administrator, BodyKind.Panel);
        await site.PersonAsync(area, Role.Policy);
        await site.PersonAsync(area, Role.PanelMember);

        Names(await (await site.SignedInAsync(office)).OpenAsync("/kent/manage/people")).ShouldBe(["Administrator of Kent", "Policy of Kent"]);
        Names(await (await site.SignedInAsync(panel)).OpenAsync("/kent/manage/people")).ShouldBe(["Administrator of Kent", "PanelMember of Kent"]);
    }

    [Theory]
    [InlineData(BodyKind.LocalPolicingBody)]
    [InlineData(BodyKind.Panel)]
    public async Task Get_says_of_each_role_the_pages_that_it_opens_and_no_others(BodyKind kind)
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var body = area.InOffice(kind, site.Today);
        var administrator = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator, kind));
        var page = (await administrator.OpenAsync($"/kent/manage/people/add?body={body.Id}")).Page;

        foreach (var role in kind.Roles())
        {
            var hint = page.QuerySelector($"input[name=Role][value={role}]")!.GetAttribute("aria-describedby")!;
            var holder = await site.SignedInAsync(await site.PersonAsync(area, role, kind, $"{role}-of-{kind}@kent.example"));
            var nav = (await holder.OpenAsync("/kent/manage")).Page.QuerySelectorAll("header nav a").Select(link => link.TextContent.Trim()).ToList();
            nav.ShouldNotBeEmpty();
            page.GetElementById(hint).Words().ShouldEndWith($" Opens: {string.Join(", ", nav)}.", Case.Sensitive, $"{role}");
        }
    }

    [Fact]
    public async Task Get_in_the_demonstration_says_before_anybody_is_refused_how_an_address_has_to_end()
    {
        await using var site = await TestSite.StartAsync(demonstration: true);
        await ServeVerb.PrepareAsync(site.Services, CancellationToken.None);
        var person = await site.ReadAsync(db => db.People.SingleAsync(one => one.Email == "administrator@demonstration.example"));
        var body = await site.ReadAsync(db => db.Areas.SelectMany(area => area.Bodies).FirstAsync(one => one.Kind == BodyKind.LocalPolicingBody));
        var administrator = await site.SignedInAsync(person, DemonstrationAccounts.Password);

        await administrator.OpenAsync($"/{LoadDemonstration.Slug}/manage/people/add?body={body.Id}");

        administrator.Page.QuerySelector("#Email-hint").Words().ShouldContain("has to end in @demonstration.example.");
    }

    [Fact]
    public async Task Get_of_one_area_shows_nothing_of_another()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var essex = await site.AreaAsync("essex");
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        var other = await site.PersonAsync(essex, Role.Administrator);

        foreach (var path in new[] { "people", "audit", "settings", $"people/add?body={essex.Bodies[0].Id}" })
        {
            (await visitor.OpenAsync($"/essex/manage/{path}")).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        foreach (var path in new[] { $"people/end-role/{other.Roles[0].Id}", $"people/new-link/{other.Id}", $"people/add?body={essex.Bodies[0].Id}" })
        {
            (await visitor.OpenAsync($"/kent/manage/{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        foreach (var path in new[] { "people", "audit", "settings" })
        {
            await visitor.OpenAsync($"/kent/manage/{path}");
            visitor.Status.ShouldBe(HttpStatusCode.OK);
            visitor.Page.DocumentElement.TextContent.ShouldNotContain("Essex", Case.Insensitive);
        }
    }

    [Fact]
    public async Task Get_offers_no_new_link_that_is_always_refused_and_says_why()
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await site.AreaAsync("kent"), await site.AreaAsync("essex"));
        var both = await site.PersonAsync(kent, Role.Policy, email: "both@kent.example");
        await site.PersonAsync(essex, Role.Finance, email: both.Email);
        var own = await site.PersonAsync(kent, Role.Governance);
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));

        await visitor.OpenAsync("/kent/manage/people");

        string Row(Person person) => visitor.Page.QuerySelectorAll("main tbody tr").Single(row => row.TextContent.Contains(person.Email, StringComparison.Ordinal)).Words();
        Row(both).ShouldContain("No new link: both@kent.example also has a role that you do not manage. Whoever keeps this installation can help");
        Row(own).ShouldNotContain("No new link");
        var offered = visitor.Page.QuerySelectorAll("main a[href*='/new-link/']").Select(link => link.GetAttribute("href")!).ToList();
        offered.ShouldBe([$"/kent/manage/people/new-link/{own.Id}"]);
        foreach (var link in offered)
        {
            await visitor.OpenAsync(link);
            visitor.Page.QuerySelector("main form").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Post_of_a_new_person_shows_a_link_by_which_they_choose_a_password_once()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var visitor = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        await visitor.OpenAsync("/kent/manage/people");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a.govuk-button")!.GetAttribute("href")!);
        await visitor.SendAsync(("Name", "Siân O'Dowd"), ("Email", "sian.o'dowd@kent.example"), ("Role", "Policy"));
        var link = visitor.Page.QuerySelector("#join-link").ShouldNotBeNull(visitor.Main).TextContent.Trim();
        link.ShouldStartWith("http://localhost/choose-password?");

        var invited = await new Visitor(site.Browser()).OpenAsync(new Uri(link).PathAndQuery);
        invited.Main.ShouldContain("Welcome, Siân O'Dowd.");
        await invited.SendAsync(("Chosen", "O'Dowd-Kent-2026"));
        invited.Errors.Single().ShouldStartWith("Choose another password.");
        await invited.SendAsync(("Chosen", Staffed.Password));
        invited.LedTo.ShouldBe("/account?from=sign-in");

        await invited.OpenAsync(new Uri(link).PathAndQuery);
        invited.Main.ShouldContain("This link has been used");
        await site.SignedInAsync(await site.ReadAsync(db => db.People.SingleAsync(p => p.Email.StartsWith("sian"))));
    }

    [Fact]
    public async Task Post_without_a_role_shows_every_error()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var visitor = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        await visitor.OpenAsync($"/kent/manage/people/add?body={area.LocalPolicingBody(site.Today).Id}");

        await visitor.SendAsync(("Name", "Jo"), ("Email", "jo"));

        visitor.Errors.ShouldBe(["Enter an e-mail address like name@example.org.", "Choose a role."], ignoreOrder: true);
    }

    [Fact]
    public async Task Post_to_end_a_role_ends_the_person_s_session_at_the_next_click()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var administrator = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        var second = await site.PersonAsync(area, Role.Administrator, email: "second@kent.example");
        var ended = await site.SignedInAsync(second);
        (await ended.OpenAsync("/kent/manage/people")).Status.ShouldBe(HttpStatusCode.OK);

        await administrator.OpenAsync($"/kent/manage/people/end-role/{second.Roles[0].Id}");
        await administrator.SendAsync();

        administrator.LedTo.ShouldBe("/kent/manage/people?done=ended");
        await administrator.FollowAsync();
        administrator.Main.ShouldContain("The role has ended.");
        (await ended.OpenAsync("/kent/manage/people")).LedTo!.ShouldStartWith("/sign-in");
        (await (await site.SignedInAsync(second)).OpenAsync("/kent/manage/people")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_of_the_last_administrator_s_end_gives_the_reason_instead_of_the_button()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Administrator);
        var visitor = await site.SignedInAsync(person);

        await visitor.OpenAsync($"/kent/manage/people/end-role/{person.Roles[0].Id}");

        visitor.Errors.ShouldBe(["Police and Crime Commissioner for Kent would have no administrator left. Add another one first."]);
        visitor.Page.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Post_for_a_new_link_takes_the_old_password_away()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var administrator = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        var person = await site.PersonAsync(area, Role.Policy);

        await administrator.OpenAsync($"/kent/manage/people/new-link/{person.Id}");
        await administrator.SendAsync();

        administrator.Page.QuerySelector("#join-link").ShouldNotBeNull();
        var visitor = await new Visitor(site.Browser()).OpenAsync("/sign-in");
        await visitor.SendAsync(("Email", person.Email), ("Password", Staffed.Password));
        visitor.Errors.Single().ShouldStartWith("The e-mail address or the password is not right.");
    }

    /// <summary>An open session would otherwise get past the password and the code of its own account.</summary>
    [Fact]
    public async Task Nobody_is_offered_a_new_link_to_their_own_account_and_a_form_that_is_sent_all_the_same_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var person = await site.PersonAsync(area, Role.Administrator);
        var other = await site.PersonAsync(area, Role.Policy);
        var visitor = await site.SignedInAsync(person);
        await visitor.OpenAsync("/kent/manage/people");
        visitor.Page.QuerySelectorAll("a[href*=new-link]").Select(link => link.GetAttribute("href")).ShouldBe([$"/kent/manage/people/new-link/{other.Id}"]);

        await visitor.OpenAsync($"/kent/manage/people/new-link/{person.Id}");
        visitor.Errors.Single().ShouldStartWith("Your own account starts again by another administrator of your body.");
        visitor.Page.QuerySelector("main form").ShouldBeNull();
        await visitor.OpenAsync($"/kent/manage/people/new-link/{other.Id}");
        await visitor.SendToAsync($"/kent/manage/people/new-link/{person.Id}");

        visitor.Page.QuerySelector("#join-link").ShouldBeNull();
        (await site.ReadAsync(db => db.People.SingleAsync(p => p.Id == person.Id))).PasswordHash.ShouldBe(person.PasswordHash);
    }

    [Fact]
    public async Task Post_of_a_new_name_and_colour_shows_at_once()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Administrator));
        var reader = await new Visitor(site.Browser()).OpenAsync("/kent");
        reader.Page.Title!.ShouldContain("Kent");
        await visitor.OpenAsync("/kent/manage/settings");

        await visitor.SendAsync(("Name", "Kent and Medway"), ("Colour", "#cccccc"));
        visitor.Errors.Single().ShouldStartWith("Choose a darker colour.");
        await visitor.SendAsync(("Name", "Kent and Medway"), ("Colour", "#402060"));

        visitor.LedTo.ShouldBe("/kent/manage/settings?done=saved");
        (await reader.OpenAsync("/kent")).Page.DocumentElement.OuterHtml.ShouldContain("/assets/colour/402060.css");
        reader.Page.Title!.ShouldContain("Kent and Medway");
    }

    private static IEnumerable<string> Names(Visitor visitor) => visitor.Page.QuerySelectorAll("main tbody th").Select(th => th.TextContent.Trim());
}
