using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Access;

[Trait("Engine", "Both")]
public sealed class AuthenticatorPageTests
{
    [Fact]
    public async Task Post_with_the_app_s_code_turns_it_on_and_shows_ten_recovery_codes_once()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy));

        var (key, codes) = await TurnOnAsync(visitor);

        key.Split(' ').Length.ShouldBeGreaterThan(4);
        (await site.ReadAsync(db => db.People.SingleAsync())).AuthenticatorKey!
            .ShouldNotContain(key.Replace(" ", "", StringComparison.Ordinal), Case.Insensitive);
        codes.Count.ShouldBe(10);
        codes.ShouldBeUnique();
        await visitor.OpenAsync("/account/authenticator");
        visitor.Page.QuerySelector("#recovery-codes").ShouldBeNull();
        visitor.Page.QuerySelector("#key").ShouldBeNull();
        visitor.Main.ShouldContain("Recovery codes left: 10.");
    }

    [Fact]
    public async Task Post_with_a_wrong_code_leaves_it_off()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy));
        await BeginAsync(visitor);

        await visitor.SendAsync(("Code", "12345"));

        visitor.Errors.ShouldBe(["This code is not right, or has been used. Wait for the next one, then enter it. The key stays the same."]);
        (await site.ReadAsync(db => db.People.SingleAsync())).TwoFactorEnabled.ShouldBeFalse();
    }

    [Fact]
    public async Task The_link_for_the_app_carries_the_key_that_is_shown()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var visitor = await site.SignedInAsync(person);
        await BeginAsync(visitor);

        var key = visitor.Page.QuerySelector("#key")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        visitor.Page.QuerySelector("#otpauth")!.GetAttribute("href")
            .ShouldBe($"otpauth://totp/Frankpledge:{Uri.EscapeDataString(person.Email)}?secret={key}&issuer=Frankpledge&digits=6");
    }

    [Fact]
    public async Task Signing_in_then_takes_a_code_and_each_code_opens_once()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var (key, _) = await TurnOnAsync(await site.SignedInAsync(person));
        var code = Totp.Code(key, step: 1);

        var first = await PasswordGivenAsync(site, person);
        await first.OpenAsync("/account");
        first.LedTo.ShouldBe("/sign-in?return=%2Faccount", "a password alone opens nothing");
        await first.OpenAsync("/sign-in/code");
        await first.SendAsync(("Code", $"{code[..3]} {code[3..]}"));
        first.LedTo.ShouldBe("/account?from=sign-in");

        var second = await PasswordGivenAsync(site, person);
        await second.SendAsync(("Code", code));
        second.Errors.ShouldBe(["This code is not right, or has been used. Wait for the next one, then enter it."]);
    }

    [Fact]
    public async Task Wrong_codes_lock_out_like_wrong_passwords()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var (key, _) = await TurnOnAsync(await site.SignedInAsync(person));
        var visitor = await PasswordGivenAsync(site, person);
        var right = Enumerable.Range(-3, 7).Select(step => Totp.Code(key, step)).ToList();
        foreach (var wrong in Enumerable.Range(111111, 20).Select(number => $"{number}").Except(right).Take(Person.WrongTriesAllowed))
        {
            await visitor.SendAsync(("Code", wrong));
        }

        visitor.Errors.Single().ShouldStartWith("There were five wrong tries.");
        await visitor.SendAsync(("Code", Totp.Code(key)));
        visitor.Errors.Single().ShouldStartWith("There were five wrong tries.");
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var (_, codes) = await TurnOnAsync(await site.SignedInAsync(person));

        var first = await PasswordGivenAsync(site, person);
        await first.OpenAsync("/sign-in/recovery-code");
        await first.SendAsync(("Code", codes[3].ToLowerInvariant()));
        first.LedTo.ShouldBe("/account?from=sign-in");

        var second = await PasswordGivenAsync(site, person);
        await second.OpenAsync("/sign-in/recovery-code");
        await second.SendAsync(("Code", codes[3]));
        second.Errors.ShouldBe(["This recovery code is not right, or has been used. Enter another one."]);
    }

    [Fact]
    public async Task Post_to_turn_it_off_asks_for_the_password()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var visitor = await site.SignedInAsync(person);
        await TurnOnAsync(visitor);
        await visitor.OpenAsync("/account/authenticator");

        await visitor.SendToAsync("?handler=Off", ("Password", "wrong"));
        visitor.Errors.ShouldBe(["This is not your present password."]);
        await visitor.SendToAsync("?handler=Off", ("Password", Staffed.Password));

        visitor.LedTo.ShouldBe("/account?done=authenticator-off");
        await visitor.FollowAsync();
        visitor.Main.ShouldContain("Codes are no longer asked for");
        (await site.SignedInAsync(person)).LedTo.ShouldBe("/account?from=sign-in");
    }

    [Fact]
    public async Task Nothing_begins_replaces_or_ends_it_without_the_password()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var visitor = await site.SignedInAsync(person);
        await visitor.OpenAsync("/account/authenticator");

        await visitor.SendToAsync("?handler=Begin", ("Password", ""));
        visitor.Errors.ShouldBe(["This is not your present password."]);
        (await KeyAsync()).ShouldBeNull();

        await TurnOnAsync(visitor);
        var kept = await KeyAsync();
        await visitor.OpenAsync("/account/authenticator");
        foreach (var (handler, password, error) in new[]
        {
            ("Begin", "wrong", "This is not your present password."),
            ("Begin", Staffed.Password, "Codes are asked for already. Turn them off first, then set up the other app."),
            ("Codes", "", "This is not your present password."), ("Off", "wrong", "This is not your present password."),
        })
        {
            await visitor.SendToAsync($"?handler={handler}", ("Password", password));
            visitor.Errors.ShouldBe([error], handler);
        }

        (await KeyAsync()).ShouldBe(kept);
        (await site.ReadAsync(db => db.People.SingleAsync())).TwoFactorEnabled.ShouldBeTrue();

        Task<string?> KeyAsync() => site.ReadAsync(db => db.People.Select(p => p.AuthenticatorKey).SingleAsync());
    }

    [Fact]
    public async Task A_key_that_was_given_is_not_shown_to_the_next_who_sits_at_the_desk()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy));
        await BeginAsync(visitor);
        visitor.Page.QuerySelector("svg[role=img] path").ShouldNotBeNull("the key stands there as a picture too");

        await visitor.SendAsync(("Code", "123456"), ("Given", "CfDJ8 of somebody else"));
        visitor.Page.QuerySelector("#key").ShouldBeNull();
        await visitor.OpenAsync("/account/authenticator");
        visitor.Page.QuerySelector("#key").ShouldBeNull();
    }

    [Fact]
    public async Task A_wrong_first_code_keeps_the_key_and_its_picture_and_the_right_one_then_turns_it_on()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy));
        await BeginAsync(visitor);
        var (key, picture) = (visitor.Page.QuerySelector("#key")!.TextContent, visitor.Page.QuerySelector("svg[role=img]")!.OuterHtml);

        await visitor.SendAsync(("Code", WrongCodes(key).First()));

        visitor.Errors.Single().ShouldStartWith("This code is not right");
        (visitor.Page.QuerySelector("#key")!.TextContent, visitor.Page.QuerySelector("svg[role=img]")!.OuterHtml).ShouldBe((key, picture));
        await visitor.SendAsync(("Code", Totp.Code(key)));
        visitor.Page.QuerySelectorAll("#recovery-codes li").Length.ShouldBe(10);
    }

    [Fact]
    public async Task After_five_wrong_first_codes_the_key_is_dropped_and_its_right_code_turns_nothing_on()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy));
        await BeginAsync(visitor);
        var key = visitor.Page.QuerySelector("#key")!.TextContent;
        foreach (var wrong in WrongCodes(key).Take(Person.WrongTriesAllowed))
        {
            await visitor.SendAsync(("Code", wrong));
        }

        visitor.Errors.Single().ShouldStartWith("There were five wrong codes, so this key is dropped.");
        visitor.Page.QuerySelector("#key").ShouldBeNull();
        await visitor.SendToAsync("?handler=On", ("Code", Totp.Code(key)));
        (await site.ReadAsync(db => db.People.SingleAsync())).TwoFactorEnabled.ShouldBeFalse();
        await BeginAsync(visitor);
        visitor.Page.QuerySelector("#key")!.TextContent.ShouldNotBe(key);
    }

    private static IEnumerable<string> WrongCodes(string key) =>
        Enumerable.Range(111111, 20).Select(number => $"{number}").Except(Enumerable.Range(-3, 7).Select(step => Totp.Code(key, step)));

    private static async Task BeginAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/account/authenticator");
        await visitor.SendAsync(("Password", Staffed.Password));
    }

    private static async Task<(string Key, List<string> Codes)> TurnOnAsync(Visitor visitor)
    {
        await BeginAsync(visitor);
        var key = visitor.Page.QuerySelector("#key")!.TextContent;
        await visitor.SendAsync(("Code", Totp.Code(key)));
        visitor.Errors.ShouldBeEmpty();
        return (key, [.. visitor.Page.QuerySelectorAll("#recovery-codes li").Select(li => li.TextContent.Trim())]);
    }

    private static async Task<Visitor> PasswordGivenAsync(TestSite site, Person person)
    {
        var visitor = await new Visitor(site.Browser()).OpenAsync("/sign-in");
        await visitor.SendAsync(("Email", person.Email), ("Password", Staffed.Password));
        visitor.LedTo.ShouldBe("/sign-in/code");
        return await visitor.FollowAsync();
    }
}
