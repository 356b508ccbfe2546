using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Web.Access;

/// <summary>A person locked out by strangers' tries has a way in: a link to the address of the account, the second factor first.</summary>
[Trait("Engine", "Both")]
public sealed class WayInTests
{
    private const string NewPassword = "another violet anvil";

    [Fact]
    public async Task A_link_by_e_mail_lets_in_whoever_strangers_locked_out()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        await LockAsync(site, person);
        var link = await AskAsync(site, person);
        var visitor = await new Visitor(site.Browser()).OpenAsync(HandedLink.Path(link!.Secret));

        await visitor.SendAsync(("Chosen", NewPassword));

        visitor.LedTo.ShouldBe("/account?from=sign-in", visitor.Main);
        (await visitor.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        (await site.SignedInAsync(person, NewPassword)).LedTo.ShouldBe("/account?from=sign-in");
    }

    [Fact]
    public async Task The_second_factor_comes_first_and_five_wrong_codes_spend_the_link()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var (key, codes) = await SecondFactorAsync(site, person);
        await LockAsync(site, person);
        var visitor = await new Visitor(site.Browser()).OpenAsync(HandedLink.Path((await AskAsync(site, person))!.Secret));

        await visitor.SendAsync(("Chosen", NewPassword));
        visitor.Errors.ShouldBe(["This code is not right, or has been used. Wait for the next one, then enter it."]);
        await visitor.SendAsync(("Code", Totp.Code(key, step: 1)), ("Chosen", NewPassword));
        visitor.LedTo.ShouldBe("/account?from=sign-in", visitor.Main);

        var other = await new Visitor(site.Browser()).OpenAsync(HandedLink.Path((await AskAsync(site, person))!.Secret));
        for (var wrong = 0; wrong < AccountLink.CodesAllowed; wrong++)
        {
            await other.SendAsync(("Code", "not one"), ("Chosen", NewPassword));
        }

        await other.SendAsync(("Code", codes[0]), ("Chosen", NewPassword));
        other.Main.ShouldContain("Ask for a new one");
        var third = await new Visitor(site.Browser()).OpenAsync(HandedLink.Path((await AskAsync(site, person))!.Secret));
        await third.SendAsync(("Code", codes[0].ToLowerInvariant()), ("Chosen", NewPassword));
        third.LedTo.ShouldBe("/account?from=sign-in", third.Main);
    }

    [Fact]
    public async Task A_link_by_e_mail_lives_an_hour_opens_once_and_a_newer_one_takes_its_place()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var first = (await AskAsync(site, person))!.Secret;
        var second = (await AskAsync(site, person))!.Secret;
        (await OpensAsync(first)).ShouldBeFalse("a newer one was asked for");
        (await OpensAsync(second)).ShouldBeTrue();

        site.Clock.Move(AccountLink.LivesByMail);
        (await OpensAsync(second)).ShouldBeFalse("an hour is over");
        (await OpensAsync("")).ShouldBeFalse();

        async Task<bool> OpensAsync(string secret) =>
            (await new Visitor(site.Browser()).OpenAsync(HandedLink.Path(secret))).Page.QuerySelector("main form") is not null;
    }

    [Fact]
    public async Task Nobody_is_told_whether_an_address_has_an_account_and_a_mailbox_is_not_flooded()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);

        for (var asked = 0; asked < AskForLink.AnHour; asked++)
        {
            (await AskAsync(site, person)).ShouldNotBeNull();
        }

        (await AskAsync(site, person)).ShouldBeNull();
        (await site.UseAsync<AskForLink, LinkToSend?>(use => use.RunAsync("nobody@kent.example", site.Change()))).ShouldBeNull();
        site.Clock.Move(TimeSpan.FromHours(1));
        (await AskAsync(site, person)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_code_opens_once_on_two_nodes_together()
    {
        await using var site = await TestSite.StartAsync();
        await using var node = await site.AnotherNodeAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var (key, _) = await SecondFactorAsync(site, person);
        var code = Totp.Code(key, step: 1);

        (await WithCodeAsync(site)).LedTo.ShouldBe("/account?from=sign-in");
        (await WithCodeAsync(node)).Errors.ShouldBe(["This code is not right, or has been used. Wait for the next one, then enter it."]);

        async Task<Visitor> WithCodeAsync(TestSite at)
        {
            var visitor = await new Visitor(at.Browser()).OpenAsync("/sign-in");
            await visitor.SendAsync(("Email", person.Email), ("Password", Staffed.Password));
            await visitor.FollowAsync();
            return await visitor.SendAsync(("Code", code));
        }
    }

    [Fact]
    public async Task Tries_for_an_address_without_an_account_and_posts_of_one_sender_count_on_two_nodes_together()
    {
        await using var site = await TestSite.StartAsync();
        await using var node = await site.AnotherNodeAsync();
        var (here, there) = (await new Visitor(site.Browser()).OpenAsync("/sign-in"), await new Visitor(node.Browser()).OpenAsync("/sign-in"));
        for (var wrong = 0; wrong < 4; wrong++)
        {
            await (wrong % 2 == 0 ? here : there).SendAsync(("Email", "nobody@kent.example"), ("Password", "wrong"));
        }

        await there.SendAsync(("Email", "Nobody@kent.example"), ("Password", "wrong"));
        there.Errors.Single().ShouldStartWith("There were five wrong tries.");

        var sender = IPAddress.Parse("192.0.2.9");
        using var one = site.Browser(sender);
        using var other = node.Browser(sender);
        for (var post = 0; post < SignInThrottle.PerMinute / 2; post++)
        {
            (await one.PostAsync(new Uri("/sign-in", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await other.PostAsync(new Uri("/sign-in", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await one.PostAsync(new Uri("/sign-in", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static Task<LinkToSend?> AskAsync(TestSite site, Person person) =>
        site.UseAsync<AskForLink, LinkToSend?>(use => use.RunAsync(person.Email, site.Change()));

    private static async Task LockAsync(TestSite site, Person person)
    {
        var stranger = await new Visitor(site.Browser()).OpenAsync("/sign-in");
        for (var wrong = 0; wrong < Person.WrongTriesAllowed; wrong++)
        {
            await stranger.SendAsync(("Email", person.Email), ("Password", $"wrong {wrong}"));
        }

        stranger.Errors.Single().ShouldStartWith("There were five wrong tries.");
    }

    private static Task<(string Key, IReadOnlyList<string> Codes)> SecondFactorAsync(TestSite site, Person person) =>
        site.UseAsync<IServiceProvider, (string, IReadOnlyList<string>)>(async services =>
    {
        var by = site.Change() with { WhoId = person.Id };
        var key = await services.GetRequiredService<BeginSecondFactor>().RunAsync(Staffed.Password, by);
        return (key, await services.GetRequiredService<TurnOnSecondFactor>().RunAsync(Totp.Code(key), by));
    });
}
