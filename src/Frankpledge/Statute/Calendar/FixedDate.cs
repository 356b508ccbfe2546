using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Calendar;

/// <summary>
/// A date that the law names and that never moves, even on a weekend (PR 2012 regs 3-7; Local Government Finance Act 1992 s.40(5)), with
/// the working day by which an office should have finished.
/// </summary>
/// <param name="Code">What falls due, in code: <c>PanelReport</c>.</param>
/// <param name="What">What falls due, in words.</param>
/// <param name="Legal">The last day that the law allows.</param>
/// <param name="WorkingTarget">The last working day on or before it.</param>
/// <param name="Rule">The rule that names the date.</param>
[Rule("R8")]
public sealed record FixedDate(string Code, Sentence What, DateOnly Legal, DateOnly WorkingTarget, string Rule)
{
    public static FixedDate On(string code, Sentence what, DateOnly legal, string rule, WorkingDays workingDays) =>
        new(code, what, legal, workingDays.OnOrBefore(legal), rule);

    /// <summary>Why the weekday matters: the working target where the date itself is no working day.</summary>
    public Sentence Sentence => Legal == WorkingTarget
        ? (Sentence)$"{What} by {InWords.Day(Legal)}."
        : $"{What} by {InWords.Day(Legal)}, which is not a working day and does not move; aim for {InWords.Day(WorkingTarget)}.";

    /// <summary>Nothing up to the working target, a warning after it, a block-grade alert after the legal date.</summary>
    public IReadOnlyList<Reason> Check(DateOnly today) =>
        today > Legal ? [Because.Block("R8", Code + "Late", $"{What} was due by {InWords.Day(Legal)}.")]
        : today > WorkingTarget ? [Because.Warn("R8", Code + "PastTarget", Sentence)]
        : [];
}
