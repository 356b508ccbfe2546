namespace Frankpledge.Plans.Drafting;

/// <summary>What a passage of a working draft is.</summary>
public enum PassageForm
{
    Heading,

    /// <summary>A sentence or an item of a list; what promises, expects, measures and states nothing is narrative.</summary>
    Statement,
    Table,
}

/// <summary>What somebody did to a passage.</summary>
public enum DraftDeed
{
    Worded,
    Relabelled,
    Added,
    Moved,
    Dropped,
    TakenBack,
    Split,
    Joined,
    Undone,
}
