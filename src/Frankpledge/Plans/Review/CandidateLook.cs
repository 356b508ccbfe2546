namespace Frankpledge.Plans.Review;

/// <summary>Says that somebody had a candidate in hand, with the source beside it. What they decided stands with the candidate;
/// having looked is not yet deciding.</summary>
public sealed class CandidateLook
{
    public required Guid Id { get; init; }
    public required Guid CandidateId { get; init; }
    public required Guid WhoId { get; init; }
    public required string Who { get; init; }
    public required DateTimeOffset At { get; init; }
}
