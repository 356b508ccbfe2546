using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Statute.Timetable;

/// <summary>One stage with its dates.</summary>
/// <param name="Template">What the stage is.</param>
/// <param name="Earliest">The first day on which it could be done.</param>
/// <param name="Baseline">The day of the first baseline.</param>
/// <param name="Planned">The day of the latest baseline.</param>
/// <param name="Expected">The day it was done or, while open, the later of the plan and what earlier stages still allow.</param>
/// <param name="Latest">The last day that still lets the plan be issued in time.</param>
/// <param name="Actual">The day it was done, or null.</param>
/// <param name="ScheduleFloat">Time between the expected and the latest day.</param>
public sealed record Stage(
    StageTemplate Template,
    DateOnly Earliest,
    DateOnly Baseline,
    DateOnly Planned,
    DateOnly Expected,
    DateOnly Latest,
    DateOnly? Actual,
    ScheduleFloat ScheduleFloat)
{
    /// <summary>Whether the rule behind the stage is law for this body; its day may still be local.</summary>
    public bool IsLaw { get; init; }

    /// <summary>What its rule is to the body of the timetable, in words; null where it applies as written or there is none (R13).</summary>
    public Sentence? Mark { get; init; }

    /// <summary>Whose day it is, the same on every page, file, command and alert.</summary>
    public WhoseDay WhoseDay { get; init; } = WhoseDay.Local;

    /// <summary>The rule that the day itself rests on: a local day rests on none but R10, whatever rule asks for the stage.</summary>
    public string? RuleOfDay => WhoseDay == WhoseDay.Local ? "R10" : Template.Rule;

    /// <summary>The rule that sets <see cref="Latest"/> itself, where it is law; null for a last day that only counts back from a legal one by local times.</summary>
    public string? RuleOfLatest { get; init; }

    /// <summary>Whether <see cref="Baseline"/> is a day that somebody planned or could still plan: not one that was past before the area planned here.</summary>
    public bool WasPlanned { get; init; } = true;

    /// <summary>Whether <see cref="Planned"/> is such a day: a baseline that was set since does not make one of it that was past before.</summary>
    public bool IsPlanned { get; init; } = true;

    /// <summary>Null where nobody planned it, so that it cannot be late against a plan.</summary>
    public Slippage? Slippage => WasPlanned ? new(Template.Name, Baseline, Expected) : null;
}

/// <summary>Who fixed the day of a stage (R10).</summary>
public enum WhoseDay
{
    /// <summary>The area, for itself; also where a rule asks for the stage, and where the day follows from a local one.</summary>
    Local,

    /// <summary>The law.</summary>
    Law,
}

/// <summary>How far a stage has moved from its first baseline.</summary>
public sealed record Slippage(string Stage, DateOnly From, DateOnly To)
{
    /// <summary>Calendar days; negative when it came early.</summary>
    public int Days => To.DayNumber - From.DayNumber;

    /// <summary>To the nearest whole week.</summary>
    public int Weeks => (int)Math.Round(Days / 7.0, MidpointRounding.AwayFromZero);

    public Sentence Sentence => Days switch
    {
        0 => (Sentence)$"{Stage}: on the planned day, {InWords.Day(From)}.",
        < 0 => (Sentence)$"{Stage}: {InWords.Number(-Days, "day")} earlier than {InWords.Day(From)}.",
        < 7 => $"{Stage}: {InWords.Number(Days, "day")} later than {InWords.Day(From)}.",
        _ => $"{Stage}: {InWords.Number(Days, "day")}, about {InWords.Number(Weeks, "week")}, later than {InWords.Day(From)}.",
    };
}
