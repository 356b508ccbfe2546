using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Hosting;

namespace Frankpledge.Web.Base;

/// <summary>Lets a verb use the records without serving.</summary>
internal static class Records
{
    /// <summary>How the house is put together; the host, which knows every module, says it once before any verb runs.</summary>
    public static Func<IServiceCollection, FrankpledgeSettings, IServiceCollection> House { get; set; } =
        (_, _) => throw new InvalidOperationException("The host has not said how the house is put together.");

    /// <summary>Refuses a data folder that cannot be one; said by the host with <see cref="House"/>.</summary>
    public static Action<string> Look { get; set; } = _ => { };

    /// <summary>Whether this installation has records: a PostgreSQL is named, or something has the name of the SQLite file.
    /// Whether it can be opened is said when it is.</summary>
    public static bool Exist =>
        FrankpledgeSettings.FromEnvironment() is var settings
            && (!string.IsNullOrWhiteSpace(settings.Database) || Path.Exists(Path.Combine(settings.Data, DatabaseSettings.FileName)));

    /// <summary>With records that are there, brought up to date first. Looking at records makes none.</summary>
    /// <exception cref="RefusedException">There are none (<c>NoRecords</c>).</exception>
    public static Task<T> PreparedAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        var settings = FrankpledgeSettings.FromEnvironment();
        if (Exist)
        {
            return UseAsync(settings, async services =>
            {
                await services.GetRequiredService<Migrator>().RefuseOthersAsync();
                await services.GetRequiredService<Migrator>().RunAsync();
                return await work(services);
            });
        }

        Look(settings.Data);
        throw new RefusedException("NoRecords",
            $"There are no records in {Path.GetFullPath(settings.Data)} yet. Name the folder that has them in FRANKPLEDGE_DATA, or set up an area with areas set-up.");
    }

    /// <summary>The same, where records may be made.</summary>
    public static Task<T> MadeAsync<T>(Func<IServiceProvider, Task<T>> work) => UseAsync(async services =>
    {
        await services.GetRequiredService<Migrator>().RunAsync();
        return await work(services);
    });

    public static Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> work) => UseAsync(FrankpledgeSettings.FromEnvironment(), work);

    public static async Task<T> UseAsync<T>(FrankpledgeSettings settings, Func<IServiceProvider, Task<T>> work)
    {
        var services = House(new ServiceCollection().AddLogging(), settings);
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        try
        {
            return await work(scope.ServiceProvider);
        }
        catch (Exception error) when (RowTrouble.Is(error))
        {
            await using var afresh = provider.CreateAsyncScope();
            throw new RefusedException(await RowTrouble.NamedAsync(error, afresh.ServiceProvider.GetRequiredService<AppDb>()));
        }
    }
}
