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

    [Theory]
    [InlineData(BodyKind.LocalPolicingBody, Role.Administrator)]
    [InlineData(BodyKind.LocalPolicingBody, Role.Policy)]
    [InlineData(BodyKind.Panel, Role.Administrator)]
    public async Task Get_once_an_area_is_set_up_says_who_sets_up_another_and_a_Post_sets_up_none(BodyKind kind, Role role)
    {
        await using var site = await TestSite.StartAsync();
        var (kent, surrey) = (await site.AreaAsync("kent"), await site.AreaAsync("surrey"));
        var person = await site.PersonAsync(surrey, Role.Policy, email: "somebody@surrey.example");
        (await new Visitor(site.Browser()).OpenAsync("/set-up")).LedTo.ShouldBe("/sign-in?return=%2Fset-up");
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, role, kind));

        await visitor.OpenAsync("/set-up");
        visitor.Main.ShouldContain("Whoever keeps this installation sets up another one at the command line, with ./frankpledge areas set-up.");
        visitor.Page.QuerySelectorAll("main form").ShouldBeEmpty();

        await visitor.PostWithTokenAsync("/set-up", ("Area", "essex"), ("Name", "Essex"), ("PersonName", "Sam Ode"), ("Email", person.Email),
            ("Password", Staffed.Password));
        visitor.Main.ShouldContain("Whoever keeps this installation");
        visitor.Main.ShouldNotContain(person.Name);
        (await site.ReadAsync(db => db.Areas.CountAsync())).ShouldBe(2);
    }
}
