using Frankpledge.Areas;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Areas;

/// <summary>What a stranger chooses and the office follows: pages of this area that are public, and addresses that are one address.</summary>
[Trait("Engine", "Both")]
public sealed class ReaderLinksTests
{
    [Theory]
    [InlineData("/kent/../essex/manage")]
    [InlineData("/kent/%2e%2e/essex/manage")]
    [InlineData("/kent/./manage")]
    [InlineData("/kent/\\evil.example")]
    [InlineData("/kent//evil.example")]
    [InlineData("/kent/manage/people/end-role/01a2291a-0000-7000-8000-000000000000")]
    [InlineData("/kent/Manage")]
    [InlineData("/kent/manage?x=1")]
    [InlineData("/kentish/plans")]
    [InlineData("//kent/plans")]
    [InlineData("/kent/plans#<b>")]
    [InlineData("javascript:/kent/")]
    public async Task Refuses_to_carry_a_link_that_is_no_public_page_of_the_area(string about)
    {
        await using var site = await TestSite.StartAsync();
        await site.AreaAsync("kent");
        var reader = new Visitor(site.Browser());
        await reader.OpenAsync($"/kent/feedback?about={Uri.EscapeDataString(about)}");
        reader.Page.QuerySelectorAll("main p a").Select(link => link.GetAttribute("href")).ShouldContain("/kent");

        await reader.SendAsync(("Kind", "Useful"), ("About", about));

        reader.Errors.ShouldBe(["Go to the page that you mean and use the links at its foot."]);
    }

    [Theory]
    [InlineData("/kent")]
    [InlineData("/kent/plans/2025-2029/C14")]
    [InlineData("/kent/search?q=knife%20crime&plan=2025-2029")]
    public async Task Carries_a_public_page_and_writes_to_the_one_address_that_was_typed(string about)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var reader = new Visitor(site.Browser());
        await reader.OpenAsync($"/kent/feedback?about={Uri.EscapeDataString(about)}");
        await reader.SendAsync(("Kind", "Question"), ("Text", "Why?"), ("ReplyTo", "a%0abcc?cc=b@y.example"));
        reader.LedTo.ShouldBe("/kent/feedback?sent=true", reader.Main);

        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Governance));
        await office.OpenAsync("/kent/manage/messages");

        office.Page.QuerySelector("main h2 a")!.GetAttribute("href").ShouldBe(about);
        office.Page.QuerySelector("main a[href^=mailto]")!.GetAttribute("href").ShouldBe("mailto:a%250abcc%3Fcc%3Db@y.example");
    }
}
