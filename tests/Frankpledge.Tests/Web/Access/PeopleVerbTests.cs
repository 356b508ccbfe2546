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
            .ShouldContain("pat@kent.example is panel officer of ");
        var listed = (await site.RunAsync("people", "list", "kent")).Output;
        listed.ShouldContain(" panel officer ");
        listed.ShouldNotContain("PanelOfficer");
        (await site.RunAsync("people", "list", "kent", "--json")).Output.ShouldContain("\"PanelOfficer\"");
        (await site.RunAsync("people", "end-role", "kent", "pat@kent.example", "--role", "panel-officer", "--body", "panel")).Output
            .ShouldContain("is no longer panel officer of ");
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
