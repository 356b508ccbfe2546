namespace Frankpledge.Plans.Review;

/// <summary>What has been said of a found statement.</summary>
public enum CandidateState
{
    Waiting,
    Accepted,
    NotAStatement,
}

/// <summary>How a found statement was tied to one of the plan before.</summary>
public enum MatchKind
{
    New,
    Same,
    ChangedALittle,
}
