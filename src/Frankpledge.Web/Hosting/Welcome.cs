using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Hosting;

/// <summary>What the terminal says once the site is up.</summary>
internal static class Welcome
{
    /// <param name="listening">What it really listens on: the settings may leave the port to the system.</param>
    public static async Task WriteAsync(IServiceProvider services, FrankpledgeSettings settings, string listening, TextWriter output)
    {
        var site = settings.BaseAddress?.ToString().TrimEnd('/') ?? listening;
        if (settings.JsonLogs)
        {
            Logs.Started(services, site);
            return;
        }

        await using var scope = services.CreateAsyncScope();
        var areas = await scope.ServiceProvider.GetRequiredService<AppDb>().Areas.AsNoTracking().OrderBy(area => area.Name).ToListAsync();
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
