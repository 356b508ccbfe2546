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
            options.UseSqlite(settings.ConnectionString).AddInterceptors(new SqliteSettings());
        }
    }
}
