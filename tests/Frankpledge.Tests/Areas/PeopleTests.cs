using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Areas;

[Trait("Engine", "Both")]
public sealed class PeopleTests
{
    [Theory]
    [InlineData(BodyKind.Panel, Role.Policy, "RoleOfAnotherBody")]
    [InlineData(BodyKind.LocalPolicingBody, Role.PanelMember, "RoleOfAnotherBody")]
    public async Task Refuses_a_role_that_belongs_to_the_other_body(BodyKind kind, Role role, string code)
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");

        (await RefusedAsync(() => AddAsync(site, area, kind, role, site.Change()))).ShouldBe(code);
    }

    [Fact]
    public async Task Refuses_the_same_role_twice_and_a_name_or_address_that_is_none()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        await AddAsync(site, area, BodyKind.Panel, Role.PanelMember, site.Change());

        (await RefusedAsync(() => AddAsync(site, area, BodyKind.Panel, Role.PanelMember, site.Change()))).ShouldBe("RoleIsHeld");
        (await RefusedAsync(() => AddAsync(site, area, BodyKind.Panel, Role.PanelMember, site.Change(), "no address"))).ShouldBe("EmailNotValid");
        (await RefusedAsync(() => AddAsync(site, area, BodyKind.Panel, Role.PanelMember, site.Change(), "Jo <jo@kent.example>"))).ShouldBe("EmailNotValid");
    }

    [Fact]
    public async Task Refuses_an_administrator_of_another_body_or_another_area()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var essex = await site.AreaAsync("essex");
        var office = await site.PersonAsync(kent, Role.Administrator);
        var panel = await site.PersonAsync(kent, Role.Administrator, BodyKind.Panel);
        var policy = await site.PersonAsync(kent, Role.Policy);

        await AddAsync(site, kent, BodyKind.LocalPolicingBody, Role.Finance, By(site, office));
        (await RefusedAsync(() => AddAsync(site, kent, BodyKind.Panel, Role.PanelMember, By(site, office)))).ShouldBe("NotAdministratorOfBody");
        (await RefusedAsync(() => AddAsync(site, kent, BodyKind.LocalPolicingBody, Role.Policy, By(site, panel)))).ShouldBe("NotAdministratorOfBody");
        (await RefusedAsync(() => AddAsync(site, kent, BodyKind.LocalPolicingBody, Role.Policy, By(site, policy)))).ShouldBe("NotAdministratorOfBody");
        (await RefusedAsync(() => AddAsync(site, essex, BodyKind.LocalPolicingBody, Role.Policy, By(site, office)))).ShouldBe("NotAdministratorOfBody");
    }

    [Fact]
    public async Task The_office_appoints_the_panel_s_first_administrator_and_no_second()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var office = await site.PersonAsync(area, Role.Administrator);

        (await RefusedAsync(() => AddAsync(site, area, BodyKind.Panel, Role.PanelOfficer, By(site, office)))).ShouldBe("NotAdministratorOfBody");
        await AddAsync(site, area, BodyKind.Panel, Role.Administrator, By(site, office));
        (await RefusedAsync(() => AddAsync(site, area, BodyKind.Panel, Role.Administrator, By(site, office), "other@kent.example")))
            .ShouldBe("NotAdministratorOfBody");
    }

    [Fact]
    public async Task A_role_that_ends_today_is_lost_today_and_stays_in_the_record()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);

        await site.UseAsync<EndRole, RoleHolding>(end => end.RunAsync(person.Roles[0].Id, site.Today, site.Change()));

        var after = await site.ReadAsync(db => db.People.Include(p => p.Roles).SingleAsync());
        after.Roles.Single().IsHeldOn(site.Today).ShouldBeFalse();
        after.Roles.Single().IsHeldOn(site.Today.AddDays(-1)).ShouldBeFalse("it began today");
        after.SecurityStamp.ShouldNotBe(person.SecurityStamp);
        (await RefusedAsync(() => site.UseAsync<EndRole, RoleHolding>(end => end.RunAsync(person.Roles[0].Id, site.Today, site.Change()))))
            .ShouldBe("RoleHasEnded");
    }

    [Fact]
    public async Task Refuses_to_end_the_last_administrator_even_when_two_end_each_other_at_once()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var one = await site.PersonAsync(area, Role.Administrator);
        var two = await site.PersonAsync(area, Role.Administrator, email: "two@kent.example");
        await site.PersonAsync(area, Role.Administrator, BodyKind.Panel);

        var ends = await Task.WhenAll(new[] { (one, two), (two, one) }.Select(async pair =>
        {
            try
            {
                await site.UseAsync<EndRole, RoleHolding>(end => end.RunAsync(pair.Item2.Roles[0].Id, site.Today, By(site, pair.Item1)));
                return "ended";
            }
            catch (RefusedException refused)
            {
                return refused.Reasons[0].Code;
            }
        }));

        ends.Count(end => end == "ended").ShouldBe(1);
        (await site.ReadAsync(db => db.AdministratorsOf(area.Id, BodyKind.LocalPolicingBody, site.Today).CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_to_reset_somebody_who_holds_a_role_elsewhere_too()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var office = await site.PersonAsync(kent, Role.Administrator);
        var both = await site.PersonAsync(kent, Role.Policy);
        await site.PersonAsync(await site.AreaAsync("essex"), Role.Policy, email: both.Email);

        (await RefusedAsync(() => site.UseAsync<ResetAccount, LinkToSend>(reset => reset.RunAsync(both.Id, site.Today, By(site, office)))))
            .ShouldBe("RolesElsewhere");
        (await site.ReadAsync(db => db.People.SingleAsync(p => p.Id == both.Id))).PasswordHash.ShouldBe(both.PasswordHash);
    }

    [Fact]
    public async Task Nobody_resets_their_own_account()
    {
        await using var site = await TestSite.StartAsync();
        var own = await site.PersonAsync(await site.AreaAsync("kent"), Role.Administrator);

        (await RefusedAsync(() => site.UseAsync<ResetAccount, LinkToSend>(reset => reset.RunAsync(own.Id, site.Today, By(site, own))))).ShouldBe("OwnAccount");
        (await site.ReadAsync(db => db.People.SingleAsync())).PasswordHash.ShouldBe(own.PasswordHash);
    }

    /// <summary>Who handed the link over would hold the key of the other body's door.</summary>
    [Theory]
    [InlineData("person")]
    [InlineData("area")]
    public async Task A_link_that_was_handed_over_opens_no_door_of_a_body_that_gives_a_role_later(string door)
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await site.AreaAsync("kent"), await site.AreaAsync("essex"));
        var cleo = await site.PersonAsync(essex, Role.Administrator);
        var handed = (await AddAsync(site, kent, BodyKind.LocalPolicingBody, Role.Policy, site.Change())).LinkSecret;
        Task GiveAsync(Change change) => door == "person"
            ? AddAsync(site, essex, BodyKind.LocalPolicingBody, Role.Administrator, change)
            : site.UseAsync<SetUpArea, AreaBroughtIn>(set => set.RunAsync(
                new AreaToSetUp("surrey", "Surrey", AreaColour.Default, Administrator: new("New Person", "new@kent.example", null, site.Today)), change));

        (await RefusedAsync(() => GiveAsync(By(site, cleo)))).ShouldBe(door == "person" ? "WaitsElsewhere" : "NotKeeper");
        (await OpensAsync(handed)).ShouldBeTrue("nothing happened to it");

        await GiveAsync(site.Change("By whoever keeps the installation"));
        (await OpensAsync(handed)).ShouldBeFalse();

        Task<bool> OpensAsync(string? secret) => site.UseAsync<OpenLink, bool>(async links =>
            await links.FindAsync(secret, site.Clock.GetUtcNow()) is not null);
    }

    [Fact]
    public async Task A_link_opens_no_door_once_every_role_of_the_person_has_ended_and_the_page_says_why()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await site.PersonAsync(kent, Role.Administrator);
        var secret = (await AddAsync(site, kent, BodyKind.LocalPolicingBody, Role.Policy, site.Change())).LinkSecret;
        var visitor = new Visitor(site.Browser());
        (await visitor.OpenAsync($"/choose-password?link={secret}")).Page.QuerySelectorAll("main form").ShouldNotBeEmpty();

        var held = await site.ReadAsync(db => db.RoleHoldings.SingleAsync(one => one.Role == Role.Policy));
        await site.UseAsync<EndRole, RoleHolding>(end => end.RunAsync(held.Id, site.Today, site.Change()));

        await visitor.SendAsync(("Chosen", "a long and odd pass phrase 41"));
        visitor.LedTo.ShouldBeNull();
        await visitor.OpenAsync($"/choose-password?link={secret}");
        visitor.Main.ShouldContain("Whoever this link was for has no role here any more, so it no longer opens.");
        visitor.Page.QuerySelectorAll("main form").ShouldBeEmpty();
        (await RefusedAsync(() => site.UseAsync<ResetAccount, LinkToSend>(use => use.RunAsync(held.PersonId, site.Today, site.Change()))))
            .ShouldBe("NoRoleHere");
    }

    [Fact]
    public async Task A_second_role_in_the_same_body_leaves_the_link_and_one_after_all_have_ended_brings_another()
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await site.AreaAsync("kent"), await site.AreaAsync("essex"));
        await AddAsync(site, kent, BodyKind.LocalPolicingBody, Role.Policy, site.Change());
        (await AddAsync(site, kent, BodyKind.LocalPolicingBody, Role.Finance, site.Change())).LinkSecret.ShouldBeNull();
        (await site.ReadAsync(db => db.AccountLinks.CountAsync())).ShouldBe(1);

        foreach (var held in await site.ReadAsync(db => db.RoleHoldings.ToListAsync()))
        {
            await site.UseAsync<EndRole, RoleHolding>(end => end.RunAsync(held.Id, site.Today, site.Change()));
        }

        var added = await AddAsync(site, essex, BodyKind.LocalPolicingBody, Role.Policy, By(site, await site.PersonAsync(essex, Role.Administrator)));
        (added.LinkSecret is not null, added.EndsEarlierLink).ShouldBe((true, true));
        (await site.ReadAsync(async db =>
        {
            var person = await db.People.Where(one => one.Email == "new@kent.example").Select(one => one.Id).SingleAsync();
            return await db.AccountLinks.CountAsync(link => link.PersonId == person && link.UsedAt == null);
        })).ShouldBe(1, "the earlier link is spent");
    }

    [Fact]
    public async Task Refuses_a_demonstration_address_in_a_real_area()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");

        (await RefusedAsync(() => AddAsync(site, area, BodyKind.LocalPolicingBody, Role.Policy, site.Change(), "policy@Demonstration.example")))
            .ShouldBe("AddressOfDemonstration");
    }

    [Fact]
    public async Task Refuses_to_change_an_area_that_somebody_changed_meanwhile()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        Task<int> ChangeTo(string name, int version) => site.UseAsync<ChangeArea, int>(async change =>
        {
            await change.RunAsync(new AreaToChange(area.Id, name, AreaColour.Default, version, site.Today), site.Change());
            return 0;
        });
        await ChangeTo("Kent and Medway", 0);

        var refused = await Should.ThrowAsync<RefusedException>(() => ChangeTo("Medway", 0));

        refused.Reasons.Single().Sentence.ShouldContain("the name is now Kent and Medway");
    }

    [Theory]
    [InlineData(BodyKind.LocalPolicingBody, Role.ChiefExecutive)]
    [InlineData(BodyKind.Panel, Role.Administrator)]
    public async Task Nobody_gives_a_role_to_their_own_account(BodyKind kind, Role role)
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var only = await Given.APerson(site, area, Role.Administrator);

        var refused = await Should.ThrowAsync<RefusedException>(() => AddAsync(site, area, kind, role, By(site, only), only.Email.ToUpperInvariant()));

        refused.Reasons[0].Code.ShouldBe("OwnRole");
        refused.Reasons[0].Sentence.ShouldContain("invite another person as administrator first");
        (await site.ReadAsync(db => db.RoleHoldings.CountAsync(held => held.PersonId == only.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_add_the_same_person_at_once_make_one_account()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");

        await Task.WhenAll(new[] { Role.Policy, Role.Finance }.Select(role => AddAsync(site, area, BodyKind.LocalPolicingBody, role, site.Change())));

        (await site.ReadAsync(db => db.People.Include(p => p.Roles).SingleAsync())).Roles.Count.ShouldBe(2);
    }

    private static Change By(TestSite site, Person person) => new(person.Name, person.Id, site.Clock.GetUtcNow(), "Testing");

    private static Task<PersonAdded> AddAsync(TestSite site, PoliceArea area, BodyKind kind, Role role, Change change, string email = "new@kent.example") =>
        site.UseAsync<AddPerson, PersonAdded>(
            add => add.RunAsync(new PersonToAdd(area.InOffice(kind, site.Today).Id, "New Person", email, role, site.Today), change));

    private static async Task<string> RefusedAsync(Func<Task> step) => (await Should.ThrowAsync<RefusedException>(step)).Reasons[0].Code;
}
