using Frankpledge.Reading;

namespace Frankpledge.Plans.Learning;

/// <summary>A statement of a finished review: what the rules say of it today, and what people made of it.</summary>
public sealed record Reviewed
{
    /// <summary>The plan; editions of one plan repeat each other, so they are held back together.</summary>
    public required string Plan { get; init; }
    public required IReadOnlyList<string> Section { get; init; }
    public required string Text { get; init; }
    public required Said Rules { get; init; }

    /// <summary>What people decided; null where they said that it is no statement.</summary>
    public Said? People { get; init; }

    /// <summary>False for one that was accepted with others, so that nobody looked at it by itself:
    /// nothing is learnt from it, but a correction that would have changed it counts as wrong.</summary>
    public required bool IsLookedAt { get; init; }

    /// <summary>What stands beside the words: the role, the opening line, the rules that spoke and what they said.</summary>
    public required IReadOnlyList<string> Signs { get; init; }

    /// <param name="why">The rules that spoke, in words.</param>
    public static IReadOnlyList<string> SignsOf(StatementRole role, string? stem, Said rules, IReadOnlyList<string> why) =>
    [
        $"role:{role}", .. rules.Kinds.Select(kind => $"kind:{kind}"), .. rules.Actors.Select(actor => $"actor:{actor.Role}"),
        .. why.Select(rule => $"rule:{rule}"),
        .. Statistics.Text.Tokens.Of(stem ?? "").Distinct().Select(word => $"stem:{word}"),
    ];
}

/// <summary>What somebody says a statement does, and who is to act; in no order.</summary>
public sealed record Said(IReadOnlySet<StatementKind> Kinds, IReadOnlySet<Actor> Actors)
{
    public static Said Of(IEnumerable<StatementKind> kinds, IEnumerable<Actor> actors) => new(kinds.ToHashSet(), actors.ToHashSet());
}
