using Frankpledge.Timetables.Contract;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Timetables.Clocks;

/// <summary>Finds the deadline that a key names: one of the law, or a promise of the plan in force.</summary>
public sealed class ComputedDeadlines(AppDb db, Calendars calendars)
{
    /// <returns>Null when there is none of that name.</returns>
    public async Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, CancellationToken cancel = default) =>
        !PromiseDeadlines.IsKey(key) ? ComputedDeadline.Find(key, await calendars.ForAsync(area.Nation, cancel))
        : (await db.DatedPromisesAsync(area.Id, cancel)).FirstOrDefault(promise => promise.Day is not null && PromiseDeadlines.Key(promise) == key) is { } found
            ? new(key, PromiseDeadlines.Title(found), found.Day!.Value, null, "/manage/deadlines/promises", true)
            : null;
}
