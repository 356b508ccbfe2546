using Frankpledge.Plans.Review;
using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>A candidate as far as counting and ordering need it.</summary>
public sealed record Standing(Guid Id, int Version, CandidateState State, double Confidence, IReadOnlyList<string> Section, IReadOnlyList<StatementKind> Kinds,
    Guid? Matched, int? Drawn)
{
    public required string? DecidedBy { get; init; }

    public required int? CarriedFrom { get; init; }

    public required bool Changed { get; init; }

    public required Guid? DecidedById { get; init; }

    public required DateTimeOffset? DecidedAt { get; init; }

    public required SecondCheck? Second { get; init; }

    /// <summary>Its words are in another.</summary>
    public required bool IsJoined { get; init; }

    public required int Block { get; init; }

    public required int Start { get; init; }

    public required int Length { get; init; }

    public bool Waits => State == CandidateState.Waiting;

    public bool IsSure => Confidence >= Candidate.SureFrom;

    public bool IsUnsettled => Waits && !IsSure;

    public bool IsDisputed => Second is { IsOpen: true };

    public CandidateStand Stand => new(Block, Start, Length, State != CandidateState.NotAStatement || IsJoined, DecidedBy);

    /// <summary>Whether somebody else decided it and a second person has not checked it yet.</summary>
    public bool IsToCheckBy(Guid? me) => !Waits && DecidedBy is not null && DecidedById != me && Second is null;
}
