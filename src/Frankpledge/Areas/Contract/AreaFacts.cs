using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;

namespace Frankpledge.Areas.Contract;

/// <summary>What other modules may know of a police area.</summary>
/// <param name="Slug">The area's part of every address.</param>
public sealed record AreaFacts(Guid Id, string Slug, string Name, Nation Nation, bool IsDemonstration, IReadOnlyList<BodyFacts> Bodies)
{
    /// <summary>The local day on which the area came here; what happened before is not known.</summary>
    public required DateOnly SetUpOn { get; init; }

    /// <summary>The body of this kind that stands on <paramref name="day"/>; the first one before there was any.</summary>
    public BodyFacts InOffice(BodyKind kind, DateOnly day)
    {
        var ofKind = Bodies.Where(body => body.Kind == kind).OrderBy(body => body.From).ToList();
        return ofKind.LastOrDefault(body => body.From <= day) ?? ofKind[0];
    }

    /// <summary>Who governs policing on <paramref name="day"/>; each rule of law says for which model it speaks (R13).</summary>
    public GovernanceModel ModelOn(DateOnly day) => InOffice(BodyKind.LocalPolicingBody, day).Model
        ?? throw new InvalidOperationException($"The local policing body of {Slug} has no governance model.");

    /// <summary>Who governs policing once the term begins that the poll on this day fills.</summary>
    public GovernanceModel ModelAfter(DateOnly poll) => ModelOn(OrdinaryElections.Fills(poll));

    /// <summary>An announced change of the law that a day lies beyond here, or null: its warning stands beside the day wherever that is shown.</summary>
    /// <param name="rule">The rule that gives the day; null where no rule does.</param>
    public PendingChange? PendingOn(DateOnly day, string? rule = null) => PendingChange.Beyond(day, ModelOn(day), rule);
}

/// <summary>A body of an area and the days on which it stands.</summary>
/// <param name="Model">Which governance model made it; null for panels.</param>
public sealed record BodyFacts(Guid Id, BodyKind Kind, GovernanceModel? Model, string Title, DateOnly From, DateOnly? To);
