using System.Collections.Concurrent;
using Frankpledge.BrowserTests.Support;
using Frankpledge.Web.Access;

[assembly: AssemblyFixture(typeof(Demonstration))]

namespace Frankpledge.BrowserTests.Support;

/// <summary>The demonstration area and a browser, started once for the whole run. Journeys that change what is public use a site of their own.</summary>
public sealed class Demonstration : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> cookies = new();

    internal LiveSite Site { get; private set; } = null!;

    internal Chromium Chromium { get; private set; } = null!;

    internal Task<Tab> TabAsync(bool scripts = true, int width = 1280) => Chromium.TabAsync(Site, scripts, width);

    /// <summary>A tab of somebody who has signed in already, with the account whose address begins with this word.</summary>
    internal async Task<Tab> SignedInAsync(string account, bool scripts = true, int width = 1280) =>
        await Chromium.TabAsync(Site, scripts, width, await cookies.GetOrAdd(account, name => new(() => CookiesOfAsync(name))).Value);

    internal static string Email(string account) =>
        DemonstrationAccounts.All.Single(one => one.Email.StartsWith(account + "@", StringComparison.Ordinal)).Email;

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

    private async Task<string> CookiesOfAsync(string account)
    {
        await using var tab = await TabAsync();
        await tab.OpenAsync("/sign-in");
        await tab.SignInAsync(Email(account), DemonstrationAccounts.Password);
        return await tab.Page.Context.StorageStateAsync();
    }
}
