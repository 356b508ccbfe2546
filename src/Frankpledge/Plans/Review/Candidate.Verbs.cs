using Frankpledge.Common;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>What reviewers do to a candidate.</summary>
public sealed partial class Candidate
{
    public IReadOnlyList<Reason> WhyNotSplit(int at) =>
        at <= 0 || at >= Text.Length || string.IsNullOrWhiteSpace(Text[..at]) || string.IsNullOrWhiteSpace(Text[at..])
            ? [new("SplitLeavesNothing", "Choose a place inside the sentence, so that words are left on both sides.")]
            : [];

    /// <summary>Accepts it as it is. <paramref name="alone"/>: by itself, so that a person who does so has looked at it.</summary>
    internal void Accept(Change change, bool alone)
    {
        State = CandidateState.Accepted;
        if (alone)
        {
            DecideBy(change);
        }
    }

    /// <summary>Accepts it with other labels. In another section it stands at <paramref name="order"/> and <paramref name="place"/>, where these are given.</summary>
    internal void Relabel(CandidateLabels labels, long? order, int? place, Change change)
    {
        RefusedException.ThrowIfAny(labels.WhyNot());
        IsSectionSet |= !Section.SequenceEqual(labels.Section);
        (Order, Place) = (order ?? Order, place ?? Place);
        (Kinds, Actors, Targets, Refs, Section) = (labels.Kinds, labels.Actors, labels.Targets, labels.Refs, labels.Section);
        (State, Changed) = (CandidateState.Accepted, true);
        DecideBy(change);
    }

    /// <summary>Says that it is no statement.</summary>
    internal void Drop(Change change)
    {
        (State, Changed) = (CandidateState.NotAStatement, true);
        DecideBy(change);
    }

    /// <summary>Parts it in two that wait for a decision; this one keeps the words before <paramref name="at"/> and the match.</summary>
    /// <returns>The second half.</returns>
    internal Candidate Split(int at, long order)
    {
        RefusedException.ThrowIfAny(WhyNotSplit(at));
        var (head, tail) = (Text[..at].TrimEnd(), Text[at..].TrimStart());
        var second = new Candidate
        {
            Id = Guid.CreateVersion7(), ImportId = ImportId, Order = order, Block = Block, Place = Place,
            Start = Start + Math.Min(at, Length - 1), Length = Math.Max(1, Length - at), Line = Line, Page = Page, Paragraph = Paragraph,
            Role = Role, Section = Section, Stem = Stem, OpensParagraph = false, Text = tail, Kinds = Kinds, Actors = Actors,
            Targets = Targets, Refs = [.. Refs.Where(tail.Contains)], Why = ["A reviewer split this from the statement before."],
            Language = Language, Changed = true, IsSectionSet = IsSectionSet,
        };
        (Text, Length, Refs) = (head, Math.Max(1, Math.Min(at, Length)), [.. Refs.Where(head.Contains)]);
        AskAgain("A reviewer split this in two.");
        return second;
    }

    /// <summary>Takes in the words and labels of the one after it, which is set aside. A match of either survives.</summary>
    internal void Join(Candidate next)
    {
        Text = $"{Text} {next.Text}";
        Length = Block == next.Block ? next.Start + next.Length - Start : Length;
        Kinds = WithoutIdleNarrative([.. Kinds.Union(next.Kinds)]);
        (Actors, Targets, Refs) = ([.. Actors.Union(next.Actors)], [.. Targets.Union(next.Targets)], [.. Refs.Union(next.Refs)]);
        if (MatchedStatementId is null)
        {
            (MatchedStatementId, Match, MatchScore) = (next.MatchedStatementId, next.Match, next.MatchScore);
        }

        AskAgain("A reviewer joined this with the statement after it.");
        (next.State, next.Changed) = (CandidateState.NotAStatement, true);
    }

    /// <summary>Changes places with the one before or after it, and takes its section.</summary>
    internal void Pass(Candidate other)
    {
        (Order, other.Order) = (other.Order, Order);
        IsSectionSet |= !Section.SequenceEqual(other.Section);
        (Section, Place, Changed) = (other.Section, other.Place, true);
    }

    /// <summary>Numbers it in the draw.</summary>
    internal void Draw(int number) => Drawn = number;

    /// <summary>Becomes what it was. Its version goes on, so that whoever looks at the undone state is told; the draw stands.</summary>
    internal void TakeBack(Candidate before)
    {
        (Order, Length, Place, Section, Text) = (before.Order, before.Length, before.Place, before.Section, before.Text);
        (Kinds, Actors, Targets, Refs) = (before.Kinds, before.Actors, before.Targets, before.Refs);
        (Confidence, Why, State, Changed) = (before.Confidence, before.Why, before.State, before.Changed);
        (MatchedStatementId, Match, MatchScore) = (before.MatchedStatementId, before.Match, before.MatchScore);
        (DecidedBy, DecidedById, DecidedAt) = (before.DecidedBy, before.DecidedById, before.DecidedAt);
        (CarriedFrom, IsSectionSet) = (before.CarriedFrom, before.IsSectionSet);
    }

    private void DecideBy(Change change) => (DecidedBy, DecidedById, DecidedAt) =
        change.IsByAPerson ? (change.Who, change.WhoId, (DateTimeOffset?)change.At.ToUniversalTime()) : (null, null, null);

    /// <summary>The text has become another, so the labels are a guess and the match is no longer exact.</summary>
    private void AskAgain(string why)
    {
        (Confidence, Why, State, Changed) = (0, [why], CandidateState.Waiting, true);
        (DecidedBy, DecidedById, DecidedAt, CarriedFrom) = (null, null, null, null);
        Match = Match == MatchKind.Same ? MatchKind.ChangedALittle : Match;
    }

    private static IReadOnlyList<StatementKind> WithoutIdleNarrative(IReadOnlyList<StatementKind> kinds) =>
        kinds.Count > 1 ? [.. kinds.Where(kind => kind != StatementKind.Narrative)] : kinds;
}
