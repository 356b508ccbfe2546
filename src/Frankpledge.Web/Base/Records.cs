using Frankpledge.Persistence;
using Frankpledge.Web.Hosting;

namespace Frankpledge.Web.Base;

/// <summary>Lets a verb use the records without serving.</summary>
internal static class Records
{
    /// <summary>How the house is put together; the host, which knows every module, says it once before any verb runs.</summary>
    public static Func<IServiceCollection, FrankpledgeSettings, IServiceCollection> House { get; set; } =
        (_, _) => throw new InvalidOperationException("The host has not said how the house is put together.");

    /// <summary>Whether this installation has records: a PostgreSQL is named, or something has the name of the SQLite file.
    /// Whether it can be opened is said when it is.</summary>
    public static bool Exist =>
        FrankpledgeSettings.FromEnvironment() is var settings
            && (!string.IsNullOrWhiteSpace(settings.Database) || Path.Exists(Path.Combine(settings.Data, DatabaseSettings.FileName)));

    /// <summary>The same, with the database brought up to date first.</summary>
    public static Task<T> PreparedAsync<T>(Func<IServiceProvider, Task<T>> work) => UseAsync(async services =>
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
        return await work(scope.ServiceProvider);
    }
}
