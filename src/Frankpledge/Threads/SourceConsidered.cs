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
}

/// <summary>A source that was considered: a theme, a count of answers, a finding, a recommendation or a law, with what became of it.</summary>
/// <param name="Of">The name of its module's ends.</param>
/// <param name="Links">Those that stand, each with the statement.</param>
/// <param name="Nothing">That it changed nothing, as recorded last; null where nobody has.</param>
public sealed record SourceConsidered(string Of, ThreadEnd End, IReadOnlyList<(LinkFound Link, StatementNamed Statement)> Links, SourceDisposition? Nothing)
{
    /// <summary>The links of statements that it caused.</summary>
    public IReadOnlyList<(LinkFound Link, StatementNamed Statement)> Changed => [.. Links.Where(one => one.Link.Link.Purpose == LinkPurpose.Caused)];

    public IReadOnlyList<(LinkFound Link, StatementNamed Statement)> Refused => [.. Links.Where(one => one.Link.Link.Purpose == LinkPurpose.Refused)];

    /// <summary>A link that was considered and refused says why it changed nothing, as a record does.</summary>
    public SourceOutcome Outcome => Changed.Count > 0 ? SourceOutcome.ChangedWords
        : Nothing is not null || Refused.Count > 0 ? SourceOutcome.ChangedNothing : SourceOutcome.Open;

    /// <summary>Why it changed what it changed, or nothing.</summary>
    public IReadOnlyList<string> Why => Outcome switch
    {
        SourceOutcome.ChangedWords => [.. Changed.Select(one => one.Link.Link.Why!)],
        SourceOutcome.ChangedNothing => [.. Refused.Select(one => one.Link.Link.Why!), .. Nothing is null ? [] : new[] { Nothing.Why }],
        _ => [],
    };
}
