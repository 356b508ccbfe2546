using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Frankpledge.Tests.Web.Design;

/// <summary>Fields on a real page: names, values and errors come from the model.</summary>
public sealed class FieldTests
{
    [Fact]
    public async Task Post_with_errors_lists_them_in_the_order_of_the_page_with_links_to_the_fields()
    {
        var page = await PostAsync([]);

        var links = page.QuerySelectorAll<IHtmlAnchorElement>(".govuk-error-summary a").Select(link => link.GetAttribute("href")![1..]).ToList();
        links.ShouldBe(["Name", "Amount", "Reason", "Area", "Kind", "Roles", "On", "Document", "Password"]);
        foreach (var id in links)
        {
            page.GetElementById(id).ShouldNotBeNull(id).LocalName.ShouldBeOneOf("input", "textarea", "select");
        }

        page.Title!.ShouldStartWith("Error: ");
    }

    [Fact]
    public async Task Post_with_errors_ties_each_message_to_its_field()
    {
        var page = await PostAsync([]);

        page.GetElementById("Name")!.GetAttribute("aria-describedby").ShouldBe("Name-hint Name-error");
        page.GetElementById("Name-error")!.TextContent.ShouldBe("Error: Name is wrong. Say what, where, and what to do.");
        page.GetElementById("Kind")!.Closest("fieldset")!.GetAttribute("aria-describedby").ShouldBe("Kind-error");
        page.QuerySelectorAll(".govuk-form-group--error").Length.ShouldBe(9);
    }

    [Fact]
    public async Task Post_with_errors_keeps_what_was_typed_except_the_password()
    {
        var page = await PostAsync([
            new("Name", "Plan \"2025\" & on"), new("Reason", "\nFirst line is empty"), new("Area", "gwent"), new("Kind", "Expectation"),
            new("Roles", "finance"), new("On.Day", "31"), new("On.Month", "2"), new("On.Year", "2026"), new("Password", "do not keep")]);

        Value(page, "Name").ShouldBe("Plan \"2025\" & on");
        ((IHtmlTextAreaElement)page.GetElementById("Reason")!).Value.ShouldBe("\nFirst line is empty");
        ((IHtmlSelectElement)page.GetElementById("Area")!).Value.ShouldBe("gwent");
        page.QuerySelectorAll<IHtmlInputElement>("input:checked").Select(input => input.Value).ShouldBe(["Expectation", "finance"]);
        (Value(page, "On"), Value(page, "On-month"), Value(page, "On-year")).ShouldBe(("31", "2", "2026"));
        page.DocumentElement.OuterHtml.ShouldNotContain("do not keep");
    }

    [Fact]
    public async Task Get_shows_the_model_and_no_errors()
    {
        await using var host = await DesignHost.StartAsync();
        var page = await host.PageAsync("/design/staff");

        page.QuerySelectorAll(".govuk-error-summary, .govuk-error-message").ShouldBeEmpty();
        page.QuerySelectorAll<IHtmlInputElement>("input:checked").Select(input => input.Value).ShouldBe(["policy"]);
        (Value(page, "On"), Value(page, "On-month"), Value(page, "On-year")).ShouldBe(("27", "3", "2026"));
    }

    private static string Value(IHtmlDocument page, string id) => ((IHtmlInputElement)page.GetElementById(id)!).Value;

    private static async Task<IHtmlDocument> PostAsync(KeyValuePair<string, string>[] fields)
    {
        await using var host = await DesignHost.StartAsync();
        var form = await host.Browser.GetAsync("/design/staff");
        var token = DesignHost.Parse(await form.Content.ReadAsStringAsync()).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var post = new HttpRequestMessage(HttpMethod.Post, "/design/staff");
        post.Content = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]);
        post.Headers.Add("Cookie", form.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        var answer = await host.Browser.SendAsync(post);
        return DesignHost.Parse(await answer.Content.ReadAsStringAsync());
    }
}
