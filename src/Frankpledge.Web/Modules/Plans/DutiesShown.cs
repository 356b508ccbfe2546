using Frankpledge.Plans.Issuing.Gate;

namespace Frankpledge.Web.Modules.Plans;

/// <summary>Duties as a list shows them.</summary>
/// <param name="Act">Where a duty that is not met is seen to, and what the link says; null where nothing here settles it.</param>
public sealed record DutiesShown(IReadOnlyList<IssueDuty> Duties, Func<IssueDuty, (string To, string Text)?> Act)
{
    /// <summary>What else is known of a duty that is not met; null where nothing is.</summary>
    public Func<IssueDuty, string?> Known { get; init; } = _ => null;

    /// <summary>The day of the last that was recorded of a duty.</summary>
    public static DateOnly? LastDayOf(IssueDuty duty) =>
        duty.Evidence.Select(one => (DateOnly?)one.Day).Concat(duty.Overrides.Select(made => (DateOnly?)made.DecidedOn)).Max();
}
