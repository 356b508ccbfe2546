using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Access;

[Trait("Engine", "Both")]
public sealed class SignInPageTests
{
    private const string Refused = "The e-mail address or the password is not right. After five wrong tries the account is locked for 15 minutes.";
    private const string LockedOut = "There were five wrong tries. Wait 15 minutes, then try again, or ask the administrator of your body for a new link.";

    [Fact]
    public async Task Post_without_a_password_shows_the_error()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await new Visitor(site.Browser()).OpenAsync("/sign-in");

        await visitor.SendAsync(("Email", "jo@example.org"));

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Errors.ShouldBe(["Enter your password."]);
        visitor.Page.QuerySelector("#Email")!.GetAttribute("value").ShouldBe("jo@example.org");
        visitor.Page.Title!.ShouldStartWith("Error: ");
    }

    [Fact]
    public async Task Post_without_the_form_s_own_token_is_refused()
    {
        await using var site = await TestSite.StartAsync();

        var answer = await site.Browser()
            .PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent([new("Email", "a@b.example"), new("Password", "x")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Post_with_the_right_password_leads_to_the_page_that_was_wanted()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Administrator);
        var visitor = await new Visitor(site.Browser()).OpenAsync("/kent/manage/people");
        visitor.LedTo.ShouldBe("/sign-in?return=%2Fkent%2Fmanage%2Fpeople");

        await visitor.FollowAsync();
        await visitor.SendAsync(("Email", person.Email.ToUpperInvariant()), ("Password", Staffed.Password));

        visitor.LedTo.ShouldBe("/kent/manage/people");
        await visitor.FollowAsync();
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_after_signing_in_leads_to_the_one_area_or_shows_the_several()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        (await (await site.SignedInAsync(person)).FollowAsync()).LedTo.ShouldBe("/kent/manage");

        await site.PersonAsync(await site.AreaAsync("essex"), Role.Finance, email: person.Email);
        var visitor = await (await site.SignedInAsync(person)).FollowAsync();

        visitor.Page.QuerySelectorAll("main h2 a").Select(link => link.GetAttribute("href")).ShouldBe(["/essex/manage", "/kent/manage"]);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Post_never_leads_to_another_site(string wanted)
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var visitor = await new Visitor(site.Browser()).OpenAsync($"/sign-in?return={Uri.EscapeDataString(wanted)}");

        await visitor.SendAsync(("Email", person.Email), ("Password", Staffed.Password));

        visitor.LedTo.ShouldBe("/account?from=sign-in");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_of_five_wrong_passwords_locks_for_15_minutes_whether_or_not_there_is_an_account(bool known)
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var email = known ? person.Email : "nobody@kent.example";
        var visitor = await new Visitor(site.Browser()).OpenAsync("/sign-in");
        for (var wrong = 1; wrong < Person.WrongTriesAllowed; wrong++)
        {
            await visitor.SendAsync(("Email", email), ("Password", $"wrong {wrong}"));
            visitor.Errors.ShouldBe([Refused]);
        }

        await visitor.SendAsync(("Email", email), ("Password", "wrong 5"));
        visitor.Errors.ShouldBe([LockedOut]);
        await visitor.SendAsync(("Email", email), ("Password", Staffed.Password));
        visitor.Errors.ShouldBe([LockedOut]);

        site.Clock.Move(TimeSpan.FromMinutes(15));
        await visitor.SendAsync(("Email", email), ("Password", Staffed.Password));
        (visitor.LedTo is not null).ShouldBe(known);
        visitor.Errors.ShouldBe(known ? [] : [Refused]);
    }

    [Fact]
    public async Task Post_of_many_wrong_passwords_at_once_looks_at_no_more_than_five()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var visitors = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => new Visitor(site.Browser()).OpenAsync("/sign-in")));

        await Task.WhenAll(visitors.Select((visitor, at) => visitor.SendAsync(("Email", person.Email), ("Password", $"wrong {at}"))));

        visitors.ShouldAllBe(visitor => visitor.Errors.Count == 1);
        (await site.ReadAsync(db => db.People.SingleAsync())).AccessFailedCount.ShouldBeInRange(1, Person.WrongTriesAllowed);
        var looked = await site.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.Why == "Tries to sign in"));
        looked.ShouldBeLessThanOrEqualTo(Person.WrongTriesAllowed);
    }

    [Fact]
    public async Task Post_for_an_unknown_address_takes_as_long_as_for_a_known_one()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var visitor = await new Visitor(site.Browser()).OpenAsync("/sign-in");
        foreach (var email in new[] { person.Email, "nobody@kent.example" })
        {
            var before = site.Clock.Waited;
            await visitor.SendAsync(("Email", email), ("Password", "wrong"));
            (site.Clock.Waited - before).ShouldBe(SameTime.Takes);
            visitor.Errors.ShouldBe([Refused]);
        }
    }

    [Fact]
    public async Task Post_too_often_from_one_address_has_to_wait_and_another_address_has_not()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser(IPAddress.Parse("192.0.2.1"));
        var codes = new List<HttpStatusCode>();
        for (var post = 0; post <= SignInThrottle.PerMinute; post++)
        {
            codes.Add((await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), null)).StatusCode);
        }

        codes.Take(SignInThrottle.PerMinute).ShouldAllBe(code => code == HttpStatusCode.BadRequest);
        codes[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        (await browser.GetAsync(new Uri("/sign-in", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Browser(IPAddress.Parse("192.0.2.2")).PostAsync(new Uri("/sign-in", UriKind.Relative), null)).StatusCode
            .ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public async Task Cookies_are_kept_from_scripts_and_other_sites_and_from_plain_http_where_there_is_https(string scheme, bool secure)
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var visitor = await new Visitor(site.Browser(scheme: scheme)).OpenAsync("/sign-in");
        var cookies = visitor.Answer.Headers.GetValues("Set-Cookie").ToList();
        await visitor.SendAsync(("Email", person.Email), ("Password", Staffed.Password));
        cookies.AddRange(visitor.Answer.Headers.GetValues("Set-Cookie"));

        cookies.Count.ShouldBe(2);
        cookies.ShouldAllBe(cookie => cookie.Contains("httponly") && cookie.Contains("samesite=lax") && cookie.Contains("; secure") == secure);
    }

    [Fact]
    public async Task Get_carries_the_headers_that_keep_others_out()
    {
        await using var site = await TestSite.StartAsync();
        var headers = (await site.Browser().GetAsync(new Uri("/sign-in", UriKind.Relative))).Headers;

        headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Post_to_sign_out_ends_the_session()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy));
        (await visitor.OpenAsync("/sign-in")).Main.ShouldContain("You are signed in as");
        await visitor.OpenAsync("/sign-out");
        (await (await visitor.SendAsync()).FollowAsync()).Main.ShouldContain("You are signed out.");

        await visitor.OpenAsync("/account");

        visitor.LedTo.ShouldBe("/sign-in?return=%2Faccount");
    }
}
