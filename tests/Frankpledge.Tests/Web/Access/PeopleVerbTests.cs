using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Access;

[Trait("Engine", "Both")]
public sealed class PeopleVerbTests
{
    [Fact]
    public async Task An_area_and_its_people_can_be_set_up_from_the_command_line()
    {
        await using var site = await TestSite.StartAsync();

        var (exit, set) = await site.RunAsync("areas", "set-up", "kent", "--admin-name", "Jo Miles", "--admin-email", "jo@kent.example", "--json");
        exit.ShouldBe(0, set);
        var link = JsonDocument.Parse(set).RootElement.GetProperty("link").GetString()!;
        (await site.RunAsync("people", "add", "kent", "pat@kent.example", "--name", "Pat Low", "--role", "PanelMember", "--body", "Panel")).Exit.ShouldBe(0);
        (await site.RunAsync("people", "end-role", "kent", "pat@kent.example", "--role", "PanelMember", "--body", "Panel")).Exit.ShouldBe(0);
        var (_, listed) = await site.RunAsync("people", "list", "kent", "--json");

        JsonDocument.Parse(listed).RootElement.EnumerateArray()
            .Select(person => $"{person.GetProperty("email")} {person.GetProperty("role")} {person.GetProperty("to")}")
            .ShouldBe(["jo@kent.example Administrator ", $"pat@kent.example PanelMember {TimeProvider.System.GetUtcNow():yyyy-MM-dd}"]);
        var invited = await new Visitor(site.Browser()).OpenAsync(new Uri(link).PathAndQuery);
        invited.Main.ShouldContain("Welcome, Jo Miles.");
    }

    [Fact]
    public async Task A_role_is_named_in_plain_words_and_in_json_as_before()
    {
        await using var site = await TestSite.StartAsync();
        await site.AreaAsync("kent");

        (await site.RunAsync("people", "add", "kent", "pat@kent.example", "--name", "Pat Low", "--role", "panel-officer", "--body", "panel")).Output
            .ShouldContain("pat@kent.example has this role in Kent Police and Crime Panel: Panel officer.");
        var listed = (await site.RunAsync("people", "list", "kent")).Output;
        listed.ShouldContain(" Panel officer ");
        listed.ShouldNotContain("PanelOfficer");
        (await site.RunAsync("people", "list", "kent", "--json")).Output.ShouldContain("\"PanelOfficer\"");
        (await site.RunAsync("people", "end-role", "kent", "pat@kent.example", "--role", "panel-officer", "--body", "panel")).Output
            .ShouldContain("pat@kent.example no longer has this role in Kent Police and Crime Panel: Panel officer.");
    }

    [Theory]
    [InlineData("london"), InlineData("city-of-london"), InlineData("greater-manchester"), InlineData("kent")]
    public async Task The_verb_calls_every_role_of_the_office_as_the_page_does(string slug)
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync(slug);
        var body = area.LocalPolicingBody(site.Today);
        var administrator = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        await administrator.OpenAsync($"/{slug}/manage/people/add?body={body.Id}");

        foreach (var role in BodyKind.LocalPolicingBody.Roles())
        {
            var onPage = administrator.Page.QuerySelector($"input[name=Role][value={role}]")!.ParentElement!.QuerySelector("label").Words();
            var said = (await site.RunAsync("people", "add", slug, $"{role}@office.example", "--name", "Pat Low", "--role", $"{role}")).Output;
            said.ShouldStartWith($"{role}@office.example has this role in {body.Title}: {onPage}.");
            (await site.RunAsync("people", "list", slug)).Output.ShouldContain($" {onPage} ");
        }
    }

    [Theory]
    [InlineData("city-of-london", true), InlineData("london", false), InlineData("kent", false)]
    public async Task No_door_gives_a_role_in_a_panel_that_the_law_does_not_know(string slug, bool refused)
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync(slug);
        var panel = area.Panel(site.Today);
        var administrator = await site.PersonAsync(area, Role.Administrator);
        var visitor = await site.SignedInAsync(administrator);

        await visitor.OpenAsync($"/{slug}/manage/people");
        visitor.Main.Contains($"{panel.Title} has no administrator yet. You may appoint the first", StringComparison.Ordinal).ShouldBe(!refused);
        visitor.Main.ShouldNotContain("The panel has");
        await visitor.OpenAsync($"/{slug}/manage/people/add?body={panel.Id}");
        (visitor.Page.QuerySelectorAll("main form").Length > 0).ShouldBe(!refused);
        visitor.Main.Contains("The law has no police and crime panel here", StringComparison.Ordinal).ShouldBe(refused);
        await visitor.PostWithTokenAsync($"/{slug}/manage/people/add?body={panel.Id}", ("Name", "Pat Low"), ("Email", "page@panel.example"), ("Role", "Administrator"));
        var (exit, said) = await site.RunAsync("people", "add", slug, "pat@panel.example", "--name", "Pat Low", "--role", "panel-member", "--body", "panel");

        exit.ShouldBe(refused ? 1 : 0, said);
        said.Contains("The law has no police and crime panel here, so nobody gets a role in one.", StringComparison.Ordinal).ShouldBe(refused);
        (await site.ReadAsync(db => db.RoleHoldings.CountAsync(held => held.BodyId == panel.Id))).ShouldBe(refused ? 0 : 2);
    }

    [Fact]
    public async Task Whoever_has_an_open_link_is_said_to_lose_it_when_another_is_made_for_them()
    {
        await using var site = await TestSite.StartAsync();
        const string Ends = "The link that this person had before no longer opens.";

        (await site.RunAsync("areas", "set-up", "kent", "--admin-name", "Jo Miles", "--admin-email", "jo@kent.example")).Output.ShouldNotContain(Ends);
        (await site.RunAsync("people", "add", "kent", "jo@kent.example", "--name", "Jo Miles", "--role", "policy")).Output
            .ShouldNotContain(Ends, Case.Sensitive, "a second role of the body leaves the link");
        var set = (await site.RunAsync("areas", "set-up", "essex", "--admin-name", "Jo Miles", "--admin-email", "jo@kent.example")).Output;
        set.ShouldContain(Ends);
        set.ShouldContain("/choose-password?link=");
        (await site.RunAsync("areas", "set-up", "surrey", "--admin-name", "Jo Miles", "--admin-email", "jo@kent.example", "--json")).Output
            .ShouldContain("\"earlier_link_ends\":true");
        await site.RunAsync("areas", "set-up", "sussex", "--admin-name", "Sam Ode", "--admin-email", "sam@sussex.example");
        (await site.RunAsync("people", "add", "sussex", "jo@kent.example", "--name", "Jo Miles", "--role", "policy")).Output.ShouldContain(Ends);
        (await site.RunAsync("people", "reset", "jo@kent.example")).Output.ShouldContain(Ends);
        (await site.RunAsync("people", "link", "jo@kent.example")).Output.ShouldContain(Ends);
    }

    [Fact]
    public async Task Whoever_keeps_the_installation_makes_a_link_that_takes_nothing_away()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);

        var (exit, made) = await site.RunAsync("people", "link", person.Email, "--json");

        exit.ShouldBe(0, made);
        (await site.ReadAsync(db => db.People.SingleAsync())).PasswordHash.ShouldBe(person.PasswordHash);
        var link = JsonDocument.Parse(made).RootElement.GetProperty("link").GetString()!;
        var visitor = await new Visitor(site.Browser()).OpenAsync(new Uri(link).PathAndQuery);
        await visitor.SendAsync(("Chosen", "another violet anvil"));
        (await site.RunAsync("people", "link", "nobody@kent.example")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_gives_the_reason_and_exit_code_1_and_wrong_usage_2()
    {
        await using var site = await TestSite.StartAsync();
        await site.AreaAsync("kent");

        var (exit, refused) = await site.RunAsync("areas", "set-up", "kent", "--admin-name", "Jo", "--admin-email", "jo@kent.example", "--json");

        exit.ShouldBe(1);
        refused.ShouldContain("\"code\":\"AreaIsSetUp\"");
        (await site.RunAsync("areas", "set-up")).Exit.ShouldBe(2);
        (await site.RunAsync("people", "reset", "nobody@kent.example")).Exit.ShouldBe(1);
        (await site.ReadAsync(db => db.People.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_known_areas_can_be_listed()
    {
        await using var site = await TestSite.StartAsync();
        var (_, listed) = await site.RunAsync("areas", "list", "--known", "--json");
        (await site.RunAsync("areas", "--known", "--json")).Output.ShouldBe(listed, "alone it lists");
        JsonDocument.Parse(listed).RootElement.GetArrayLength().ShouldBe(43);
    }
}
