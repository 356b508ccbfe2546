using Frankpledge.Statute.Data;

namespace Frankpledge.Statute.Timetable;

/// <summary>One stage on the way to a plan, before any date is known.</summary>
/// <param name="Code">Its name in addresses and files.</param>
/// <param name="Name">Its name on the page.</param>
/// <param name="Owner">The role that carries it.</param>
/// <param name="DaysFromPoll">Where local practice puts it.</param>
/// <param name="LeastWorkingDays">The fewest working days after the last stage it waits for.</param>
/// <param name="After">The stages that it waits for.</param>
/// <param name="Rule">The rule that asks for the stage, or null for a purely local one.</param>
/// <param name="AnyDay">Whether it may fall on a weekend.</param>
public sealed record StageTemplate(
    string Code,
    string Name,
    string Owner,
    int DaysFromPoll,
    int LeastWorkingDays,
    IReadOnlyList<string> After,
    string? Rule = null,
    bool AnyDay = false)
{
    /// <summary>The stages of a plan in an order in which each comes after those it waits for.</summary>
    public static DatedList<StageTemplate> All { get; } = DataFile.List<StageTemplate>("plan-stages");
}
