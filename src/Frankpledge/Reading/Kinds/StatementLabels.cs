namespace Frankpledge.Reading;

/// <summary>What the labeller says of one statement: what it does, who is to act, what is to be reached, and which rules say so.</summary>
/// <param name="Kinds">Never empty; <c>Narrative</c> stands alone.</param>
/// <param name="Actors">Who is to act, in the order the statement names them; empty for narrative and plain facts.</param>
/// <param name="Target">The first measure or target; null when the kinds hold neither, and for a measure without a direction.</param>
/// <param name="MoreTargets">Further ones of the same statement.</param>
/// <param name="Refs">Named programmes, bodies, laws and so on, as written.</param>
/// <param name="Confidence">0 to 1: the share of statements labelled by these rules whose kinds a reviewer leaves as they are.</param>
/// <param name="Why">The rules that gave the labels, in words, most important first.</param>
public sealed record StatementLabels(
    IReadOnlyList<StatementKind> Kinds,
    IReadOnlyList<Actor> Actors,
    Target? Target,
    IReadOnlyList<Target> MoreTargets,
    IReadOnlyList<string> Refs,
    double Confidence,
    IReadOnlyList<string> Why);
