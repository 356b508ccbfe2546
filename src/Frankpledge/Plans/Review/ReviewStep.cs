namespace Frankpledge.Plans.Review;

/// <summary>One act of a reviewer, with the candidates and the mended blocks of the source as they were and as they became,
/// so that it can be taken back.</summary>
public sealed class ReviewStep
{
    public required Guid Id { get; init; }
    public required Guid ImportId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Who { get; init; }
    public Guid? WhoId { get; init; }
    public required string What { get; init; }
    public required IReadOnlyList<Candidate> Before { get; init; }
    public required IReadOnlyList<Candidate> After { get; init; }
    public required IReadOnlyList<MendedBlock> BlocksBefore { get; init; }
    public required IReadOnlyList<MendedBlock> BlocksAfter { get; init; }
    public DateTimeOffset? UndoneAt { get; set; }
    public int Version { get; set; }
}
