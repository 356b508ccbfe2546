using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Persistence;

public static class PersistenceModule
{
    public static IServiceCollection AddPersistence(this IServiceCollection services, DatabaseSettings settings) => services
        .AddSingleton(settings)
        .AddScoped<DatabaseCheck>()
        .AddScoped<Migrator>()
        .AddDbContext<AppDb>(options => Choose(options, settings));

    private static void Choose(DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        if (settings.Engine == DatabaseEngine.Postgres)
        {
            options.UseNpgsql(settings.ConnectionString);
        }
        else
        {
            // A list is one parameter, so that the text of a query does not depend on its length and is made once.
            options.UseSqlite(settings.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(new SqliteSettings());
        }
    }
}
