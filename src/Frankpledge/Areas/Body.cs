using Frankpledge.Common;
using Frankpledge.Statute.Governance;

namespace Frankpledge.Areas;

/// <summary>A body of an area from one day to another: its successor inherits the record, not the row (R13).</summary>
public sealed class Body
{
    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required BodyKind Kind { get; init; }

    /// <summary>Which model made it, for local policing bodies; null for panels.</summary>
    public GovernanceModel? Model { get; init; }

    /// <summary>The statutory title (R14).</summary>
    public required string Title { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>The panel's roles belong to the panel, the others to the local policing body: they have different employers.</summary>
    public IReadOnlyList<Reason> WhyNotRole(Role role) => Kind.Roles().Contains(role)
        ? []
        : [new("RoleOfAnotherBody", Kind == BodyKind.Panel
            ? (Sentence)$"{Title} gives none of the roles of an office. Choose administrator, panel officer or panel member."
            : $"{Title} has no panel roles. Choose another role, or add the person to the panel.", "R91")];
}
