using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.Elections;

/// <summary>The kind of a poll.</summary>
public enum PollKind
{
    /// <summary>Every fourth year, on the ordinary day.</summary>
    Ordinary,

    /// <summary>An ordinary election held on a later day by Act or order.</summary>
    Postponed,

    /// <summary>An election to fill a vacancy.</summary>
    ByElection,
}

/// <summary>One poll, held or entered in advance.</summary>
/// <param name="Day">Polling day.</param>
/// <param name="Kind">Why it is held.</param>
/// <param name="Note">The order that names the day, or anything else worth knowing.</param>
/// <param name="Ordered">The day of the Act or order that put the poll off; until then the computed day was expected. Null for a poll on its usual day.</param>
/// <param name="Model">Whose election; null for commissioners, with or without fire.</param>
/// <param name="Area">The address of the one area for which an order speaks, or null.</param>
public sealed record Poll(DateOnly Day, PollKind Kind, string Note = "", DateOnly? Ordered = null, GovernanceModel? Model = null, string? Area = null);
