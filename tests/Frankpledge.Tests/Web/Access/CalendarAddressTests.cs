using System.Net;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Access;

[Trait("Engine", "Both")]
public sealed class CalendarAddressTests
{
    private const string Page = "/account/calendar";

    [Fact]
    public async Task Post_makes_an_address_that_a_calendar_program_reads_without_signing_in()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await ATimetable(site, kent, "2028-05-04");
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        var address = await MakeAsync(officer);

        var answer = await site.Browser().GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Headers.CacheControl!.Private.ShouldBeTrue();
        var calendar = Unfolded(await answer.Content.ReadAsStringAsync());
        calendar.ShouldStartWith("BEGIN:VCALENDAR");
        calendar.ShouldContain($"@kent.{kent.Id:N}.frankpledge");
        (await officer.OpenAsync(Page)).Main.ShouldNotContain(address.OriginalString.Split('/')[^1], Case.Insensitive, "it is shown once");
        (await site.ReadAsync(db => Task.FromResult(db.AuditEntries.AsEnumerable().Any(entry => entry.Why == "Made a calendar address")))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_and_a_withdrawn_one_opens_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy));
        var first = await MakeAsync(officer);
        var second = await MakeAsync(officer);

        (await StatusAsync(site, first)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(site, second)).ShouldBe(HttpStatusCode.OK);

        await officer.OpenAsync(Page);
        await officer.SendToAsync($"{Page}?handler=Withdraw");
        (await officer.FollowAsync()).Main.ShouldContain("Your calendar address no longer works.");
        (await StatusAsync(site, second)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Each_body_reads_its_own_and_nobody_reads_on_after_their_role_has_ended()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await ATimetable(site, kent, "2028-05-04");
        var panel = await site.PersonAsync(kent, Role.PanelOfficer);
        await site.PersonAsync(kent, Role.Administrator, BodyKind.Panel);
        var theirs = await MakeAsync(await site.SignedInAsync(panel));
        var ours = await MakeAsync(await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy)));

        var (seenByPanel, seenByOffice) = (await EventsAsync(site, theirs), await EventsAsync(site, ours));
        seenByPanel.ShouldNotBeEmpty();
        seenByOffice.Except(seenByPanel).ShouldNotBeEmpty();

        await site.UseAsync<EndRole, int>(async end =>
        {
            await end.RunAsync(panel.Roles[0].Id, site.Today, site.Change());
            return 0;
        });
        (await EventsAsync(site, theirs)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_makes_or_withdraws_anothers_address_and_a_reset_takes_it_away()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var (one, other) = (await site.PersonAsync(kent, Role.Policy), await site.PersonAsync(kent, Role.Finance));
        var address = await MakeAsync(await site.SignedInAsync(one));
        var byOther = site.Change() with { WhoId = other.Id };

        (await Should.ThrowAsync<RefusedException>(() => site.UseAsync<MakeCalendarAddress, string>(use => use.RunAsync(one.Id, byOther)))).Reasons
            .Single().Code.ShouldBe("CalendarNotYours");
        (await Should.ThrowAsync<RefusedException>(() => site.UseAsync<WithdrawCalendarAddress, bool>(use => use.RunAsync(one.Id, byOther)))).Reasons
            .Single().Code.ShouldBe("CalendarNotYours");
        (await StatusAsync(site, address)).ShouldBe(HttpStatusCode.OK);

        await site.UseAsync<ResetAccount, LinkToSend>(use => use.RunAsync(one.Id, site.Today, site.Change()));
        (await StatusAsync(site, address)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_address_is_made_and_withdrawn_from_the_command_line()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);

        var (exit, made) = await site.RunAsync("people", "calendar", person.Email, "--json");
        exit.ShouldBe(0, made);
        var address = new Uri(new Uri(JsonDocument.Parse(made).RootElement.GetProperty("address").GetString()!).PathAndQuery, UriKind.Relative);
        (await StatusAsync(site, address)).ShouldBe(HttpStatusCode.OK);
        (await site.RunAsync("people", "calendar", person.Email, "--withdraw")).Exit.ShouldBe(0);
        (await StatusAsync(site, address)).ShouldBe(HttpStatusCode.NotFound);
        (await site.RunAsync("people", "calendar", "nobody@kent.example")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task Where_no_base_address_is_set_the_verb_gives_the_end_of_the_address_and_says_what_comes_before_it()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);

        var said = (await site.RunAsync("people", "calendar", person.Email)).Output;
        said.ShouldNotContain("localhost");
        said.ShouldContain("No base address is set, so this is only the end of the address.");
        said.ShouldContain("\n/calendar/");
        foreach (var verb in new[] { "link", "reset" })
        {
            var given = (await site.RunAsync("people", verb, person.Email)).Output;
            given.ShouldNotContain("localhost");
            given.ShouldContain("No base address is set, so this is only the end of the address.");
            given.ShouldContain("\n/choose-password?");
        }

        var known = await site.RunAsync("people", "calendar", person.Email, "--site", "https://plan.kent.example/");
        known.Output.ShouldContain("\nhttps://plan.kent.example/calendar/");
        known.Output.ShouldNotContain("No base address");
    }

    private static async Task<Uri> MakeAsync(Visitor visitor)
    {
        await visitor.OpenAsync(Page);
        await visitor.SendAsync();
        return new Uri(new Uri(visitor.Page.QuerySelector("main code").ShouldNotBeNull(visitor.Main).TextContent).PathAndQuery, UriKind.Relative);
    }

    private static async Task<HttpStatusCode> StatusAsync(TestSite site, Uri address) => (await site.Browser().GetAsync(address)).StatusCode;

    private static async Task<IReadOnlyList<string>> EventsAsync(TestSite site, Uri address) =>
        [.. Unfolded(await site.Browser().GetStringAsync(address)).Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];

    private static string Unfolded(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal);
}
