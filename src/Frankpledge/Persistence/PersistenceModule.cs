using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

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
        // Whoever loses a race for a row or a key reads a refusal; what is none is logged by whoever cannot answer it.
        options.ConfigureWarnings(warnings => warnings.Log((CoreEventId.SaveChangesFailed, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug)));
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
