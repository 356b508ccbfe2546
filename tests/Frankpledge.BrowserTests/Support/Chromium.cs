using Microsoft.Playwright;

namespace Frankpledge.BrowserTests.Support;

/// <summary>Debian's own Chromium in the build that has no windows, which needs half the time.
/// Nothing is downloaded, and the browser itself calls nobody.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium-headless-shell";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static async Task<Chromium> StartAsync()
    {
        File.Exists(Program).ShouldBeTrue($"The journeys need {Program}. Install the package chromium-headless-shell.");
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Assertions.SetDefaultExpectTimeout(20_000);
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments }));
    }

    /// <summary>A new visitor's tab: no cookies unless given, 1280 pixels wide unless told.</summary>
    public async Task<Tab> TabAsync(LiveSite site, bool scripts = true, int width = 1280, string? cookies = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address, JavaScriptEnabled = scripts, Locale = "en-GB", StorageState = cookies, ViewportSize = new() { Width = width, Height = 900 },
        });
        return new Tab(await context.NewPageAsync(), site.Address, scripts);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
