using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables;

/// <summary>What an office does after set-up, in the order in which it is easiest.</summary>
public enum FirstStep
{
    SecondFactor,
    Contact,
    Names,
    Accessibility,
    Privacy,
    People,
    Timetable,
    Upload,
    Publish,
}

/// <param name="IsDone">By what the records hold; nobody ticks anything.</param>
public readonly record struct FirstStepState(FirstStep Step, bool IsDone);

public static class FirstSteps
{
    extension(AppDb db)
    {
        /// <summary>The first steps with what is done. A body for which no timetable is worked out is not asked for one.</summary>
        public async Task<IReadOnlyList<FirstStepState>> FirstStepsAsync(AreaFacts area, DateOnly today, CancellationToken cancel = default)
        {
            var (start, plan) = (await db.AreaStartAsync(area.Id, today, cancel), await db.PlanStartAsync(area.Id, cancel));
            var hasTimetable = await db.Timetables.AnyAsync(table => table.AreaId == area.Id, cancel);
            FirstStepState[] steps =
            [
                new(FirstStep.SecondFactor, start.AreAdministratorsSafe), new(FirstStep.Contact, start.HasContact), new(FirstStep.Names, start.HasNames),
                new(FirstStep.Accessibility, start.HasAccessibility), new(FirstStep.Privacy, start.HasPrivacy), new(FirstStep.People, start.People > 1),
                new(FirstStep.Timetable, hasTimetable), new(FirstStep.Upload, plan.IsUploaded), new(FirstStep.Publish, plan.IsPublished),
            ];
            return [.. steps.Where(step => step.Step != FirstStep.Timetable || PlanTimetable.WhyNot(area.ModelOn(today), area.Nation).Count == 0)];
        }
    }
}
