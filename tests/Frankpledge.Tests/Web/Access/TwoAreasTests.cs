using Frankpledge.Areas;
using Frankpledge.Areas.Mailing;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Access;

/// <summary>One person serves two areas: neither blocks the other's invitation, and neither gets a key to the other's door.</summary>
[Trait("Engine", "Both")]
public sealed class TwoAreasTests
{
    private const string Email = "both@kent.example";

    [Theory]
    [InlineData("page")]
    [InlineData("use case")]
    [InlineData("set-up")]
    [InlineData("verb")]
    public async Task Who_has_a_password_gets_the_role_of_another_area_at_once_and_no_link_is_made(string door)
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await site.AreaAsync("kent"), await site.AreaAsync("essex"));
        var person = await site.PersonAsync(kent, Role.Policy, email: Email);
        var hers = await site.PersonAsync(essex, Role.Administrator);
        Task<int> LinksAsync() => site.ReadAsync(db => db.AccountLinks.CountAsync(link => link.PersonId == person.Id));
        var before = await LinksAsync();

        await GiveAsync(site, essex, hers, door);

        var held = await site.ReadAsync(db => db.RoleHoldings.Where(one => one.PersonId == person.Id).CountAsync());
        held.ShouldBe(2);
        (await LinksAsync()).ShouldBe(before);
        (await site.ReadAsync(db => db.People.SingleAsync(one => one.Id == person.Id))).PasswordHash.ShouldBe(person.PasswordHash);
    }

    [Theory]
    [InlineData("page")]
    [InlineData("use case")]
    [InlineData("set-up")]
    public async Task Who_waits_with_a_link_of_another_area_is_invited_by_e_mail_and_the_handed_link_opens_nothing_any_more(string door)
    {
        await using var mailing = await Mailing.StartAsync();
        var site = mailing.Site;
        var (kent, essex) = (await site.AreaAsync("kent"), await site.AreaAsync("essex"));
        var waiting = await InvitedAsync(site, kent);
        var hers = await site.PersonAsync(essex, Role.Administrator);
        await mailing.SendAsync();

        await GiveAsync(site, essex, hers, door);

        (await OpensAsync(site, waiting.LinkSecret)).ShouldBeFalse();
        (await mailing.ReadOneAsync()).To.ToString().ShouldContain(Email);
        (await site.ReadAsync(db => db.RoleHoldings.Where(one => one.PersonId == waiting.Person.Id).CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Each_of_the_two_sends_a_new_link_by_e_mail_while_no_password_is_chosen_and_neither_hands_one_over()
    {
        await using var mailing = await Mailing.StartAsync();
        var site = mailing.Site;
        var (kent, essex) = (await site.AreaAsync("kent"), await site.AreaAsync("essex"));
        var waiting = await InvitedAsync(site, kent);
        var hers = await site.PersonAsync(essex, Role.Administrator);
        await GiveAsync(site, essex, hers, "use case");
        var his = await site.PersonAsync(kent, Role.Administrator);
        await mailing.SendAsync();
        foreach (var (area, who) in new[] { (essex, hers), (kent, his) })
        {
            var visitor = await site.SignedInAsync(who);
            await visitor.OpenAsync($"/{area.Slug}/manage/people/new-link/{waiting.Person.Id}");
            visitor.Page.QuerySelectorAll("main form button").Count.ShouldBe(1, "no button hands it over");
            await visitor.SendAsync(("ByMail", "true"));
            (await mailing.ReadOneAsync()).To.ToString().ShouldContain(Email);
            (await Given.CodeOfRefusal(() => site.UseAsync<ResetAccount, LinkToSend>(use => use.RunAsync(waiting.Person.Id, site.Today, By(site, who)))))
                .ShouldBe("RolesElsewhere");
        }
    }

    [Fact]
    public async Task Once_a_password_is_chosen_neither_takes_it_away_by_e_mail()
    {
        await using var mailing = await Mailing.StartAsync();
        var site = mailing.Site;
        var (kent, essex) = (await site.AreaAsync("kent"), await site.AreaAsync("essex"));
        var person = await site.PersonAsync(kent, Role.Policy, email: Email);
        var hers = await site.PersonAsync(essex, Role.Administrator);
        await GiveAsync(site, essex, hers, "use case");

        (await Given.CodeOfRefusal(() => site.UseAsync<ResetAccount, bool>(async use =>
        {
            await use.ByMailAsync(person.Id, site.Today, By(site, hers));
            return true;
        }))).ShouldBe("RolesElsewhere");
        var stranger = await site.PersonAsync(await site.AreaAsync("surrey"), Role.Administrator);
        (await Given.CodeOfRefusal(() => site.UseAsync<ResetAccount, bool>(async use =>
        {
            await use.ByMailAsync((await InvitedAsync(site, kent, "new@kent.example")).Person.Id, site.Today, By(site, stranger));
            return true;
        }))).ShouldBe("RolesElsewhere");
    }

    private static async Task GiveAsync(TestSite site, PoliceArea area, Person by, string door)
    {
        var body = area.LocalPolicingBody(site.Today).Id;
        if (door == "verb")
        {
            var (exit, said) = await site.RunAsync("people", "add", area.Slug, Email, "--name", "Both", "--role", "policy");
            exit.ShouldBe(0, said);
        }
        else if (door == "page")
        {
            var visitor = await site.SignedInAsync(by);
            await visitor.OpenAsync($"/{area.Slug}/manage/people/add?body={body}");
            await visitor.SendAsync(("Name", "Both"), ("Email", Email), ("Role", "Policy"));
            visitor.Errors.ShouldBeEmpty();
        }
        else if (door == "set-up")
        {
            await site.UseAsync<SetUpArea, AreaBroughtIn>(use => use.RunAsync(new AreaToSetUp("surrey", "Surrey", AreaColour.Default,
                Administrator: new("Both", Email, null, site.Today)), site.Change("By whoever keeps the installation")));
        }
        else
        {
            (await site.UseAsync<AddPerson, PersonAdded>(use => use.RunAsync(new(body, "Both", Email, Role.Policy, site.Today) { HandOver = true }, By(site, by))))
                .LinkSecret.ShouldBeNull();
        }
    }

    private static Task<PersonAdded> InvitedAsync(TestSite site, PoliceArea area, string email = Email) => site.UseAsync<AddPerson, PersonAdded>(use =>
        use.RunAsync(new(area.LocalPolicingBody(site.Today).Id, "Both", email, Role.Policy, site.Today) { HandOver = true }, site.Change()));

    private static Task<bool> OpensAsync(TestSite site, string? secret) => site.UseAsync<OpenLink, bool>(async links =>
        await links.FindAsync(secret, site.Clock.GetUtcNow()) is not null);

    private static Change By(TestSite site, Person person) => site.Change() with { Who = person.Name, WhoId = person.Id };
}
