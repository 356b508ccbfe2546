using System.Net;
using Frankpledge.Areas;
using Frankpledge.Areas.Mailing;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Modules.Timetables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace Frankpledge.Tests.Web.Mailed;

/// <summary>Alerts and digests: each person hears of what they may see, as often as they chose.</summary>
[Trait("Engine", "Both")]
public sealed class DeadlineMailTests
{
    [Fact]
    public async Task Each_person_is_told_once_of_the_alerts_on_their_own_desk()
    {
        await using var mailing = await Mailing.StartAsync();
        var area = await StaffedAsync(mailing, Role.Governance, Role.PanelOfficer);
        await Given.AClock(mailing.WithoutMail, area, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Request 26/018", daysAgo: 20);

        await LookAsync(mailing);
        await LookAsync(mailing);
        await mailing.SendAsync();

        var office = Single(mailing, "Governance");
        office.Subject.ShouldBe("What is due in Kent");
        office.Text().ShouldContain("Request 26/018");
        office.Text().ShouldContain($"{Mailing.Address}/kent/manage/deadlines");
        mailing.Server.Taken.Where(one => one.To.Contains("PanelOfficer", StringComparison.Ordinal))
            .ShouldAllBe(one => !one.Message.Text().Contains("26/018", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_of_e_mail_calls_an_account_of_another_area_by_its_address()
    {
        await using var mailing = await Mailing.StartAsync();
        var area = await StaffedAsync(mailing, Role.Administrator);
        var other = await mailing.WithoutMail.PersonAsync(await mailing.WithoutMail.AreaAsync("essex"), Role.Policy);
        await mailing.WithoutMail.PersonAsync(area, Role.Governance, email: other.Email);
        await Given.AClock(mailing.WithoutMail, area, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Request 26/018", daysAgo: 20);
        await LookAsync(mailing);
        var person = await mailing.Site.ReadAsync(db => db.People.SingleAsync(one => one.Email.Contains("Administrator")));
        var administrator = await mailing.Site.SignedInAsync(person);

        await administrator.OpenAsync("/kent/manage/mail");

        administrator.Main.ShouldContain(other.Email);
        administrator.Main.ShouldNotContain(other.Name);
    }

    [Fact]
    public async Task Whoever_was_invited_and_never_chose_a_password_is_told_of_nothing_that_is_due()
    {
        await using var mailing = await Mailing.StartAsync();
        var area = await StaffedAsync(mailing, Role.Governance);
        await mailing.WithoutMail.UseAsync<AddPerson, PersonAdded>(add => add.RunAsync(
            new PersonToAdd(area.LocalPolicingBody(mailing.Site.Today).Id, "Mistyped", "mistyped@kent.example", Role.Governance, mailing.Site.Today),
            mailing.Site.Change()));
        await Given.AClock(mailing.WithoutMail, area, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Request 26/018", daysAgo: 20);

        await LookAsync(mailing);
        await mailing.SendAsync();

        Single(mailing, "Governance").Text().ShouldContain("Request 26/018");
        mailing.Server.Taken.ShouldAllBe(one => !one.To.Contains("mistyped", StringComparison.Ordinal));
    }

    [Fact, Frankpledge.Statute.Register.Rule("R10")]
    public async Task A_local_date_is_called_local_in_an_e_mail_and_a_date_of_law_is_not()
    {
        await using var mailing = await Mailing.StartAsync();
        var area = await StaffedAsync(mailing, Role.Governance);
        await ChooseAsync(mailing, "Governance", DigestChoice.Daily);
        await Given.AClock(mailing.WithoutMail, area, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Request 26/018", daysAgo: 20);
        mailing.Move(TimeSpan.FromDays(1));

        await LookAsync(mailing);
        await mailing.SendAsync();

        var lines = Single(mailing, "Governance").Text().Split('\n');
        lines.Where(line => line.Contains("Publish: ", StringComparison.Ordinal)).ShouldNotBeEmpty();
        lines.Where(line => line.Contains("Publish: ", StringComparison.Ordinal)).ShouldAllBe(line => line.Contains("(local date)", StringComparison.Ordinal));
        lines.Single(line => line.Contains("26/018", StringComparison.Ordinal)).ShouldNotContain("local");
    }

    [Fact]
    public async Task Two_nodes_that_look_at_once_tell_each_person_once_and_send_one_digest()
    {
        await using var mailing = await Mailing.StartAsync();
        await using var node = await mailing.AnotherNodeAsync();
        var area = await StaffedAsync(mailing, Role.Governance);
        await ChooseAsync(mailing, "Governance", DigestChoice.Daily, alerts: true);
        mailing.Move(TimeSpan.FromDays(1));
        node.Clock.Set(mailing.Site.Clock.GetUtcNow());
        await Given.AClock(mailing.WithoutMail, area, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, daysAgo: 20);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(at => Task.Run(() => LookAsync(at % 2 == 0 ? mailing.Site : node))));

        var mails = await mailing.MailsAsync();
        mails.Count(mail => mail.Kind == MailKind.Digest).ShouldBe(1);
        var told = mails.Where(mail => mail.Kind == MailKind.Alerts).SelectMany(mail => mail.Content.Lines).ToList();
        told.ShouldNotBeEmpty();
        told.ShouldBeUnique();
    }

    [Fact]
    public async Task Alerts_raised_while_there_was_no_e_mail_do_not_flood_anybody_later()
    {
        await using var mailing = await Mailing.StartAsync();
        var area = await StaffedAsync(mailing, Role.Governance);
        await Given.AClock(mailing.WithoutMail, area, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, daysAgo: 20);
        await LookAsync(mailing.WithoutMail);
        (await mailing.Site.ReadAsync(db => db.Alerts.CountAsync())).ShouldBePositive();

        await LookAsync(mailing);

        (await mailing.MailsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_digest_tells_what_is_due_and_what_is_new_the_next_morning_and_not_again()
    {
        await using var mailing = await Mailing.StartAsync();
        var area = await StaffedAsync(mailing, Role.Governance);
        await ChooseAsync(mailing, "Governance", DigestChoice.Daily);
        await Given.APlan(mailing.WithoutMail, area);
        await Given.AClock(mailing.WithoutMail, area, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Request 26/018", daysAgo: 20);
        await LookAsync(mailing);
        (await mailing.MailsAsync()).ShouldBeEmpty("the day is not over");

        mailing.Move(TimeSpan.FromHours(20));
        await LookAsync(mailing);
        (await mailing.MailsAsync()).ShouldBeEmpty("it is six in the morning");
        mailing.Move(TimeSpan.FromHours(1));
        await LookAsync(mailing);
        await LookAsync(mailing);

        var digest = await mailing.ReadOneAsync();
        digest.Subject.ShouldBe("Kent: what is due and what is new");
        digest.Text().ShouldContain("Request 26/018");
        digest.Text().ShouldContain("An edition of Police and Crime Plan 2025 to 2029 was published on 22 November 2026");
        mailing.Move(TimeSpan.FromDays(1));
        await LookAsync(mailing);
        (await mailing.ReadOneAsync()).Text().ShouldNotContain("An edition of");
    }

    [Fact]
    public async Task A_weekly_digest_comes_on_mondays_and_nobody_reads_what_only_the_other_body_may_see()
    {
        await using var mailing = await Mailing.StartAsync();
        var area = await StaffedAsync(mailing, Role.Governance, Role.PanelOfficer);
        await ChooseAsync(mailing, "Governance", DigestChoice.Weekly);
        await ChooseAsync(mailing, "PanelOfficer", DigestChoice.Weekly);
        await Given.AClock(mailing.WithoutMail, area, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Request of the office", daysAgo: 20);
        await Given.AClock(mailing.WithoutMail, area, BodyKind.Panel, ClockKind.InformationRequest, "Request of the panel", daysAgo: 20);

        // The clock of the tests begins on a Sunday.
        mailing.Move(TimeSpan.FromDays(1));
        await LookAsync(mailing);
        await mailing.SendAsync();
        for (var day = 0; day < 6; day++)
        {
            mailing.Move(TimeSpan.FromDays(1));
            await LookAsync(mailing);
        }

        (await mailing.SendAsync()).ShouldBe(0);
        var (office, panel) = (Single(mailing, "Governance").Text(), Single(mailing, "PanelOfficer").Text());
        office.ShouldContain("Request of the office");
        office.ShouldNotContain("Request of the panel");
        panel.ShouldContain("Request of the panel");
        panel.ShouldNotContain("Request of the office");
        mailing.Move(TimeSpan.FromDays(1));
        await LookAsync(mailing);
        (await mailing.SendAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task The_link_under_an_alert_stops_alerts_by_one_click_without_signing_in_and_opening_it_does_not()
    {
        await using var mailing = await Mailing.StartAsync();
        var area = await StaffedAsync(mailing, Role.Governance);
        var person = await mailing.Site.ReadAsync(db => db.People.SingleAsync());
        await mailing.WithoutMail
            .UseAsync<ChooseMail, MailChoice>(use => use.RunAsync(new MailToChoose(person.Id, true, DigestChoice.None), mailing.Site.Change()));
        await Given.AClock(mailing.WithoutMail, area, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, daysAgo: 20);
        await LookAsync(mailing);
        await mailing.SendAsync();
        var address = new Uri(Single(mailing, "Governance").Headers["List-Unsubscribe"]!.Trim('<', '>')).PathAndQuery;
        using var browser = mailing.Site.Browser();
        var visitor = await new Visitor(browser).OpenAsync(address);
        visitor.Main.ShouldContain("Do you want no more alerts of deadlines by e-mail?");
        (await AlertsAsync()).ShouldBeTrue("a mail program may have opened it");

        using var click = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        (await browser.PostAsync(new Uri(address, UriKind.Relative), click)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await AlertsAsync()).ShouldBeFalse();
        (await visitor.OpenAsync(address[..^5])).Main.ShouldContain("This link is not complete.");
        await Given.AClock(mailing.WithoutMail, area, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Another", daysAgo: 20);
        await LookAsync(mailing);
        (await mailing.SendAsync()).ShouldBe(0);

        async Task<bool> AlertsAsync() => (await mailing.Site.ReadAsync(db => db.MailChoices.AsNoTracking().SingleAsync())).Alerts;
    }

    [Fact]
    public async Task Everybody_chooses_on_their_account_page_and_nobody_for_another()
    {
        await using var mailing = await Mailing.StartAsync();
        await StaffedAsync(mailing, Role.Governance, Role.PanelOfficer);
        var people = await mailing.Site.ReadAsync(db => db.People.ToListAsync());
        var visitor = await mailing.Site.SignedInAsync(people[0]);
        await visitor.OpenAsync("/account/mail");
        await visitor.SendAsync(("Alerts", "false"), ("Digest", "Weekly"));
        (await visitor.FollowAsync()).Main.ShouldContain("Your choice is saved.");
        visitor.Page.QuerySelectorAll("main input[checked]").Select(input => input.GetAttribute("value")).ShouldBe(["False", "Weekly"]);

        (await Given.CodeOfRefusal(() => mailing.Site.UseAsync<ChooseMail, MailChoice>(use =>
            use.RunAsync(new MailToChoose(people[1].Id, false, null), mailing.Site.Change() with { WhoId = people[0].Id })))).ShouldBe("MailNotYours");
    }

    private static async Task<PoliceArea> StaffedAsync(Mailing mailing, params Role[] roles)
    {
        var area = await mailing.WithoutMail.AreaAsync("kent");
        foreach (var role in roles)
        {
            await mailing.WithoutMail.PersonAsync(area, role);
        }

        return area;
    }

    private static async Task ChooseAsync(Mailing mailing, string name, DigestChoice digest, bool alerts = false)
    {
        var person = await mailing.Site.ReadAsync(db => db.People.SingleAsync(one => one.Email.Contains(name)));
        await mailing.WithoutMail.UseAsync<ChooseMail, MailChoice>(use => use.RunAsync(new MailToChoose(person.Id, alerts, digest), mailing.Site.Change()));
    }

    private static Task<int> LookAsync(Mailing mailing) => LookAsync(mailing.Site);

    private static Task<int> LookAsync(TestSite site) =>
        new AlertTimer(site.Services.GetRequiredService<IServiceScopeFactory>(), site.Clock, NullLogger<AlertTimer>.Instance)
            .RaiseAsync(CancellationToken.None);

    private static MimeMessage Single(Mailing mailing, string name) =>
        mailing.Server.Taken.Single(one => one.To.Contains(name, StringComparison.Ordinal)).Message;
}
