using System.Net;
using AngleSharp.Html.Dom;

namespace Frankpledge.Tests.Web.Design;

public sealed class ErrorPageTests
{
    [Fact]
    public async Task A_missing_page_says_so_and_what_to_do()
    {
        var (status, page) = await AskAsync(HttpMethod.Get, "/test/nowhere/at/all");

        status.ShouldBe(HttpStatusCode.NotFound);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Page not found");
        page.QuerySelector("main p")!.TextContent.ShouldStartWith("Check the address");
    }

    [Fact]
    public async Task Our_own_failure_shows_no_detail()
    {
        var (status, page) = await AskAsync(HttpMethod.Get, "/test/failure");

        status.ShouldBe(HttpStatusCode.InternalServerError);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Something failed on our side");
        page.DocumentElement.OuterHtml.ShouldNotContain("secret detail");
    }

    [Fact]
    public async Task A_refusal_shows_its_reasons_with_their_rules()
    {
        var (status, page) = await AskAsync(HttpMethod.Post, "/test/refusal");

        status.ShouldBe(HttpStatusCode.Conflict);
        page.QuerySelector("main li")!.TextContent.ShouldContain("Two recommendations have no reply.");
        page.QuerySelector("main li")!.TextContent.ShouldContain("R36");
    }

    /// <summary>An entry for each refusal would hide the faults.</summary>
    [Fact]
    public async Task A_failure_is_logged_and_a_refusal_that_is_answered_in_words_is_not()
    {
        await using var host = await DesignHost.StartAsync();
        await host.Browser.PostAsync("/test/refusal", null);
        host.Log.Said.ShouldBeEmpty();

        await host.Browser.GetAsync("/test/failure");
        host.Log.Said.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/error")]
    [InlineData("/error/500")]
    [InlineData("/error?status=200")]
    public async Task An_error_page_cannot_be_asked_for(string path)
    {
        var (status, page) = await AskAsync(HttpMethod.Get, path);

        status.ShouldBe(HttpStatusCode.NotFound);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Page not found");
    }

    [Theory]
    [InlineData(403, "You may not see this page")]
    [InlineData(418, "We could not understand that request")]
    [InlineData(599, "Something failed on our side")]
    public async Task Every_status_has_words(int status, string heading)
    {
        var (answered, page) = await AskAsync(HttpMethod.Get, $"/test/status/{status}");

        answered.ShouldBe((HttpStatusCode)status);
        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        page.QuerySelectorAll("main li a").ShouldNotBeEmpty();
    }

    private static async Task<(HttpStatusCode Status, IHtmlDocument Page)> AskAsync(HttpMethod method, string path)
    {
        await using var host = await DesignHost.StartAsync();
        var answer = await host.Browser.SendAsync(new HttpRequestMessage(method, path));
        return (answer.StatusCode, DesignHost.Parse(await answer.Content.ReadAsStringAsync()));
    }
}
