namespace Frankpledge.Plans.Contract;

/// <summary>What the end of a link does to the statement.</summary>
public enum LinkPurpose
{
    /// <summary>The statement is there, or reads as it does, because of it.</summary>
    Caused,

    /// <summary>It speaks for the statement, which would be there without it.</summary>
    Supports,

    /// <summary>It speaks against the statement.</summary>
    Contradicts,

    /// <summary>It asked for other words. It was considered, and the words stay.</summary>
    Refused,
}

/// <summary>How much it does so.</summary>
public enum LinkStrength
{
    Weak,
    Fair,
    Strong,
}

/// <summary>Why a link is to be looked at again.</summary>
public enum LinkDoubt
{
    /// <summary>The statement has other words than those that the link saw.</summary>
    StatementReworded,

    /// <summary>What it leads to says something else than the link saw.</summary>
    EndChanged,

    /// <summary>The plan does not hold the words any more that the link quotes.</summary>
    QuoteBroken,

    /// <summary>The plan has dropped the statement since the link saw it.</summary>
    StatementDropped,

    /// <summary>The plan has joined the statement to another one since the link saw it.</summary>
    StatementJoined,
}

/// <summary>What a link between a statement and an end says.</summary>
/// <param name="Purpose">Null where nobody has said it: what is paid, measured, told or asked says it by its kind.</param>
/// <param name="Quote">Words of the plan that came of it, while the plan has them; null otherwise.</param>
/// <param name="MadeOn">The day on which somebody made it or last looked at it.</param>
/// <param name="Doubts">Why it is to be looked at again; empty while it is as it was seen.</param>
public sealed record LinkSaid(
    Guid Id, LinkPurpose? Purpose, LinkStrength? Strength, string? Why, string? Quote, string MadeBy, DateOnly MadeOn, IReadOnlyList<LinkDoubt> Doubts);
