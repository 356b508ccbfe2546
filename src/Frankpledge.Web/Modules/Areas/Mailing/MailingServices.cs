using Frankpledge.Persistence;

namespace Frankpledge.Web.Modules.Areas.Mailing;

internal static class MailingServices
{
    private const string Outbox = "mails";

    /// <summary>What sends e-mail, and the ring that wakes it when a save has put some into the outbox.</summary>
    public static IServiceCollection AddMailing(this IServiceCollection services) => services
        .AddSingleton<MailBell>().AddSingleton<MailSender>().AddSingleton<UnsubscribeTokens>().AddScoped<Letters>()
        .AddSingleton<AfterSave>(provider =>
        {
            var bell = provider.GetRequiredService<MailBell>();
            return (_, saved) =>
            {
                if (saved.Any(entry => entry.Rows.Any(row => row.Table == Outbox)))
                {
                    bell.Ring();
                }

                return Task.CompletedTask;
            };
        });
}
