using Frankpledge.Common;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>What reviewers do to a candidate.</summary>
public sealed partial class Candidate
{
    public const int LongestWording = 4000;

    public IReadOnlyList<Reason> WhyNotSplit(int at) =>
        at <= 0 || at >= Text.Length || string.IsNullOrWhiteSpace(Text[..at]) || string.IsNullOrWhiteSpace(Text[at..])
            ? [new("SplitLeavesNothing", "Choose a place inside the sentence, so that words are left on both sides.")]
            : [];

    /// <summary>Accepts it as it is. <paramref name="alone"/>: by itself, so that a person who does so has looked at it.</summary>
    internal void Accept(Change change, bool alone)
    {
        (State, JoinedTo) = (CandidateState.Accepted, null);
        if (alone)
        {
            DecideBy(change);
        }
    }

    /// <summary>Accepts it with other labels. In another section it stands at <paramref name="order"/> and <paramref name="place"/>,
    /// where these are given.</summary>
    /// <param name="alone">False where it gets them with others in one act.</param>
    internal void Relabel(CandidateLabels labels, long? order, int? place, Change change, bool alone = true)
    {
        RefusedException.ThrowIfAny(labels.WhyNot());
        IsSectionSet |= !Section.SequenceEqual(labels.Section);
        (Order, Place) = (order ?? Order, place ?? Place);
        (Kinds, Actors, Refs, Section) = (labels.Kinds, labels.Actors, labels.Refs, labels.Section);
        Targets = Tells(Kinds) ? [] : labels.Targets;
        (State, Changed) = (CandidateState.Accepted, true);
        DecideBy(change);
        IsTogether = !alone && DecidedBy is not null;
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
            Language = Language, Changed = true, IsSectionSet = IsSectionSet, IsShaped = true, SourceText = SourceText,
            Notes = [.. Notes.Where(note => note.At > at).Select(note => note with { At = Math.Min(note.At - at, tail.Length) })],
        };
        IsShaped = true;
        Notes = [.. Notes.Where(note => note.At <= at)];
        (Text, Length, Refs) = (head, Math.Max(1, Math.Min(at, Length)), [.. Refs.Where(head.Contains)]);
        AskAgain("A reviewer split this in two.");
        return second;
    }

    /// <summary>Takes in the words and labels of the one after it, which is set aside. A match of either survives.</summary>
    internal void Join(Candidate next)
    {
        SourceText = (SourceText ?? next.SourceText) is null ? null : $"{SourceText ?? Text} {next.SourceText ?? next.Text}";
        Notes = [.. Notes, .. next.Notes.Select(note => note with { At = note.At + Text.Length + 1 })];
        Text = $"{Text} {next.Text}";
        Length = Block == next.Block ? next.Start + next.Length - Start : Length;
        Kinds = WithoutIdleNarrative([.. Kinds.Union(next.Kinds)]);
        (Actors, Targets, Refs) = ([.. Actors.Union(next.Actors)], [.. Targets.Union(next.Targets)], [.. Refs.Union(next.Refs)]);
        if (MatchedStatementId is null)
        {
            (MatchedStatementId, Match, MatchScore) = (next.MatchedStatementId, next.Match, next.MatchScore);
        }

        IsShaped = true;
        AskAgain("A reviewer joined this with the statement after it.");
        (next.State, next.Changed, next.IsShaped, next.JoinedTo) = (CandidateState.NotAStatement, true, true, Id);
    }

    public IReadOnlyList<Reason> WhyNotWord(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [new("WordingEmpty", "Write the words of the statement, or say that it is none.")]
        : Folded(text).Length > LongestWording ? [new("WordingTooLong", $"A statement has at most {LongestWording} letters. Split it first.")]
        : RemovalNotes.WhyNotTyped(text, Text, SourceText) is { Count: > 0 } typed ? typed
        : Folded(text) == Text ? [new("WordingTheSame", "These are the words as they stand. Change them, or accept the statement as it is.")]
        : [];

    /// <summary>Corrects its words. What was read stays beside them, and is what stands again when these are typed.</summary>
    internal void Word(string text)
    {
        RefusedException.ThrowIfAny(WhyNotWord(text));
        var source = SourceText ?? Text;
        (Text, SourceText) = (Folded(text), Folded(text) == source ? null : source);
        Notes = [.. Notes.Select(note => note with { At = Math.Min(note.At, Text.Length) })];
        AskAgain(SourceText is null ? "A reviewer took back a correction of the words." : "A reviewer corrected the words.");
    }

    /// <summary>Takes the labels that the rules give its words, which a person is still to confirm.</summary>
    internal void Read(StatementLabels labels)
    {
        (Kinds, Actors, Refs) = (labels.Kinds, labels.Actors, labels.Refs);
        Targets = labels.Target is null ? [] : [labels.Target, .. labels.MoreTargets];
        Why = [.. Why, .. labels.Why];
    }

    /// <summary>Stays at its words of the block when others are taken out of that.</summary>
    /// <param name="moved">Where a place of the block is then.</param>
    /// <returns>Whether it stands elsewhere now.</returns>
    internal bool StayAt(Func<int, int> moved)
    {
        var before = (Start, Length);
        var end = moved(Start + Length);
        Start = moved(Start);
        Length = end - Start;
        return before != (Start, Length);
    }

    /// <summary>The marks of its notes stay behind the words at which they are set when others are taken out of its text.</summary>
    /// <param name="moved">Where a place of its text is then.</param>
    /// <returns>Whether any stands elsewhere now.</returns>
    internal bool KeepMarks(Func<int, int> moved)
    {
        var before = Notes;
        Notes = [.. Notes.Select(note => note with { At = moved(note.At) })];
        return !before.SequenceEqual(Notes);
    }

    /// <summary>Empties the numbers and days of targets that were read out of words that are taken out of its text; their words go with all others.</summary>
    /// <returns>Whether there were any.</returns>
    internal bool Forget(Passage passage)
    {
        string?[] texts = [Text, SourceText, Stem];
        if (!texts.Any(passage.IsIn))
        {
            return false;
        }

        var (inLabels, isGone, before) = (passage.InLabelsOf(texts), passage.NumbersOutOf(texts), Targets);
        Targets = [.. Targets.Select(target => target with
        {
            Number = target.Number is { } read && isGone(read) ? null : target.Number,
            Grade = target.Number is { } number && isGone(number) ? passage.Note : target.Grade,
            Deadline = target.Deadline is { } due && inLabels(due.Words) != due.Words ? new(due.Words, null, passage.Note) : target.Deadline,
        })];
        return !before.SequenceEqual(Targets);
    }

    /// <summary>Follows a heading that was mended.</summary>
    internal void StandIn(IReadOnlyList<string> section) => Section = section;

    /// <summary>A second person checks a decision; the first cannot check their own.</summary>
    public IReadOnlyList<Reason> WhyNotCheck(Guid? whoId, string who, bool agrees, string? says) =>
        State == CandidateState.Waiting || DecidedBy is null
            ? [new("NotDecidedYet", "Nobody has decided this statement by itself yet, so there is nothing to check. Decide it.")]
        : DecidedById == whoId && (whoId is not null || DecidedBy == who)
        ? [new("OwnDecision", "You decided this statement yourself. Somebody else is to check it.")]
        : !agrees && string.IsNullOrWhiteSpace(says) ? [new("DisagreementUnsaid", "Say what is wrong, so that it can be settled.")]
        : !agrees && says!.Trim().Length > SecondCheck.LongestNote ? [new("DisagreementTooLong", $"Say it in at most {SecondCheck.LongestNote} letters.")]
        : [];

    internal void Check(bool agrees, string? says, Change change)
    {
        RefusedException.ThrowIfAny(WhyNotCheck(change.WhoId, change.Who, agrees, says));
        Second = new(change.Who, change.WhoId, change.At.ToUniversalTime(), agrees, agrees ? null : says!.Trim());
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
        (Order, Length, Place, Section, Text, Notes) = (before.Order, before.Length, before.Place, before.Section, before.Text, before.Notes);
        (Kinds, Actors, Targets, Refs) = (before.Kinds, before.Actors, before.Targets, before.Refs);
        (Confidence, Why, State, Changed) = (before.Confidence, before.Why, before.State, before.Changed);
        (MatchedStatementId, Match, MatchScore) = (before.MatchedStatementId, before.Match, before.MatchScore);
        (DecidedBy, DecidedById, DecidedAt, IsTogether) = (before.DecidedBy, before.DecidedById, before.DecidedAt, before.IsTogether);
        (CarriedFrom, IsSectionSet) = (before.CarriedFrom, before.IsSectionSet);
        (SourceText, IsShaped, JoinedTo, Second, Learned) = (before.SourceText, before.IsShaped, before.JoinedTo, before.Second, before.Learned);
    }

    /// <summary>Whoever decides after a disagreement settles it; a check that agreed was of another decision.</summary>
    private void DecideBy(Change change)
    {
        (DecidedBy, DecidedById, DecidedAt) = change.IsByAPerson
            ? (change.Who, change.WhoId, (DateTimeOffset?)change.At.ToUniversalTime()) : (null, null, null);
        (IsTogether, JoinedTo, Second) = (false, null, Second is { Agrees: false } ? Second with { SettledBy = change.Who } : null);
    }

    /// <summary>The text has become another, so the labels are a guess and the match is no longer exact.</summary>
    private void AskAgain(string why)
    {
        (Confidence, Why, State, Changed) = (0, [why], CandidateState.Waiting, true);
        (DecidedBy, DecidedById, DecidedAt, IsTogether, CarriedFrom, Learned) = (null, null, null, false, null, null);
        Second = Second is { Agrees: false } ? Second : null;
        Match = Match == MatchKind.Same ? MatchKind.ChangedALittle : Match;
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IReadOnlyList<StatementKind> WithoutIdleNarrative(IReadOnlyList<StatementKind> kinds) =>
        kinds.Count > 1 ? [.. kinds.Where(kind => kind != StatementKind.Narrative)] : kinds;
}
