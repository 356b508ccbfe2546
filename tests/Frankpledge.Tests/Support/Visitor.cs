using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Frankpledge.Tests.Support;

/// <summary>Somebody at a browser: opens pages, fills in the form in the main part, sends it. Redirects are seen, not followed.</summary>
internal sealed class Visitor(HttpClient browser)
{
    public HttpResponseMessage Answer { get; private set; } = null!;

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status => Answer.StatusCode;

    /// <summary>Path and query of the redirect; null when there was none.</summary>
    public string? LedTo => Answer.Headers.Location is { } to ? to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString : null;

    public string Main => Page.QuerySelector("main")?.TextContent ?? "";

    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary li").Select(li => li.TextContent.Trim())];

    public async Task<Visitor> OpenAsync(string path)
    {
        await ReadAsync(await browser.GetAsync(new Uri(path, UriKind.Relative)));
        return this;
    }

    /// <summary>Sends the page's form with these fields; hidden fields and what the form holds already go with it.</summary>
    public async Task<Visitor> SendAsync(params (string Name, string Value)[] fields) => await SendToAsync(null, fields);

    /// <summary>The same with one of several forms.</summary>
    public Task<Visitor> SendToFormAsync(string which, params (string Name, string Value)[] fields) =>
        SendFormAsync(Page.QuerySelector<IHtmlFormElement>(which).ShouldNotBeNull($"The page has no form {which}: {Main}"), null, fields);

    /// <summary>The same, by a button that sends it elsewhere.</summary>
    public async Task<Visitor> SendToAsync(string? action, params (string Name, string Value)[] fields)
    {
        var button = action is null ? null : Page.QuerySelectorAll("main button").FirstOrDefault(one => one.GetAttribute("formaction") == action);
        var form = (button?.Closest("form") as IHtmlFormElement ?? Page.QuerySelector<IHtmlFormElement>("main form[method=post]"))
            .ShouldNotBeNull($"The page has no form: {Main}");
        return await SendFormAsync(form, action, fields);
    }

    private async Task<Visitor> SendFormAsync(IHtmlFormElement form, string? action, (string Name, string Value)[] fields)
    {
        var held = form.QuerySelectorAll<IHtmlInputElement>("input").Where(input => input.Type is not ("radio" or "checkbox") || input.IsChecked)
            .Where(input => input.Name is not null).Select(input => (Name: input.Name!, input.Value))
            .Concat(form.QuerySelectorAll<IHtmlSelectElement>("select").Select(select => (Name: select.Name!, Value: select.Value ?? "")));
        var values = held.Where(one => !fields.Any(field => field.Name == one.Name)).Concat(fields).Select(one => KeyValuePair.Create(one.Name, one.Value));

        var to = action ?? (form.GetAttribute("action") is { Length: > 0 } own ? own : null);
        var here = Answer.RequestMessage!.RequestUri!;
        await ReadAsync(await browser.PostAsync(to is null ? here : new Uri(here, to), new FormUrlEncodedContent(values)));
        return this;
    }

    /// <summary>Sends these fields and no others to an address of this site.</summary>
    public async Task<Visitor> PostAsync(string to, params (string Name, string Value)[] fields)
    {
        await ReadAsync(
            await browser
                .PostAsync(new Uri(Answer.RequestMessage!.RequestUri!, to),
                    new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))));
        return this;
    }

    /// <summary>The same with the token of a form elsewhere: the page itself may have none.</summary>
    public async Task<Visitor> PostWithTokenAsync(string to, params (string Name, string Value)[] fields)
    {
        await OpenAsync("/account/password");
        var token = Page.QuerySelector("main input[name=__RequestVerificationToken]").ShouldNotBeNull().GetAttribute("value")!;
        return await PostAsync(to, [.. fields, ("__RequestVerificationToken", token)]);
    }

    /// <summary>Sends the page's form with a file and these fields; hidden fields go with it.</summary>
    public async Task<HttpResponseMessage> SendFileAsync(string field, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        var held = Page.QuerySelectorAll<IHtmlInputElement>("main form[method=post] input[type=hidden]").Select(input => (Name: input.Name!, input.Value));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), field, name } };
        foreach (var (key, value) in held.Where(one => !fields.Any(given => given.Name == one.Name)).Concat(fields))
        {
            form.Add(new StringContent(value), key);
        }

        await ReadAsync(await browser.PostAsync(Answer.RequestMessage!.RequestUri!, form));
        return Answer;
    }

    public Task<Visitor> FollowAsync() => OpenAsync(LedTo.ShouldNotBeNull($"Nothing to follow: {Status} {Main}"));

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        Answer = answer;
        var text = await answer.Content.ReadAsStringAsync();
        MissingWords.ShouldBeNone(text, $"{answer.RequestMessage!.RequestUri}");
        Page = new HtmlParser().ParseDocument(text);
    }
}
