using Frankpledge.Areas;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans;

[Trait("Engine", "Both")]
public sealed class ShortcutsTests
{
    [Fact]
    public async Task Whoever_turns_shortcuts_off_has_none_and_everybody_else_keeps_theirs()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var (ada, ben) = (await site.PersonAsync(kent, Role.Policy), await site.PersonAsync(kent, Role.Administrator));
        var (adas, bens) = (await site.SignedInAsync(ada), await site.SignedInAsync(ben));
        var review = $"/kent/manage/plans/imports/{await Given.AnImportInReview(site, kent)}/review";

        await adas.OpenAsync("/account");
        await adas.SendAsync();
        (await adas.FollowAsync()).Main.ShouldContain("Single letters do nothing now.");

        (await adas.OpenAsync(review)).Page.QuerySelector(".fp-bench")!.GetAttribute("data-keys").ShouldNotBe("on");
        (await bens.OpenAsync(review)).Page.QuerySelector(".fp-bench")!.GetAttribute("data-keys").ShouldBe("on");
        (await site.RunAsync("people", "shortcuts", ada.Email, "true")).Exit.ShouldBe(0);
        (await adas.OpenAsync(review)).Page.QuerySelector(".fp-bench")!.GetAttribute("data-keys").ShouldBe("on");
    }

    [Fact]
    public async Task After_an_act_the_page_says_what_was_done_and_the_next_statement_can_take_the_focus()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var ada = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await ada.OpenAsync($"/kent/manage/plans/imports/{await Given.AnImportInReview(site, kent)}/review?order=document");
        var accept = ada.Page.QuerySelector("button[data-key=a]")!.GetAttribute("formaction")!;

        await ada.SendToAsync(accept);
        ada.LedTo.ShouldEndWith("&did=ActAccept#now");
        await ada.FollowAsync();

        ada.Page.QuerySelector("#did[role=status]").Words().ShouldStartWith("Accepted a statement. Now in hand: ");
        ada.Page.QuerySelector("#now")!.GetAttribute("tabindex").ShouldBe("-1");
        (await ada.OpenAsync(ada.Answer.RequestMessage!.RequestUri!.AbsolutePath + "?did=ActConfirm")).Page.QuerySelector("#did").Words().ShouldBeEmpty();
    }
}
