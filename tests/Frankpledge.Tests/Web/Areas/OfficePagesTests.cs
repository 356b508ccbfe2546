using System.Net;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Areas;

[Trait("Engine", "Both")]
public sealed class OfficePagesTests
{
    [Fact]
    public async Task Statements_say_not_given_until_the_office_has_said_it_and_then_what_it_said()
    {
        await using var site = await TestSite.StartAsync();
        var office = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Administrator));
        var reader = new Visitor(site.Browser());
        (await reader.OpenAsync("/kent/accessibility")).Main.ShouldContain("Not yet given by the office.");
        reader.Main.ShouldNotContain("in part");

        await office.OpenAsync("/kent/manage/settings/accessibility");
        office.Main.ShouldContain("Not yet given by the office: How far do these pages meet the standard?");
        await office.SendAsync(
            ("Given[AccessibilityStatus]", "Partial"), ("Given[AccessibilityFaults]", "Maps have no words."),
            ("Given[AccessibilityContact]", "access@kent.example"),
            ("Days[AccessibilityTestedOn].Day", "3"), ("Days[AccessibilityTestedOn].Month", "11"), ("Days[AccessibilityTestedOn].Year", "2026"));

        office.LedTo.ShouldBe("/kent/manage/settings/accessibility?done=saved", office.Main);
        (await reader.OpenAsync("/kent/accessibility")).Main.ShouldContain("level AA, in part.");
        reader.Main.ShouldContain("Maps have no words.");
        reader.Main.ShouldContain("3 November 2026");
        reader.Main.ShouldContain("Equality and Human Rights Commission");
        reader.Page.QuerySelector("a[href='mailto:access@kent.example']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("accessibility", "AccessibilityTestedOn")]
    [InlineData("accessibility", "AccessibilityPreparedOn")]
    [InlineData("privacy", "PrivacyReviewedOn")]
    public async Task A_day_that_the_public_reads_as_past_is_not_still_to_come(string group, string detail)
    {
        await using var site = await TestSite.StartAsync();
        var office = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Administrator));
        await office.OpenAsync($"/kent/manage/settings/{group}");

        await office.SendAsync(($"Days[{detail}].Day", "1"), ($"Days[{detail}].Month", "2"), ($"Days[{detail}].Year", "2099"));

        office.Errors.ShouldContain("That day is still to come. Enter the day on which it was done.");
    }

    [Fact]
    public async Task Refuses_a_detail_of_the_wrong_form_and_one_that_somebody_else_changed_meanwhile()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var office = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        await office.OpenAsync("/kent/manage/settings/contact");
        await office.SendAsync(("Given[Email]", "nobody"));
        office.Errors.ShouldBe(["Enter an e-mail address like name@example.org."]);

        await office.OpenAsync("/kent/manage/settings/contact");
        await site.UseAsync<GiveDetails, bool>(give => give.RunAsync(new(area.Id, [new(Detail.Phone, "01622 1", "")], site.Today), site.Change()));
        await office.SendAsync(("Given[Phone]", "01622 2"));

        office.Errors.Single().ShouldContain("It now says: 01622 1. You wrote: 01622 2.");
        (await site.ReadAsync(db => db.OfficeDetails.SingleAsync())).Text.ShouldBe("01622 1");
    }

    [Theory]
    [InlineData("Given[ForceShort]", "wmp"), InlineData("Given[BodyShort]", "WMP"), InlineData("Given[OfficeShort]", "WMP")]
    public async Task A_short_form_stands_for_one_body(string field, string text)
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        await site.UseAsync<GiveDetails, bool>(give => give.RunAsync(new(area.Id, [new(Detail.PanelShort, "WMP", "")], site.Today), site.Change()));
        var office = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));

        await office.OpenAsync("/kent/manage/settings/names");
        await office.SendAsync((field, text));

        office.Errors.Single().ShouldContain($"“{text}” is the short form of another body as well.");
        (await site.ReadAsync(db => db.OfficeDetails.SingleAsync())).Kind.ShouldBe(Detail.PanelShort);
    }

    [Fact]
    public async Task What_need_not_be_given_is_not_called_missing()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var office = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        await office.OpenAsync("/kent/manage/settings/names");
        await office.SendAsync(("Given[OfficeName]", "Office of the Commissioner"));

        (await office.OpenAsync("/kent/manage/settings/names")).Main.ShouldNotContain("Not yet given by the office");
        (await office.OpenAsync("/kent/manage/settings")).Main.ShouldContain("1 of 1 given");
    }

    [Fact]
    public async Task First_steps_that_were_hidden_can_be_shown_again()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var office = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        (await office.OpenAsync("/kent/manage/settings")).Main.ShouldNotContain("Show the first steps again");
        await (await (await office.OpenAsync("/kent/manage")).SendToAsync("/kent/manage?handler=Hide")).FollowAsync();
        office.Main.ShouldNotContain("Hide the first steps");

        (await office.OpenAsync("/kent/manage/settings")).Main.ShouldContain("Show the first steps again");
        await (await office.SendToAsync("/kent/manage/settings?handler=FirstSteps")).FollowAsync();

        office.Main.ShouldContain("Hide the first steps");
    }

    [Fact]
    public async Task Contact_privacy_and_glossary_show_what_was_given()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        await site.UseAsync<GiveDetails, bool>(give => give.RunAsync(
            new(area.Id, [new(Detail.Phone, "01622 1", ""), new(Detail.ForceShort, "KP", ""), new(Detail.PrivacyBasis, "Public task", "")], site.Today),
            site.Change()));
        var reader = new Visitor(site.Browser());

        (await reader.OpenAsync("/kent/contact")).Main.ShouldContain("01622 1");
        (await reader.OpenAsync("/kent/privacy")).Main.ShouldContain("Public task");
        reader.Main.ShouldContain("Information Commissioner");
        (await reader.OpenAsync("/kent/glossary")).Main.ShouldContain("Kent Police (KP)");
        reader.Main.ShouldContain("Police and crime commissioner (PCC)");
        reader.Page.QuerySelector("#fingerprint")!.TextContent.ShouldContain("every character of a text");
        reader.Page.QuerySelector("#byrule")!.TextContent.ShouldContain("no person");
        reader.Page.QuerySelectorAll("footer a").Select(link => link.GetAttribute("href")).ShouldContain("/kent/privacy");
    }

    [Fact]
    public async Task A_reader_tells_of_a_mistake_without_a_script_or_a_cookie_and_the_office_settles_it()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var office = await site.SignedInAsync(await site.PersonAsync(area, Role.Governance));
        var reader = new Visitor(site.Browser());
        await reader.OpenAsync("/kent/feedback?kind=Mistake&about=/kent/plan/C14");
        reader.Answer.Headers.Contains("Set-Cookie").ShouldBeFalse();

        await reader.SendAsync(("Kind", "Mistake"), ("Text", ""));
        reader.Errors.ShouldBe(["Say what is wrong."]);
        await reader.SendAsync(("Kind", "Mistake"), ("Text", "The figure is from 2019."), ("ReplyTo", "ada@example.org"));
        reader.LedTo.ShouldBe("/kent/feedback?sent=true", reader.Main);

        await office.OpenAsync("/kent/manage/messages");
        office.Main.ShouldContain("1 message waits.");
        office.Page.QuerySelectorAll("nav a").Select(link => link.TextContent.Trim()).ShouldContain("Messages (1)");
        office.Main.ShouldContain("The figure is from 2019.");
        office.Main.ShouldContain("/kent/plan/C14");
        office.Page.QuerySelectorAll("main form").ShouldBeEmpty("nothing is erased by one press");
        await office.OpenAsync(office.Page.QuerySelector("main a[href*='settle=']")!.GetAttribute("href")!);
        office.Page.QuerySelector("#asked")!.TextContent.ShouldContain("Nobody can bring them back.");
        await office.SendAsync(("sure", "false"));
        office.LedTo.ShouldStartWith("/kent/manage/messages?settle=", Case.Sensitive, "who was not asked is asked");
        await office.FollowAsync();
        office.Main.ShouldContain("The figure is from 2019.");
        await office.SendAsync();
        await office.FollowAsync();
        office.Page.QuerySelector("[role=status]").Words().ShouldContain("The message is marked as dealt with.");

        var kept = await site.ReadAsync(db => db.ReaderMessages.SingleAsync());
        (kept.Text, kept.ReplyTo).ShouldBe((null, null), "what was typed is erased when it is settled");
        var trail = await site.ReadAsync(db => db.AuditEntries.ToListAsync());
        trail.SelectMany(entry => entry.Rows).SelectMany(row => (row.After ?? row.Before)!.Values)
            .ShouldNotContain(value => value != null && (value.Contains("2019", StringComparison.Ordinal) || value.Contains("ada@", StringComparison.Ordinal)));
        var again = await Should.ThrowAsync<RefusedException>(
            () => site.UseAsync<SettleMessage, ReaderMessage>(settle => settle.RunAsync((area.Id, kept.Id), site.Change())));
        again.Reasons.Single().Code.ShouldBe("MessageIsSettled");
    }

    [Fact]
    public async Task Refuses_a_sixth_message_in_a_minute_and_a_page_of_another_area()
    {
        await using var site = await TestSite.StartAsync();
        await site.AreaAsync("kent");
        var reader = new Visitor(site.Browser());
        await reader.OpenAsync("/kent/feedback");
        await reader.SendAsync(("Kind", "Useful"), ("About", "/essex/plan"));
        reader.Errors.ShouldBe(["Go to the page that you mean and use the links at its foot."]);
        for (var sent = 1; sent < ReaderThrottle.PerMinute; sent++)
        {
            await reader.OpenAsync("/kent/feedback");
            await reader.SendAsync(("Kind", "Useful"));
            reader.LedTo.ShouldBe("/kent/feedback?sent=true");
        }

        await reader.OpenAsync("/kent/feedback");
        await reader.SendAsync(("Kind", "Useful"));
        reader.Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Refuses_a_logo_that_is_no_picture_and_shows_one_that_is()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        AreaLogo.WhyNot("<svg onload=\"alert(1)\"/>"u8.ToArray()).Single().Code.ShouldBe("LogoNotAPicture");
        AreaLogo.WhyNot([.. Png, .. new byte[AreaLogo.MostBytes]]).Single().Code.ShouldBe("LogoTooLarge");
        var fingerprint = await site.UseAsync<ChangeLogo, string?>(change => change.RunAsync(new(area.Id, Png, site.Today), site.Change()));

        var reader = new Visitor(site.Browser());
        await reader.OpenAsync("/kent/contact");
        reader.Page.QuerySelector(".fp-masthead img")!.GetAttribute("src").ShouldBe($"/kent/logo/{fingerprint}");
        await reader.OpenAsync($"/kent/logo/{fingerprint}");
        reader.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await reader.OpenAsync("/kent/logo/0000000000000000")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static byte[] Png =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 1];
}
