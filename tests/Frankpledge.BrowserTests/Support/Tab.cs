using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Frankpledge.BrowserTests.Support;

/// <summary>A browser tab that notes what its user would not see:
/// errors of scripts, breaches of the content policy, requests to other places, answers that fail.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly bool scripts;

    public Tab(IPage page, string site, bool scripts)
    {
        (Page, this.scripts) = (page, scripts);
        page.PageError += (_, error) => complaints.Enqueue($"Script: {error}");
        page.Console += (_, message) =>
            Note(message.Type is "error" or "warning"
                && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal), $"Console: {message.Text}");
        page.Request += (_, request) => Note(!IsOf(site, request.Url), $"Request to another place: {request.Url}");
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"{request.Failure}: {request.Url}");
        page.Response += (_, answer) => Note(answer.Status >= 400 && !answer.Request.IsNavigationRequest, $"{answer.Status}: {answer.Url}");
    }

    public IPage Page { get; }

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>The path and query where the tab is.</summary>
    public string Place => new Uri(Page.Url).PathAndQuery;

    public async Task OpenAsync(string path, int status = 200)
    {
        var answer = await Page.GotoAsync(path);
        answer!.Status.ShouldBe(status, $"{path}: {await Page.TitleAsync()}");
    }

    /// <summary>Waits for the page with this heading, and proves it.</summary>
    public async Task ArriveAsync(string heading)
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);
        await ProveAsync();
    }

    /// <summary>Fills in the page that asks for an e-mail address and a password, and sends it.</summary>
    public async Task SignInAsync(string email, string password)
    {
        await Page.GetByLabel("E-mail address").FillAsync(email);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await Main.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Page.WaitForURLAsync(url => new Uri(url).PathAndQuery != "/sign-in");
    }

    public Task FollowAsync(string link) => Main.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public Task PressButtonAsync(string button) => Main.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    /// <summary>Nothing to complain about, no sideways scroll, and every accessibility rule kept. The scan itself is a script.</summary>
    public async Task ProveAsync()
    {
        complaints.ShouldBeEmpty(Page.Url);
        if (scripts)
        {
            await FitsAsync();
            (await Page.EvaluateAsync<string?>(WrongFromTheStart)).ShouldBeNull($"{Page.Url} marks a field as wrong and no summary says why");
            await AccessibilityScan.RunAsync(Page);
        }
    }

    public async Task FitsAsync()
    {
        var wide = await Page.EvaluateAsync<string?>(TooWide);
        wide.ShouldBeNull($"{Page.Url} scrolls sideways at {Page.ViewportSize!.Width} pixels");
        (await Page.EvaluateAsync<string?>(Squeezed)).ShouldBeNull($"{Page.Url} squeezes the caption of a table at {Page.ViewportSize!.Width} pixels");
    }

    public async Task ResizeAsync(int width) => await Page.SetViewportSizeAsync(width, 900);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private static bool IsOf(string site, string url) =>
        url.StartsWith(site + "/", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal);

    private void Note(bool isWrong, string what)
    {
        if (isWrong)
        {
            complaints.Enqueue(what);
        }
    }

    /// <summary>A field may be marked as wrong only on a page whose summary says what is.</summary>
    private const string WrongFromTheStart = """
        () => document.querySelector(".govuk-error-summary") ? null : document.querySelector(".govuk-form-group--error, .govuk-error-message")?.outerHTML.slice(0, 200) ?? null
        """;

    /// <summary>Captions that are seen and have less than half the room of their table.</summary>
    private const string Squeezed = """
        () => [...document.querySelectorAll("caption:not(.fp-visually-hidden)")]
          .filter(caption => caption.offsetHeight > 40 && caption.offsetWidth * 2 < caption.parentElement.offsetWidth).map(caption => caption.innerText)[0] ?? null
        """;

    /// <summary>The texts and elements that stick out, leaving out what scrolls in a frame of its own.</summary>
    private const string TooWide = """
        () => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) { return null; }
          const edge = node => { const range = document.createRange(); range.selectNodeContents(node); return range.getBoundingClientRect().right; };
          return [...document.body.querySelectorAll("*")]
            .filter(element => !element.closest(".fp-scroll") && (edge(element) > room + 1 || element.getBoundingClientRect().right > room + 1))
            .slice(-3).map(element => element.outerHTML.slice(0, 160)).join("\n") || "something without a box";
        }
        """;
}
