using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Timetables.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables;

/// <summary>Raises the alerts that an area's deadlines have reached. Several nodes may try at the same moment: each alert is raised once.</summary>
public sealed class RaiseAlerts(AppDb db, DeadlinesHere deadlines)
{
    /// <returns>How many this run raised.</returns>
    public async Task<int> RunAsync(AreaFacts area, Change change, CancellationToken cancel = default)
    {
        var today = CivilTime.DayOf(change.At);
        var raised = 0;
        var open = await deadlines.OfAsync(area, today, cancel);
        var known = (await db.Alerts.AsNoTracking().Where(alert => alert.AreaId == area.Id).ToListAsync(cancel))
            .Select(alert => (alert.Deadline, alert.DueOn, alert.DaysBefore)).ToHashSet();
        foreach (var deadline in open)
        {
            if (Alert.Reached(deadline.DaysLeft(today)) is { } reached && !known.Contains((deadline.Key, deadline.DueOn, reached)))
            {
                raised += await RaiseAsync(area, deadline, reached, change, cancel) ? 1 : 0;
            }
        }

        return raised;
    }

    /// <summary>Raises one alert.</summary>
    /// <returns>False when another node was faster; that is no error.</returns>
    public async Task<bool> RaiseAsync(AreaFacts area, Deadline deadline, int daysBefore, Change change, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        return await db.AloneAsync(async () =>
        {
            if (await db.Alerts
                .AnyAsync(alert => alert.AreaId == area.Id && alert.Deadline == deadline.Key && alert.DueOn == deadline.DueOn
                    && alert.DaysBefore == daysBefore, cancel))
            {
                return false;
            }

            db.Alerts.Add(new Alert
            {
                Id = Guid.CreateVersion7(), AreaId = area.Id, Deadline = deadline.Key, DueOn = deadline.DueOn, DaysBefore = daysBefore,
                RaisedOn = CivilTime.DayOf(change.At),
            });
            var when = daysBefore == Alert.Overdue ? "overdue" : $"{daysBefore} days or fewer left";

            // The trail of the area is the office's to read: what only the panel may see stays unnamed there.
            var what = deadline.IsSeenBy(BodyKind.LocalPolicingBody) ? deadline.Title.English : "a day that the panel alone sees";
            await db.SaveAsync(change with { Why = $"Alert, {when}: {what}" }, cancel);
            return true;
        }, cancel);
    }
}
