namespace Frankpledge.Areas;

/// <summary>A person's role in one body of one area, for as long as it lasts.</summary>
public sealed class RoleHolding
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid BodyId { get; init; }
    public required Role Role { get; init; }

    /// <summary>The first day, counted.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The day on which the role ended, not counted: somebody whose role ends today has lost it. Null while it lasts.</summary>
    public DateOnly? To { get; set; }

    public bool IsHeldOn(DateOnly day) => From <= day && (To is null || To > day);
}
