namespace Frankpledge.Timetables.Clocks;

/// <summary>Says that a deadline which is computed, not stored, has been met: a publication was made, a notice was sent. A row withdrawn by mistake is deleted;
/// the audit trail keeps it.</summary>
public sealed class SettledDeadline
{
    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>The key of the deadline: <c>precept/2027/Notify</c>.</summary>
    public required string Key { get; init; }
    public required DateOnly SettledOn { get; init; }

    /// <summary>Where it can be seen, or what was done; may be empty.</summary>
    public required string Note { get; init; }
}
