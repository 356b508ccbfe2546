using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Timetables.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Timetables;

public static class TimetablesModule
{
    public static IServiceCollection AddTimetables(this IServiceCollection services) => services
        .AddSingleton<MapTables>(TimetableTables.Map)
        .AddSingleton<MapTables>(ClockTables.Map)
        .AddSingleton(new CarryOver(302, "days-of-set-up", SetUpDays.RunAsync))
        .AddScoped<StartClock>()
        .AddScoped<SettleClock>()
        .AddScoped<CancelClock>()
        .AddScoped<SettleDeadline>()
        .AddScoped<ReopenDeadline>()
        .AddScoped<IDeadlineSource, ClockDeadlines>()
        .AddScoped<IDeadlineSource, PreceptDeadlines>()
        .AddScoped<IDeadlineSource, PublicationDeadlines>()
        .AddScoped<IDeadlineSource, PromiseDeadlines>()
        .AddScoped<IDeadlineSource, DraftDeadlines>()
        .AddScoped<ComputedDeadlines>()
        .AddScoped<Calendars>()
        .AddScoped<DeadlinesHere>()
        .AddScoped<IDeadlineSource, PlanDeadlines>()
        .AddScoped<IDeadlineSource, PlanDutyDeadline>()
        .AddScoped<IDeadlineSource, EqualityDeadlines>()
        .AddScoped<SetUpTimetable>().AddScoped<TakeBackTimetable>()
        .AddScoped<MoveStage>()
        .AddScoped<AssignStage>()
        .AddScoped<RecordStage>()
        .AddScoped<Rebaseline>()
        .AddScoped<AddBankHoliday>()
        .AddScoped<CancelBankHoliday>()
        .AddScoped<MovedByHoliday>()
        .AddScoped<RaiseAlerts>()
        .AddScoped<TellOfAlerts>()
        .AddScoped<SendDigests>()
        .AddScoped<StepDaysHere>().AddScoped<StepDays>(scope => scope.GetRequiredService<StepDaysHere>().OfAsync);
}
