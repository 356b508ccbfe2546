using System.Net;
using Frankpledge.Areas;
using Frankpledge.Areas.Mailing;
using Frankpledge.Common;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Web.Mailed;

/// <summary>What comes by e-mail about an account: the way in, and word of what was changed.</summary>
[Trait("Engine", "Both")]
public sealed class AccountMailTests
{
    private const string NewPassword = "another violet anvil";

    [Fact]
    public async Task Somebody_who_is_invited_gets_a_link_that_the_inviter_never_sees()
    {
        await using var mailing = await Mailing.StartAsync();
        var area = await mailing.WithoutMail.AreaAsync("kent");
        var inviter = await mailing.Site.SignedInAsync(await mailing.WithoutMail.PersonAsync(area, Role.Administrator));
        await inviter.OpenAsync($"/kent/manage/people/add?body={area.LocalPolicingBody(mailing.Site.Today).Id}");
        inviter.Main.ShouldContain("goes to this address by e-mail");
        inviter.Main.ShouldNotContain("Nothing is sent");
        await inviter.SendAsync(("Name", "Jo Miles"), ("Email", "jo@kent.example"), ("Role", "Policy"));
        inviter.Main.ShouldContain("A link for Jo Miles is on its way by e-mail");
        inviter.Page.QuerySelector("#join-link").ShouldBeNull();

        var message = await mailing.ReadOneAsync();
        message.Subject.ShouldBe("Your account with the Police and Crime Commissioner for Kent");
        (message.From.Mailboxes.Single().Name, message.From.Mailboxes.Single().Address).ShouldBe(("Kent's plan", "plan@kent.example"));
        message.Html().ShouldContain($"<a href=\"{Mailing.Address}/choose-password?link=");
        mailing.Move(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        var jo = await new Visitor(mailing.Site.Browser()).OpenAsync(Mailing.LinkIn(message));
        await jo.SendAsync(("Chosen", NewPassword));

        (await jo.FollowAsync()).LedTo.ShouldBe("/kent/manage");
        (await mailing.SendAsync()).ShouldBe(0, "a first password is no news");
        (await new Visitor(mailing.Site.Browser()).OpenAsync(Mailing.LinkIn(message))).Main.ShouldContain("This link has been used");
    }

    [Fact]
    public async Task Somebody_who_was_handed_a_link_gets_another_by_e_mail_with_a_role_in_another_body_and_the_first_is_spent()
    {
        await using var mailing = await Mailing.StartAsync();
        var (kent, essex) = (await mailing.WithoutMail.AreaAsync("kent"), await mailing.WithoutMail.AreaAsync("essex"));
        var handed = (await mailing.WithoutMail.UseAsync<AddPerson, PersonAdded>(add => add.RunAsync(
            new(kent.LocalPolicingBody(mailing.Site.Today).Id, "Jo Miles", "jo@kent.example", Role.Policy, mailing.Site.Today), mailing.Site.Change())))
                .LinkSecret;
        var cleo = await mailing.Site.SignedInAsync(await mailing.WithoutMail.PersonAsync(essex, Role.Administrator));
        await cleo.OpenAsync($"/essex/manage/people/add?body={essex.LocalPolicingBody(mailing.Site.Today).Id}");
        await cleo.SendAsync(("Name", "Jo Miles"), ("Email", "jo@kent.example"), ("Role", "Administrator"));
        cleo.Main.ShouldContain("A link for jo@kent.example is on its way by e-mail");

        (await new Visitor(mailing.Site.Browser()).OpenAsync(HandedLink.Path(handed!))).Main.ShouldContain("This link has been used");
        (await new Visitor(mailing.Site.Browser()).OpenAsync(Mailing.LinkIn(await mailing.ReadOneAsync()))).Main.ShouldContain("Welcome, Jo Miles.");
    }

    [Fact]
    public async Task Somebody_who_forgot_the_password_gets_a_link_that_works_once_and_ends_their_sessions()
    {
        await using var mailing = await Mailing.StartAsync();
        var person = await PersonAsync(mailing);
        var elsewhere = await mailing.Site.SignedInAsync(person);
        var visitor = await new Visitor(mailing.Site.Browser()).OpenAsync("/sign-in");
        await visitor.OpenAsync(visitor.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "Forgotten your password?").GetAttribute("href")!);
        await visitor.SendAsync(("Email", $" {person.Email.ToUpperInvariant()} "));
        visitor.Main.ShouldContain("a link is on its way to it");

        var link = Mailing.LinkIn(await mailing.ReadOneAsync());
        await visitor.OpenAsync(link);
        await visitor.SendAsync(("Chosen", NewPassword));
        visitor.LedTo.ShouldBe("/account?from=sign-in", visitor.Main);

        (await mailing.ReadOneAsync()).Subject.ShouldBe("Your password was changed");
        (await elsewhere.OpenAsync("/account")).LedTo.ShouldStartWith("/sign-in");
        (await visitor.OpenAsync(link)).Main.ShouldContain("This link has been used");
    }

    [Fact]
    public async Task Somebody_whom_strangers_locked_out_comes_in_by_the_link_and_the_second_factor_first()
    {
        await using var mailing = await Mailing.StartAsync();
        var person = await PersonAsync(mailing);
        var key = await mailing.Site.UseAsync<IServiceProvider, string>(async services =>
        {
            var by = mailing.Site.Change() with { WhoId = person.Id };
            var begun = await services.GetRequiredService<BeginSecondFactor>().RunAsync(Staffed.Password, by);
            await services.GetRequiredService<TurnOnSecondFactor>().RunAsync(Totp.Code(begun), by);
            return begun;
        });
        (await mailing.ReadOneAsync()).Subject.ShouldBe("Your account now asks for codes");
        var stranger = await new Visitor(mailing.Site.Browser()).OpenAsync("/sign-in");
        for (var wrong = 0; wrong < Person.WrongTriesAllowed; wrong++)
        {
            await stranger.SendAsync(("Email", person.Email), ("Password", $"wrong {wrong}"));
        }

        stranger.Errors.ShouldBe(["There were five wrong tries. Wait 15 minutes, then try again, or ask for a link by e-mail below."]);
        await AskAsync(mailing, person.Email);
        var visitor = await new Visitor(mailing.Site.Browser()).OpenAsync(Mailing.LinkIn(await mailing.ReadOneAsync()));
        await visitor.SendAsync(("Chosen", NewPassword));
        visitor.Errors.ShouldBe(["This code is not right, or has been used. Wait for the next one, then enter it."]);
        await visitor.SendAsync(("Code", Totp.Code(key, step: 1)), ("Chosen", NewPassword));
        visitor.LedTo.ShouldBe("/account?from=sign-in", visitor.Main);
    }

    [Fact]
    public async Task An_address_without_an_account_gets_the_same_answer_in_the_same_time_and_no_e_mail()
    {
        await using var mailing = await Mailing.StartAsync();
        var person = await PersonAsync(mailing);
        await AskAsync(mailing, "warms-up@kent.example");

        var (known, knownTook) = await TimedAsync(person.Email);
        var (unknown, unknownTook) = await TimedAsync("nobody@kent.example");

        unknown.Replace("nobody@kent.example", person.Email, StringComparison.Ordinal).ShouldBe(known);
        knownTook.ShouldBe(SameTime.Takes);
        unknownTook.ShouldBe(SameTime.Takes);
        (await mailing.MailsAsync()).Select(mail => mail.ToAddress).ShouldBe([person.Email]);

        async Task<(string Said, TimeSpan Took)> TimedAsync(string email)
        {
            var before = mailing.Site.Clock.Waited;
            var visitor = await AskAsync(mailing, email);
            return (visitor.Main, mailing.Site.Clock.Waited - before);
        }
    }

    [Fact]
    public async Task A_mailbox_gets_three_links_an_hour_however_often_and_on_whichever_node_they_are_asked_for()
    {
        await using var mailing = await Mailing.StartAsync();
        var person = await PersonAsync(mailing);
        await using var node = await mailing.AnotherNodeAsync();
        for (var asked = 0; asked < 3; asked++)
        {
            (await AskAsync(mailing, person.Email)).Main.ShouldContain("a link is on its way");
            (await AskAsync(node, person.Email)).Main.ShouldContain("a link is on its way");
        }

        (await mailing.MailsAsync()).Count.ShouldBe(AskForLink.AnHour);
        (await mailing.SendAsync()).ShouldBe(1, "the newest link takes the place of those before it");
        (await mailing.MailsAsync()).Where(mail => mail.State == MailState.Failed)
            .ShouldAllBe(mail => mail.Trouble == "Its link has been used, or a newer one has taken its place.");
    }

    [Fact]
    public async Task A_link_that_could_not_be_sent_within_its_hour_is_given_up()
    {
        await using var mailing = await Mailing.StartAsync();
        await AskAsync(mailing, (await PersonAsync(mailing)).Email);
        mailing.Move(Mail.AskedForIsGood);

        (await mailing.SendAsync()).ShouldBe(0);

        var mail = (await mailing.MailsAsync()).Single();
        mail.Trouble.ShouldBe("It could not be sent within the hour for which its link was good.");
        (await mailing.Site.RunAsync("mail", "retry", $"{mail.Id}")).Output.ShouldContain("good for an hour only");
    }

    [Fact]
    public async Task Links_begin_with_the_public_address_whatever_host_asked_for_them()
    {
        await using var mailing = await Mailing.StartAsync();
        var person = await PersonAsync(mailing);
        using var browser = mailing.Site.Browser();
        browser.DefaultRequestHeaders.Host = "127.0.0.1";
        browser.DefaultRequestHeaders.Add("X-Forwarded-Host", "thief.example");
        await (await new Visitor(browser).OpenAsync("/forgotten-password")).SendAsync(("Email", person.Email));

        var message = await mailing.ReadOneAsync();
        message.Text().ShouldContain($"{Mailing.Address}/choose-password");
        message.Text().ShouldNotContain("127.0.0.1");
        message.ToString().ShouldNotContain("thief");
    }

    [Theory]
    [InlineData("password", "Your password was changed")]
    [InlineData("codes", "New recovery codes were made")]
    [InlineData("off", "Your account no longer asks for codes")]
    [InlineData("reset", "Your account was reset")]
    [InlineData("reset by mail", "Choose a new password")]
    public async Task Whoever_s_account_is_changed_is_told(string act, string subject)
    {
        await using var mailing = await Mailing.StartAsync();
        var person = await PersonAsync(mailing);
        var by = mailing.Site.Change() with { WhoId = person.Id };
        await mailing.WithoutMail.UseAsync<IServiceProvider, int>(async services =>
        {
            var key = await services.GetRequiredService<BeginSecondFactor>().RunAsync(Staffed.Password, by);
            return (await services.GetRequiredService<TurnOnSecondFactor>().RunAsync(Totp.Code(key), by)).Count;
        });

        await mailing.Site.UseAsync<IServiceProvider, int>(async services =>
        {
            // Identity asks the request whether this browser is remembered.
            services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = services };
            await (act switch
            {
                "password" => services.GetRequiredService<ChangePassword>().RunAsync(Staffed.Password, NewPassword, by),
                "codes" => services.GetRequiredService<GiveRecoveryCodes>().RunAsync(Staffed.Password, by),
                "off" => services.GetRequiredService<TurnOffSecondFactor>().RunAsync(Staffed.Password, by),
                "reset" => services.GetRequiredService<ResetAccount>().RunAsync(person.Id, mailing.Site.Today, mailing.Site.Change()),
                _ => services.GetRequiredService<ResetAccount>().ByMailAsync(person.Id, mailing.Site.Today, mailing.Site.Change()),
            });
            return 0;
        });

        (await mailing.ReadOneAsync()).Subject.ShouldBe(subject);
    }

    [Fact]
    public async Task Whoever_lost_a_phone_is_sent_a_new_link_or_given_one_by_hand()
    {
        await using var mailing = await Mailing.StartAsync();
        var person = await PersonAsync(mailing);
        var area = await mailing.WithoutMail.ReadAsync(db => db.Areas.Include(one => one.Bodies).SingleAsync());
        var visitor = await mailing.Site.SignedInAsync(await mailing.WithoutMail.PersonAsync(area, Role.Administrator));
        await visitor.OpenAsync($"/kent/manage/people/new-link/{person.Id}");
        await visitor.SendAsync(("ByMail", "true"));
        visitor.Main.ShouldContain("is on its way by e-mail");
        var mailed = Mailing.LinkIn(await mailing.ReadOneAsync());

        await visitor.OpenAsync($"/kent/manage/people/new-link/{person.Id}");
        await visitor.SendAsync();
        var handed = new Uri(visitor.Page.QuerySelector("#join-link")!.TextContent).PathAndQuery;
        (await new Visitor(mailing.Site.Browser()).OpenAsync(mailed)).Main.ShouldContain("This link has been used");
        (await new Visitor(mailing.Site.Browser()).OpenAsync(handed)).Main.ShouldContain($"Welcome, {person.Name}.");
    }

    private static async Task<Person> PersonAsync(Mailing mailing) =>
        await mailing.WithoutMail.PersonAsync(await mailing.WithoutMail.AreaAsync("kent"), Role.Policy);

    private static Task<Visitor> AskAsync(Mailing mailing, string email) => AskAsync(mailing.Site, email);

    private static async Task<Visitor> AskAsync(TestSite site, string email) =>
        await (await new Visitor(site.Browser()).OpenAsync("/forgotten-password")).SendAsync(("Email", email));
}
