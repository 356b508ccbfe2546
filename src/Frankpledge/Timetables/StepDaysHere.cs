using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Timetables;

/// <summary>The days that the timetable has for steps before issue: whoever records the step there types no day again.</summary>
public sealed class StepDaysHere(AppDb db)
{
    /// <summary>Of the timetable of the last election by then. Once its plan is issued, its steps are none of the next plan; the declaration is of the
    /// term.</summary>
    public async Task<IReadOnlyList<StepDay>> OfAsync(Guid areaId, DateOnly day, CancellationToken cancel) =>
        (await db.TimetablesOfAsync(areaId, cancel)).FirstOrDefault(table => table.Poll <= day) is not { } table ? [] :
        [
            .. from step in table.Done
               where step.Value <= day && StageCodes.FactOf(step.Key) is not null && (table.IssuedOn is null || step.Key == StageCodes.Acceptance)
               select new StepDay(StageCodes.FactOf(step.Key)!, step.Value, table.RecordedBefore.GetValueOrDefault(step.Key)?.On),
        ];
}
