using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Timetables.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables;

/// <summary>Tells each person by e-mail of the alerts that were raised about what is on their desk: one e-mail for all of them, and each alert once.</summary>
public sealed class TellOfAlerts(AppDb db, DeadlinesHere deadlines, Outbox outbox)
{
    /// <returns>How many people are told.</returns>
    public Task<int> RunAsync(AreaFacts area, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var untold = await db.Alerts.Where(alert => alert.AreaId == area.Id && alert.ToldOn == null).ToListAsync(cancel);
        if (untold.Count == 0)
        {
            return 0;
        }

        var today = CivilTime.DayOf(change.At);
        var told = outbox.IsOpen ? await PutAsync(area, untold, today, change, cancel) : 0;
        untold.ForEach(alert => alert.Tell(today));
        await db.SaveAsync(change with { Why = $"Told {told} people of {untold.Count} alerts" }, cancel);
        return told;
    }, cancel);

    private async Task<int> PutAsync(AreaFacts area, List<Alert> untold, DateOnly today, Change change, CancellationToken cancel)
    {
        // What was settled or moved since it was raised is no news.
        var raised = untold.Select(alert => (alert.Deadline, alert.DueOn)).ToHashSet();
        var open = (await deadlines.OfAsync(area, today, cancel)).Where(deadline => raised.Contains((deadline.Key, deadline.DueOn))).ToList();
        var told = 0;
        foreach (var wish in (await db.MailWishesAsync(area.Id, today, cancel)).Where(wish => wish.Alerts))
        {
            var lines = open.Where(deadline => wish.Roles.Any(role => deadline.IsOf(wish.Body, role))).Select(deadline => DueLine.Of(area, deadline, today))
                .ToList();
            if (lines.Count > 0
                && outbox.Put(wish.Reader, area.Id, wish.BodyId, MailKind.Alerts, new MailContent(area.Name, $"/{area.Slug}/manage", lines), change.At))
            {
                told++;
            }
        }

        return told;
    }
}

internal static class DueLine
{
    public static MailLine Of(AreaFacts area, Deadline deadline, DateOnly today) =>
        new($"{(deadline.DaysLeft(today) < 0 ? "Late" : "Due")}{(deadline.IsLocal ? "Local" : "")}", deadline.Mark is { } mark ? $"{deadline.Title.English} {mark.English}" : deadline.Title.English, deadline.DueOn,
            $"/{area.Slug}{deadline.Page}");
}
