using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>One plan has effect at a time: each until its period ends or the next takes effect. 2011 Act s.7(3).</summary>
[Rule("R26")]
public static class PlanSuccession
{
    /// <summary>The days on which each plan in fact has effect, in order of their start.</summary>
    public static IReadOnlyList<DateRange> InEffect(IEnumerable<PlanningPeriod> periods)
    {
        var ordered = periods.OrderBy(period => period.First).ToList();
        return
        [
            .. ordered.Select((period, index) =>
                new DateRange(period.First,
                    index + 1 < ordered.Count && ordered[index + 1].First <= period.Last ? ordered[index + 1].First.AddDays(-1) : period.Last)),
        ];
    }

    /// <summary>Warns about days between two plans on which none has effect.</summary>
    public static IReadOnlyList<Reason> Gaps(IEnumerable<PlanningPeriod> periods)
    {
        var effect = InEffect(periods);
        return
        [
            .. effect.Zip(effect.Skip(1)).Where(pair => pair.First.To!.Value.AddDays(1) < pair.Second.From).Select(pair =>
                Because.Warn("R26", "NoPlanInEffect",
                    $"No plan has effect from {InWords.Day(pair.First.To!.Value.AddDays(1))} to {InWords.Day(pair.Second.From.AddDays(-1))}.")),
        ];
    }
}
