using System.CommandLine;
using System.Net;
using System.Net.NetworkInformation;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting.Demonstration;

namespace Frankpledge.Web.Hosting;

/// <summary>Brings the database up to date, loads the demonstration where asked, and serves until stopped.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port to listen on.", DefaultValueFactory = _ => FrankpledgeSettings.DefaultPort };
        var empty = new Option<bool>("--empty") { Description = "Begin with the set-up page instead of the demonstration." };
        var command = new Command("serve", "Serve the site. Without --empty, a new database gets the demonstration area.") { port, empty };
        command.SetAction((parsed, cancel) => Verb.Guarded(parsed, false, async () =>
        {
            var settings = FrankpledgeSettings.FromEnvironment() with { Port = parsed.GetValue(port), Demonstration = !parsed.GetValue(empty) };
            RefuseTakenPort(settings.Port);
            // The records and the site take half a cold start each and need nothing of each other.
            var prepared = Task.Run(() => Records.UseAsync(settings, services => PrepareAsync(services, cancel)), cancel);
            await using var app = Site.Build(settings);
            await prepared;
            await app.StartAsync(cancel);
            await Welcome.WriteAsync(app.Services, settings, parsed.InvocationConfiguration.Output);
            await app.WaitForShutdownAsync(cancel);
        }));
        return command;
    }

    public static async Task<int> PrepareAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var migrations = await scope.ServiceProvider.GetRequiredService<Migrator>().RunAsync(cancel);
        if (scope.ServiceProvider.GetRequiredService<FrankpledgeSettings>().Demonstration)
        {
            var change = services.GetRequiredService<TimeProvider>().ChangeByProgram("Loading the demonstration");
            await scope.ServiceProvider.GetRequiredService<LoadDemonstration>().RunAsync(change, cancel);
            await scope.ServiceProvider.GetRequiredService<DemonstrationAccounts>().CreateAsync(cancel);
        }

        return migrations;
    }

    private static void RefuseTakenPort(int port)
    {
        if (port is < 1 or > IPEndPoint.MaxPort)
        {
            throw new RefusedException("PortOutOfRange", $"{port} is not a port. Choose a number from 1 to {IPEndPoint.MaxPort}.");
        }

        if (IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port))
        {
            throw new RefusedException("PortTaken", $"Port {port} is in use. Stop the other program, or choose another port with --port.");
        }
    }
}
