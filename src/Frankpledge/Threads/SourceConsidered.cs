using Frankpledge.Plans.Contract;
using Frankpledge.Threads.Contract;

namespace Frankpledge.Threads;

/// <summary>What became of a source.</summary>
public enum SourceOutcome
{
    /// <summary>Nobody has said what it changed, or why it changed nothing.</summary>
    Open,
    ChangedNothing,
    ChangedWords,

    /// <summary>Taken back by whoever recorded it; the reason stays in its place.</summary>
    Withdrawn,
}

/// <summary>A source that was considered: a theme, a count of answers, a finding, a recommendation or a law, with what became of it.</summary>
/// <param name="Of">The name of its module's ends.</param>
/// <param name="Links">Those that stand, each with the statement.</param>
/// <param name="Last">That it changed nothing, as recorded last; null where nobody has.</param>
public sealed record SourceConsidered(string Of, ThreadEnd End, IReadOnlyList<(LinkFound Link, StatementNamed Statement)> Links, SourceDisposition? Last)
{
    /// <summary>The number of the last record that it changed nothing when somebody said that it caused a statement; null where nobody ever has.</summary>
    public int? CausedAfter { get; init; }

    /// <summary>Links of it that were dropped, each with the statement; why stays told.</summary>
    public IReadOnlyList<(ThreadLink Link, StatementNamed Statement)> Dropped { get; init; } = [];

    /// <summary>What is recorded last and stands. It was given up when the source was said to have caused a statement, and does not rise again when that link
    /// or its edition goes: nobody has said it since.</summary>
    public SourceDisposition? Nothing => Last?.Number > (CausedAfter ?? 0) ? Last : null;

    /// <summary>Whether it says something else than when it was said that it changed nothing.</summary>
    public bool IsNothingDoubted => Outcome == SourceOutcome.ChangedNothing && Nothing is { } said && said.SeenVersion != End.Version;

    /// <summary>The links of statements that it caused.</summary>
    public IReadOnlyList<(LinkFound Link, StatementNamed Statement)> Changed => [.. Links.Where(one => one.Link.Link.Purpose == LinkPurpose.Caused)];

    public IReadOnlyList<(LinkFound Link, StatementNamed Statement)> Refused => [.. Links.Where(one => one.Link.Link.Purpose == LinkPurpose.Refused)];

    /// <summary>A link that was considered and refused says why it changed nothing, as a record does.</summary>
    public SourceOutcome Outcome => End.State == ThreadEndState.Withdrawn ? SourceOutcome.Withdrawn : Changed.Count > 0 ? SourceOutcome.ChangedWords
        : Nothing is not null || Refused.Count > 0 ? SourceOutcome.ChangedNothing : SourceOutcome.Open;

    /// <summary>Why it changed what it changed, or nothing; why it was withdrawn.</summary>
    public IReadOnlyList<string> Why => Outcome switch
    {
        SourceOutcome.ChangedWords => [.. Changed.Select(one => one.Link.Link.Why!)],
        SourceOutcome.ChangedNothing => [.. Refused.Select(one => one.Link.Link.Why!), .. Nothing is null ? [] : new[] { Nothing.Why }],
        SourceOutcome.Withdrawn => [.. new[] { End.Line.WithdrawnWhy }.OfType<string>()],
        _ => [],
    };

    /// <summary>What of this is to be looked at again: in the links that it rests on, and in the record that it changed nothing.</summary>
    public IReadOnlyList<LinkDoubt> Doubts =>
        [.. Links.SelectMany(one => one.Link.Doubts).Concat(IsNothingDoubted ? [LinkDoubt.EndChanged] : []).Distinct().Order()];
}
