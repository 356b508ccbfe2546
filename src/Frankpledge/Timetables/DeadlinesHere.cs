using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;
using Frankpledge.Timetables.Contract;

namespace Frankpledge.Timetables;

/// <summary>Everything that is due in an area, asked of each source.</summary>
public sealed class DeadlinesHere(IEnumerable<IDeadlineSource> sources, Calendars calendars)
{
    /// <summary>In order of day, the late ones first.</summary>
    public async Task<IReadOnlyList<Deadline>> OfAsync(AreaFacts area, DateOnly today, CancellationToken cancel = default) =>
        await OfAsync(area, today, await calendars.ForAsync(area.Nation, cancel), cancel);

    /// <summary>The same on a given calendar.</summary>
    public async Task<IReadOnlyList<Deadline>> OfAsync(AreaFacts area, DateOnly today, WorkingCalendar calendar, CancellationToken cancel = default)
    {
        var found = new List<Deadline>();
        foreach (var source in sources)
        {
            found.AddRange(await source.OfAsync(area, today, calendar, cancel));
        }

        if (found.GroupBy(deadline => deadline.Key).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Two deadlines of {area.Slug} have the key {twice.Key}.");
        }

        return [.. found.Where(deadline => RuleReach.Speaks(deadline.Rule, area.ModelOn(deadline.DueOn), area.Nation))
            .Select(deadline => Judged(deadline, area)).OrderBy(deadline => deadline.DueOn).ThenBy(deadline => deadline.Key, StringComparer.Ordinal)];
    }

    /// <summary>Each deadline asks its rule whether it is law for the body of its day (R13),
    /// and carries the warning of an announced change that it lies beyond.</summary>
    private static Deadline Judged(Deadline deadline, AreaFacts area)
    {
        var model = area.ModelOn(deadline.DueOn);
        return deadline with
        {
            Kind = deadline.Kind == DeadlineKind.Law && !RuleReach.IsLaw(deadline.Rule, model, area.Nation) ? DeadlineKind.Unsettled : deadline.Kind,
            Mark = deadline.Rule is { } rule ? RuleCitation.Mark(rule, model, area.Nation) : null,
            Pending = area.PendingOn(deadline.DueOn, deadline.Rule),
        };
    }
}
