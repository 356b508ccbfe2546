using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Timetables;

/// <summary>The days that the timetable has for steps before issue: whoever records the step there types no day again.</summary>
public sealed class StepDaysHere(AppDb db)
{
    /// <summary>Of the timetable of the last election by then.</summary>
    public async Task<IReadOnlyList<StepDay>> OfAsync(Guid areaId, DateOnly day, CancellationToken cancel) =>
    [
        .. from step in (await db.TimetablesOfAsync(areaId, cancel)).FirstOrDefault(table => table.Poll <= day)?.Done ?? []
           where step.Value <= day && StageCodes.FactOf(step.Key) is not null
           select new StepDay(StageCodes.FactOf(step.Key)!, step.Value),
    ];
}
