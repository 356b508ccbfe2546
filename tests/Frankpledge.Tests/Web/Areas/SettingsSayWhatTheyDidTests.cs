using Frankpledge.Areas;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Areas;

/// <summary>No settings form says that it saved what nobody gave.</summary>
[Trait("Engine", "Both")]
public sealed class SettingsSayWhatTheyDidTests
{
    [Fact]
    public async Task A_form_that_is_sent_as_it_was_shown_says_that_nothing_was_changed()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        foreach (var form in new[] { "", "/contact", "/names", "/accessibility", "/privacy" })
        {
            await visitor.OpenAsync($"/kent/manage/settings{form}");
            await visitor.SendAsync();
            await visitor.FollowAsync();

            visitor.Page.QuerySelector("[role=status]")!.TextContent.ShouldBe("Nothing was changed, so nothing was saved.", form);
        }

        (await site.ReadAsync(db => Task.FromResult(db.OfficeDetails.Count()))).ShouldBe(0);
        await visitor.OpenAsync("/kent/manage/settings/logo");
        await visitor.SendAsync();
        visitor.Errors.ShouldNotBeEmpty("no picture was chosen");
    }

    [Fact]
    public async Task A_form_that_takes_something_away_names_what_is_no_longer_given()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        await visitor.OpenAsync("/kent/manage/settings/contact");
        await visitor.SendAsync(("Given[Email]", "office@kent.example"), ("Given[Phone]", "01622 000000"));
        await visitor.FollowAsync();
        visitor.Page.QuerySelector("[role=status]")!.TextContent.ShouldBe("Saved. The public pages show it now.");

        await visitor.SendAsync(("Given[Phone]", ""));
        await visitor.FollowAsync();

        visitor.Page.QuerySelector("[role=status]")!.TextContent.ShouldStartWith("Saved. No longer given: ");
        visitor.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain("elephone");
    }
}
