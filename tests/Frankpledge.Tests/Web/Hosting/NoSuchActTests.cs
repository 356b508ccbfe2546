using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>What is sent to a page that has no act for it is refused in words, whichever page it is.</summary>
[Trait("Engine", "Both")]
public sealed class NoSuchActTests
{
    private static readonly HttpStatusCode[] Refusals = [HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed];

    [Fact]
    public async Task Every_page_refuses_an_act_that_it_does_not_have_and_a_post_that_it_does_not_take()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await Given.APlan(site, kent, "# Streets\nC I will act.");
        var import = await Given.AnImportInReview(site, kent);
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        var token = await TokenAsync(visitor);
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (page, address) in (await site.PagesAsync()).Select(page => (page, page.Address(("imports", import)))))
        {
            foreach (var handler in page.HandlerMethods.Any(handler => handler.HttpMethod == "Post" && handler.Name is null)
                ? ["no-such-act"] : new[] { null, "no-such-act" })
            {
                tried++;
                await visitor.PostAsync(handler is null ? address : $"{address}?handler={handler}", ("__RequestVerificationToken", token));
                if (!Refusals.Contains(visitor.Status) || visitor.Page.QuerySelector("h1") is null || visitor.Status == HttpStatusCode.MethodNotAllowed
                    && visitor.Answer.Content.Headers.Allow.Count == 0)
                {
                    wrong.Add($"{address} {handler}: {visitor.Status}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(60);
    }

    [Fact]
    public async Task An_import_of_another_area_is_not_found_whatever_is_sent_to_it()
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await site.AreaAsync("kent"), await site.AreaAsync("essex"));
        var import = await Given.AnImportInReview(site, kent);
        var visitor = await site.SignedInAsync(await site.PersonAsync(essex, Role.Administrator));
        var token = await TokenAsync(visitor);
        foreach (var handler in new[] { "Stop", "Abandon", "Undo" })
        {
            await visitor.PostAsync($"/essex/manage/plans/imports/{import}?handler={handler}", ("__RequestVerificationToken", token));

            visitor.Status.ShouldBe(HttpStatusCode.NotFound, handler);
        }
    }

    private static async Task<string> TokenAsync(Visitor visitor) =>
        (await visitor.OpenAsync("/account/password")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
