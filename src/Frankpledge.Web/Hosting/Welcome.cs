using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Hosting;

/// <summary>What the terminal says once the site is up.</summary>
internal static class Welcome
{
    public static async Task WriteAsync(IServiceProvider services, FrankpledgeSettings settings, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var areas = await scope.ServiceProvider.GetRequiredService<AppDb>().Areas.OrderBy(area => area.Name).ToListAsync();
        var site = settings.BaseAddress?.ToString().TrimEnd('/') ?? (settings.Urls.Count > 0 ? settings.Urls[0] : $"http://localhost:{settings.Port}");
        output.Say($"Frankpledge is running at {site}");
        if (areas.Count == 0)
        {
            output.Say($"Nothing is set up yet. Begin at {site}/set-up");
        }

        foreach (var area in areas)
        {
            output.Say($"  {area.Name,-36} {site}/{area.Slug}    for staff: {site}/{area.Slug}/manage");
        }

        if (settings.Demonstration && areas.Exists(area => area.IsDemonstration))
        {
            output.Say($"Sign in at {site}/sign-in with one of these and the password: {DemonstrationAccounts.Password}");
            output.Say($"  {string.Join("\n  ", DemonstrationAccounts.All.Select(account => account.Email))}");
        }

        output.Say("Stop with Ctrl+C.");
    }
}
