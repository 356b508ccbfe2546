using Frankpledge.Areas;
using Frankpledge.Areas.Mailing;
using Frankpledge.Common;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Areas.Mailing;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Mailed;

/// <summary>Nothing in the outbox is lost, and nothing is sent twice.</summary>
[Trait("Engine", "Both")]
[Trait("Part", "Hardship")]
public sealed class OutboxTests
{
    [Fact]
    public async Task A_server_that_is_down_is_tried_again_after_longer_and_longer_and_then_it_goes()
    {
        await using var mailing = await Mailing.StartAsync();
        var port = mailing.Server.Port;
        await mailing.Server.DisposeAsync();
        await InviteAsync(mailing);

        (await mailing.SendAsync()).ShouldBe(0);
        (await mailing.SendAsync()).ShouldBe(0);
        var first = (await mailing.MailsAsync()).Single();
        first.State.ShouldBe(MailState.Waiting);
        first.Tries.ShouldBe(1, "it is not tried again before its time");
        first.Trouble.ShouldBe($"The mail server 127.0.0.1 at port {port} did not answer, or hung up.");

        mailing.Move(Mail.Delays[0]);
        await mailing.SendAsync();
        var second = (await mailing.MailsAsync()).Single();
        (second.Tries, second.NextAt).ShouldBe((2, mailing.Site.Clock.GetUtcNow() + Mail.Delays[1]));

        await using var server = new SmtpSink();
        await using var node = await mailing.AnotherNodeAsync(server.Port);
        node.Clock.Set(second.NextAt);
        (await node.Keeping<MailSender>().SendDueAsync(CancellationToken.None)).ShouldBe(1);
        server.Taken.Single().To.ShouldBe("jo@kent.example");
        (await mailing.MailsAsync()).Single().State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task After_the_last_try_the_administrator_sees_why_and_can_have_it_tried_again()
    {
        await using var mailing = await Mailing.StartAsync();
        var area = await InviteAsync(mailing);
        mailing.Server.Sender = _ => "451 come back later";
        foreach (var delay in Mail.Delays)
        {
            await mailing.SendAsync();
            mailing.Move(delay);
        }

        await mailing.SendAsync();
        var failed = (await mailing.MailsAsync()).Single();
        (failed.State, failed.Tries).ShouldBe((MailState.Failed, Mail.Delays.Count + 1));

        var visitor = await mailing.Site.SignedInAsync(await mailing.WithoutMail.PersonAsync(area, Role.Administrator));
        await visitor.OpenAsync("/kent/manage/mail");
        visitor.Main.ShouldContain("The mail server does not let us send as Kent's plan <plan@kent.example>: 451 come back later");
        mailing.Server.Sender = _ => null;
        await visitor.SendAsync();
        (await visitor.FollowAsync()).Main.ShouldContain("It will be tried again now.");
        (await mailing.SendAsync()).ShouldBe(1);
        (await visitor.OpenAsync("/kent/manage/mail")).Page.QuerySelector("main h2")!.TextContent.ShouldBe("Sent");
    }

    [Fact]
    public async Task An_address_that_the_server_refuses_is_not_tried_again()
    {
        await using var mailing = await Mailing.StartAsync();
        await InviteAsync(mailing);
        mailing.Server.Recipient = _ => "550 no such person";

        await mailing.SendAsync();

        var mail = (await mailing.MailsAsync()).Single();
        (mail.State, mail.Tries).ShouldBe((MailState.Failed, 1));
        mail.Trouble.ShouldBe("The mail server does not take this address: 550 no such person");
        (await mailing.WithoutMail.RunAsync("mail", "list", "--state", "Failed")).Output.ShouldContain("550 no such person");
    }

    [Fact]
    public async Task A_connection_that_is_cut_in_the_middle_sends_nothing_and_the_next_try_sends_it_whole()
    {
        await using var mailing = await Mailing.StartAsync();
        await InviteAsync(mailing);
        mailing.Server.Cuts = 1;

        (await mailing.SendAsync()).ShouldBe(0);
        mailing.Move(Mail.Delays[0]);
        var message = await mailing.ReadOneAsync();

        message.Text().ShouldContain("Choose a password:");
        (await new Visitor(mailing.Site.Browser()).OpenAsync(Mailing.LinkIn(message))).Main.ShouldContain("Welcome, Jo Miles.");
    }

    [Fact]
    public async Task Two_nodes_that_send_at_once_send_each_e_mail_once()
    {
        await using var mailing = await Mailing.StartAsync();
        await using var node = await mailing.AnotherNodeAsync();
        var area = await mailing.WithoutMail.AreaAsync("kent");
        for (var number = 0; number < 12; number++)
        {
            await AddAsync(mailing.Site, area, "Somebody", $"person{number}@kent.example");
        }

        var sent = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(at => Task.Run(() => (at % 2 == 0 ? mailing.Site : node).Keeping<MailSender>().SendDueAsync(CancellationToken.None))));

        sent.Sum().ShouldBe(12);
        mailing.Server.Taken.Select(one => one.To).Order().ShouldBe(Enumerable.Range(0, 12).Select(number => $"person{number}@kent.example").Order());
    }

    [Fact]
    public async Task A_node_that_died_while_sending_loses_its_claim_and_another_sends_it()
    {
        await using var mailing = await Mailing.StartAsync();
        await InviteAsync(mailing);
        (await mailing.Site.UseAsync<MailRounds, Mail?>(rounds => rounds.ClaimAsync(mailing.Site.Clock.GetUtcNow()))).ShouldNotBeNull();

        (await mailing.SendAsync()).ShouldBe(0, "the claim still stands");
        mailing.Move(MailRounds.Lease);
        (await mailing.SendAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_name_with_line_ends_is_refused_and_one_from_before_adds_no_line_to_an_e_mail()
    {
        await using var mailing = await Mailing.StartAsync();
        var area = await InviteAsync(mailing);
        (await Given.CodeOfRefusal(() => mailing.Site.UseAsync<AddPerson, PersonAdded>(use => use.RunAsync(
            new PersonToAdd(area.LocalPolicingBody(mailing.Site.Today).Id, "Jo\r\nBcc: thief@else.example", "other@kent.example", Role.Policy,
                mailing.Site.Today), mailing.Site.Change())))).ShouldBe("PersonNameMissing");
        await mailing.Site
            .ReadAsync(db => db.Mails.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.ToName, "Jo\r\nBcc: thief@else.example\r\n\r\nPay here")));

        var message = await mailing.ReadOneAsync();

        message.Bcc.ShouldBeEmpty();
        message.To.Mailboxes.Single().Address.ShouldBe("jo@kent.example");
        mailing.Server.Taken.Single().To.ShouldBe("jo@kent.example");
        message.Text().ShouldStartWith("Hello Jo  Bcc: thief@else.example    Pay here,");
    }

    [Fact]
    public async Task What_was_not_saved_is_not_sent_and_the_trail_and_the_outbox_keep_no_secret()
    {
        await using var mailing = await Mailing.StartAsync();
        var area = await InviteAsync(mailing);
        await Should.ThrowAsync<RefusedException>(() => AddAsync(mailing.Site, area, "Jo Miles", "jo@kent.example"));
        (await mailing.MailsAsync()).Count.ShouldBe(1);

        var secret = Mailing.LinkIn(await mailing.ReadOneAsync()).Split('=')[1];

        var trail = await mailing.Site.ReadAsync(db => db.AuditEntries.AsNoTracking().ToListAsync());
        trail.SelectMany(entry => entry.Rows).SelectMany(row => (row.After ?? row.Before)!.Values)
            .ShouldAllBe(value => value == null || !value.Contains(secret, StringComparison.Ordinal));
        var mail = (await mailing.MailsAsync()).Single();
        mail.Content.ShouldBe(MailContent.Nothing with { Lines = mail.Content.Lines });
        (await mailing.Site.RunAsync("mail", "list", "--json")).Output.ShouldNotContain(secret);
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_queued_and_the_pages_say_that_links_are_handed_over()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var visitor = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        await visitor.OpenAsync($"/kent/manage/people/add?body={area.LocalPolicingBody(site.Today).Id}");
        await visitor.SendAsync(("Name", "Jo Miles"), ("Email", "jo@kent.example"), ("Role", "Policy"));

        visitor.Page.QuerySelector("#join-link").ShouldNotBeNull();
        (await site.ReadAsync(db => db.Mails.CountAsync())).ShouldBe(0);
        (await visitor.OpenAsync("/kent/manage/mail")).Main.ShouldContain("This installation sends no e-mail. Links must be handed over.");
        (await visitor.OpenAsync("/account/mail")).Main.ShouldContain("This installation sends no e-mail at present.");
        (await visitor.OpenAsync("/forgotten-password")).Main.ShouldContain("This installation sends no e-mail.");
        visitor.Page.QuerySelector("main form").ShouldBeNull();
        (await new Visitor(site.Browser()).OpenAsync("/sign-in")).Main.ShouldContain("ask the administrator of your body for a new link");
        (await site.RunAsync("mail", "send-now")).ShouldBe((1, "This installation sends no e-mail. Set mail_server, mail_from and base_address first.\n"));
    }

    [Fact]
    public async Task The_verb_tries_everything_that_waits_at_once_and_retries_what_failed()
    {
        await using var mailing = await Mailing.StartAsync();
        await InviteAsync(mailing);
        mailing.Server.Recipient = _ => "451 later";
        await mailing.SendAsync();
        mailing.Server.Recipient = _ => "550 never";
        var (exit, said) = await mailing.Site.RunAsync("mail", "send-now", "--json");
        (exit, said.Contains("550 never", StringComparison.Ordinal)).ShouldBe((0, true), said);
        mailing.Server.Recipient = _ => null;
        var id = (await mailing.MailsAsync()).Single().Id;

        (await mailing.Site.RunAsync("mail", "retry", $"{id}")).Output.ShouldContain("waits to be sent");
        (await mailing.Site.RunAsync("mail", "send-now")).Output.ShouldContain("1 sent, 0 not sent.");
        (await mailing.Site.RunAsync("mail", "retry", $"{id}")).ShouldBe((1, "This e-mail has been sent.\n"));
        mailing.Server.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_administrator_sees_and_retries_only_the_e_mail_of_their_own_people()
    {
        await using var mailing = await Mailing.StartAsync();
        var (kent, essex) = (await mailing.WithoutMail.AreaAsync("kent"), await mailing.WithoutMail.AreaAsync("essex"));
        await AddAsync(mailing.Site, essex, "Invited Person", "invited@essex.example");
        mailing.Server.Recipient = _ => "550 no such person";
        await mailing.SendAsync();
        var mail = (await mailing.MailsAsync()).Single();
        var through = new List<string>();
        foreach (var area in new[] { kent, essex })
        {
            foreach (var (kind, role) in new[] { BodyKind.LocalPolicingBody, BodyKind.Panel }.SelectMany(kind => kind.Roles().Select(role => (kind, role))))
            {
                var actor = await mailing.WithoutMail.PersonAsync(area, role, kind);
                try
                {
                    await mailing.Site
                        .UseAsync<RetryMail, Mail>(
                            use => use.RunAsync(mail.Id, new Change(actor.Name, actor.Id, mailing.Site.Clock.GetUtcNow(), "Trying a door")));
                    through.Add($"{area.Slug} {kind} {role}");
                    await mailing.SendAsync();
                }
                catch (RefusedException refused)
                {
                    refused.Reasons[0].Code.ShouldBe("MailNotManaged");
                }

                if (role == Role.Administrator)
                {
                    var sees = (await (await mailing.Site.SignedInAsync(actor)).OpenAsync($"/{area.Slug}/manage/mail")).Main
                        .Contains("invited@essex.example", StringComparison.Ordinal);
                    sees.ShouldBe(area.Slug == "essex" && kind == BodyKind.LocalPolicingBody, $"{area.Slug} {kind}");
                }
            }
        }

        through.ShouldBe(["essex LocalPolicingBody Administrator"]);
    }

    private static async Task<PoliceArea> InviteAsync(Mailing mailing)
    {
        var area = await mailing.WithoutMail.AreaAsync("kent");
        await AddAsync(mailing.Site, area, "Jo Miles", "jo@kent.example");
        return area;
    }

    private static Task<PersonAdded> AddAsync(TestSite site, PoliceArea area, string name, string email) => site.UseAsync<AddPerson, PersonAdded>(use =>
        use.RunAsync(new PersonToAdd(area.LocalPolicingBody(site.Today).Id, name, email, Role.Policy, site.Today), site.Change()));
}
