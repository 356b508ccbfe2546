using Frankpledge.BrowserTests.Support;

[assembly: AssemblyFixture(typeof(Demonstration))]

namespace Frankpledge.BrowserTests.Support;

/// <summary>The demonstration area and a browser, started once for the whole run. Journeys that change records use a site of their own.</summary>
public sealed class Demonstration : IAsyncLifetime
{
    internal LiveSite Site { get; private set; } = null!;

    internal Chromium Chromium { get; private set; } = null!;

    internal Task<Tab> TabAsync(bool scripts = true, int width = 1280) => Chromium.TabAsync(Site, scripts, width);

    public async ValueTask InitializeAsync()
    {
        var site = LiveSite.StartAsync(demonstration: true);
        Chromium = await Chromium.StartAsync();
        Site = await site;
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Site.DisposeAsync();
    }
}
