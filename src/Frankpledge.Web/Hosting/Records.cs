namespace Frankpledge.Web.Hosting;

/// <summary>Lets a verb use the records without serving.</summary>
internal static class Records
{
    public static async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        var services = new ServiceCollection().AddLogging().AddFrankpledge(FrankpledgeSettings.FromEnvironment());
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
