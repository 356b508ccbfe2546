using Frankpledge.Areas.Contract;
using Frankpledge.Areas.Mailing;
using Frankpledge.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Areas;

public static class AreasModule
{
    public static IServiceCollection AddAreas(this IServiceCollection services) => services
        .AddSingleton<MapTables>(AreaTables.Map)
        .AddScoped<SetUpArea>()
        .AddScoped<ChangeArea>()
        .AddScoped<HideFirstSteps>()
        .AddScoped<SwitchLearning>()
        .AddScoped<SetShortcuts>()
        .AddScoped<GiveDetails>()
        .AddScoped<ChangeLogo>()
        .AddScoped<SendMessage>()
        .AddScoped<SettleMessage>()
        .AddScoped<AddPerson>()
        .AddScoped<EndRole>()
        .AddScoped<ResetAccount>()
        .AddScoped<AskForLink>()
        .AddScoped<OpenLink>()
        .AddScoped<EndSession>()
        .AddScoped<MakeCalendarAddress>()
        .AddScoped<WithdrawCalendarAddress>()
        .AddScoped<Outbox>()
        .AddScoped<MailRounds>()
        .AddScoped<RetryMail>()
        .AddScoped<ChooseMail>()
        .AddScoped<SignInLimits>()
        .AddScoped<StuckHere>()
        .AddScoped<WaitingMessages>().AddScoped<StuckSource>(scope => scope.GetRequiredService<WaitingMessages>().OfAsync);
}
