using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Access;

[Trait("Engine", "Both")]
public sealed class SetUpPageTests
{
    private static readonly (string, string)[] Kent =
    [
        ("Area", "kent"), ("Name", ""), ("Colour", "#0b5560"), ("PersonName", "Jo Miles"), ("Email", "jo.o'hara@kent.example"), ("Password", Staffed.Password),
    ];

    [Fact]
    public async Task Post_sets_up_the_first_area_and_signs_its_administrator_in()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await new Visitor(site.Browser()).OpenAsync("/set-up");
        visitor.Page.QuerySelectorAll("select option").Length.ShouldBe(44);

        await visitor.SendAsync(Kent);

        visitor.LedTo.ShouldBe("/kent/manage?done=set-up", visitor.Main);
        await visitor.FollowAsync();
        visitor.Page.QuerySelector("[role=status]").Words().ShouldStartWith("Kent is set up, and you are signed in as its administrator.");
        visitor.Page.QuerySelector("[role=status] a")!.GetAttribute("href").ShouldBe("/kent");
        visitor.Main.ShouldContain("First steps");
        visitor.Page.QuerySelectorAll(".fp-due--first a").Select(link => link.GetAttribute("href"))
            .ShouldContain("/kent/manage/plans/upload", "the next thing to do is one step away");
        var area = await site.ReadAsync(db => db.Areas.SingleAsync());
        area.Name.ShouldBe("Kent");
        (await site.ReadAsync(db => db.AuditEntries.OrderBy(entry => entry.Id).FirstAsync())).AreaId.ShouldBe(area.Id);
    }

    [Fact]
    public async Task Post_without_anything_names_every_field_in_one_summary()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await new Visitor(site.Browser()).OpenAsync("/set-up");

        await visitor.SendAsync(("Colour", "#ffee00"));

        visitor.Errors.ShouldBe(
        [
            "Choose the police area.",
            "Enter the person's name on one line, in at most 100 characters.",
            "Enter an e-mail address like name@example.org.",
            "Choose a password of at least 12 characters. Three or four words that have nothing to do with each other are easy to remember.",
        ], ignoreOrder: true);
        foreach (var link in visitor.Page.QuerySelectorAll(".govuk-error-summary a"))
        {
            visitor.Page.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Post_of_a_colour_that_is_too_light_says_its_contrast()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await new Visitor(site.Browser()).OpenAsync("/set-up");

        await visitor.SendAsync([.. Kent.Where(field => field.Item1 != "Colour"), ("Colour", "#ffee00")]);

        visitor.Errors.Single().ShouldBe("Choose a darker colour. #ffee00 has a contrast of 1.2 to 1 on white; text and links need 7 to 1.");
        visitor.Page.QuerySelector("#Name")!.GetAttribute("value").ShouldBe("");
    }

    [Fact]
    public async Task Post_of_a_password_made_of_the_area_s_name_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await new Visitor(site.Browser()).OpenAsync("/set-up");

        await visitor.SendAsync([.. Kent.Where(field => field.Item1 != "Password"), ("Password", "KentPolice2026!")]);

        visitor.Errors.Single().ShouldBe("Choose another password. This one is made of your name, your e-mail address or the area's name.");
    }

    [Fact]
    public async Task Of_two_who_set_up_at_once_one_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        var visitors = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => new Visitor(site.Browser()).OpenAsync("/set-up")));
        string[] areas = ["kent", "essex"];

        await Task.WhenAll(visitors.Select((visitor, at) => visitor.SendAsync(
            ("Area", areas[at]), ("Colour", "#0b5560"), ("PersonName", "Jo Miles"), ("Email", $"jo@{areas[at]}.example"), ("Password", Staffed.Password))));

        (await site.ReadAsync(db => db.Areas.CountAsync())).ShouldBe(1);
        (await site.ReadAsync(db => db.People.CountAsync())).ShouldBe(1);
        visitors.Count(visitor => visitor.LedTo?.EndsWith("/manage?done=set-up", StringComparison.Ordinal) == true).ShouldBe(1);
    }

    [Fact]
    public async Task Get_once_an_area_is_set_up_asks_a_stranger_to_sign_in_and_refuses_other_roles()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");

        (await new Visitor(site.Browser()).OpenAsync("/set-up")).LedTo.ShouldBe("/sign-in?return=%2Fset-up");
        (await (await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy))).OpenAsync("/set-up")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator, BodyKind.Panel))).OpenAsync("/set-up")).Status
            .ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Post_by_an_administrator_sets_up_a_further_area_and_shows_a_link_for_its_own()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Administrator));
        await visitor.OpenAsync("/set-up");
        visitor.Page.QuerySelectorAll("select option").Length.ShouldBe(43);
        visitor.Page.QuerySelector("#Password").ShouldBeNull();

        await visitor.SendAsync(("Area", "essex"), ("PersonName", "Sam Ode"), ("Email", "sam@essex.example"));

        visitor.Main.ShouldContain("Essex is set up.");
        visitor.Page.QuerySelector("#join-link")!.TextContent.ShouldStartWith("http://localhost/choose-password?link=");
        (await visitor.OpenAsync("/essex/manage/people")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await site.ReadAsync(db => db.Areas.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData("target@kent.example", "Policy of Kent is its administrator, with the account that they have already")]
    [InlineData("LocalPolicingBody-Administrator@kent.example", "You are its administrator.")]
    public async Task Post_for_somebody_with_an_account_says_that_the_area_is_there(string email, string said)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await site.PersonAsync(kent, Role.Policy, email: "target@kent.example");
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        await visitor.OpenAsync("/set-up");

        await visitor.SendAsync(("Area", "essex"), ("PersonName", "Sam Ode"), ("Email", email));

        visitor.Main.ShouldContain("Essex is set up.");
        visitor.Main.ShouldContain(said);
        visitor.Page.QuerySelector("main a[href='/essex']").ShouldNotBeNull();
    }
}
