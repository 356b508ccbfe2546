using System.CommandLine;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Hosting;

/// <summary>Brings the database up to date, loads the demonstration where asked, and serves until stopped.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var port = new Option<int?>("--port") { Description =
            $"The port of this machine to listen on; {FrankpledgeSettings.DefaultPort} where nothing is said." };
        var urls = new Option<string?>("--urls") { Description = "What to listen on in its place, for example http://127.0.0.1:8080 behind a proxy." };
        var demonstration =
            new Option<bool>("--demonstration") { Description =
                "Load the demonstration into a new database and open its accounts, whose password everybody knows. Refused where a real area is set up." };
        var command = new Command("serve", "Serve the site.") { port, urls, demonstration };
        command.SetAction((parsed, cancel) => Verb.Guarded(parsed, false, async () =>
        {
            var settings = FrankpledgeSettings.FromEnvironment();
            settings = settings
                with { Port = parsed.GetValue(port)
                    ?? settings.Port, Urls = parsed.GetValue(urls)?.Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries)
                    ?? settings.Urls, Demonstration = parsed.GetValue(demonstration) };
            if (settings.Port is < 1 or > IPEndPoint.MaxPort)
            {
                throw new RefusedException("PortOutOfRange", $"{settings.Port} is not a port. Choose a number from 1 to {IPEndPoint.MaxPort}.");
            }

            RefusedException.ThrowIfAny(OpenDoor.WhyNotListen(settings));
            foreach (var wanted in settings.Urls.Count == 0 ? [$"http://localhost:{settings.Port}"] : settings.Urls)
            {
                RefuseTakenPort(FrankpledgeSettings.Listening(wanted)!);
            }

            if (!string.IsNullOrWhiteSpace(settings.Database))
            {
                settings = settings with { Database = await ConnectionRoom.FitAsync(settings.Database, cancel) };
            }

            // The records and the site take half a cold start each and need nothing of each other.
            var prepared = Task.Run(() => Records.UseAsync(settings, services => PrepareAsync(services, cancel)), cancel);
            await using var app = Site.Build(settings);
            await prepared;
            await ListenAsync(app, cancel);
            await Welcome.WriteAsync(app.Services, settings, app.Urls.First(), parsed.InvocationConfiguration.Output);
            await app.WaitForShutdownAsync(cancel);
        }));
        return command;
    }

    public static async Task<int> PrepareAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var migrations = await UpToDateAsync(scope.ServiceProvider, cancel);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await scope.ServiceProvider.GetRequiredService<AuthenticatorKeys>().ProtectBareOnesAsync(
            db, services.GetRequiredService<TimeProvider>().ChangeByProgram("Enciphered the keys of authenticators"), cancel);
        if (scope.ServiceProvider.GetRequiredService<FrankpledgeSettings>().Demonstration)
        {
            if (await db.Areas.AnyAsync(area => !area.IsDemonstration, cancel))
            {
                throw new RefusedException("DemonstrationApart",
                    "A real area is set up here, so the demonstration does not start beside it. Start without --demonstration (./start --empty), or with another FRANKPLEDGE_DATA.");
            }

            var change = services.GetRequiredService<TimeProvider>().ChangeByProgram("Loading the demonstration");
            await scope.ServiceProvider.GetRequiredService<LoadDemonstration>().RunAsync(change, cancel);
            await scope.ServiceProvider.GetRequiredService<DemonstrationAccounts>().CreateAsync(cancel);
        }

        return migrations;
    }

    /// <summary>Whole, and with this program's tables.</summary>
    public static async Task<int> UpToDateAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<DatabaseCheck>().RefuseDamagedAsync(cancel);
        return await services.GetRequiredService<Migrator>().RunAsync(cancel);
    }

    private static async Task ListenAsync(WebApplication app, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or FormatException or SocketException)
        {
            throw new RefusedException("CannotListen", $"The site cannot listen as it is told to: {error.Message}");
        }
    }

    /// <summary>Before anything is prepared. Port 0 leaves the choice to the system.</summary>
    private static void RefuseTakenPort(Uri wanted)
    {
        var on = IPAddress.TryParse(wanted.Host.Trim('[', ']'), out var one) && !IsAny(one) ? one : null;
        var isTaken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Any(listener => listener.Port == wanted.Port && (on is null || IsAny(listener.Address) || listener.Address.Equals(on)));
        if (isTaken)
        {
            throw new RefusedException("PortTaken", $"Port {wanted.Port} is in use. Stop the other program, or choose another port.");
        }
    }

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
}
