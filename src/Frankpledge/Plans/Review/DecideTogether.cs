using Frankpledge.Common;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>Which statements stand together with one.</summary>
public enum Togetherness
{
    /// <summary>All in its section, those of the parts beneath included.</summary>
    Section,

    /// <summary>All to which the same rules gave the same kinds.</summary>
    Alike,
}

/// <summary>Decides many statements that a person was shown together; one undo takes all back.</summary>
public sealed class DecideTogether(ReviewAct review)
{
    /// <summary>Those that wait and stand together with <paramref name="one"/>, in order; itself included where it waits.</summary>
    public static IReadOnlyList<Candidate> Of(Candidate one, Togetherness how, IEnumerable<Candidate> all) =>
        [.. all.Where(c => c.State == CandidateState.Waiting && (how == Togetherness.Section ? IsIn(one.Section, c.Section) : IsLike(one, c.Kinds, c.Why)))];

    /// <summary>Whether a section is another one or a part of it.</summary>
    public static bool IsIn(IReadOnlyList<string> section, IReadOnlyList<string> other) =>
        other.Count >= section.Count && other.Take(section.Count).SequenceEqual(section);

    /// <summary>Whether the same rules gave the same kinds.</summary>
    public static bool IsLike(Candidate one, IReadOnlyList<StatementKind> kinds, IReadOnlyList<string> why) =>
        why.SequenceEqual(one.Why) && kinds.Order().SequenceEqual(one.Kinds.Order());

    /// <summary>Accepts the sure ones as they are: nobody decided each by itself, so that they stay read by rule. Unsure ones are for one by one.</summary>
    public Task AcceptAsync(Guid importId, IReadOnlyList<SeenCandidate> seen, Change change, CancellationToken cancel = default)
    {
        RefusedException.ThrowIfAny(WhyNot(seen));
        return review.RunAsync(importId, seen, $"Accepted {seen.Count} statements together", candidates =>
        {
            RefusedException.ThrowIfAny(WhyNotAccept(candidates));
            foreach (var candidate in candidates)
            {
                candidate.Accept(change, alone: false);
            }

            return candidates;
        }, change, cancel);
    }

    /// <summary>Says that they are no statements.</summary>
    public Task DropAsync(Guid importId, IReadOnlyList<SeenCandidate> seen, Change change, CancellationToken cancel = default)
    {
        RefusedException.ThrowIfAny(WhyNot(seen));
        return review.RunAsync(importId, seen, $"Set {seen.Count} aside together that are no statements", candidates =>
        {
            foreach (var candidate in candidates)
            {
                candidate.Drop(change);
            }

            return candidates;
        }, change, cancel);
    }

    /// <summary>Gives them other kinds and accepts them so; the rest of their labels stays. A person gave the kinds, and looked at none by itself.</summary>
    public Task LabelAsync(Guid importId, IReadOnlyList<SeenCandidate> seen, IReadOnlyList<StatementKind> kinds, Change change,
        CancellationToken cancel = default)
    {
        RefusedException.ThrowIfAny([.. WhyNot(seen), .. new CandidateLabels(kinds, [], [], [], ["any"]).WhyNot()]);
        return review.RunAsync(importId, seen, $"Changed the kinds of {seen.Count} statements together", candidates =>
        {
            foreach (var candidate in candidates)
            {
                candidate.Relabel(new(kinds, candidate.Actors, candidate.Targets, candidate.Refs, candidate.Section), null, null, change, alone: false);
            }

            return candidates;
        }, change, cancel);
    }

    public static IReadOnlyList<Reason> WhyNotAccept(IEnumerable<Candidate> candidates) => candidates.Count(c => c.IsUnsettled) switch
    {
        0 => [],
        1 => [new("UnsureOnesWait", "One of them is unsure and is to be decided by itself.")],
        var unsure => [new("UnsureOnesWait", $"{unsure} of them are unsure and are to be decided one by one.")],
    };

    private static IReadOnlyList<Reason> WhyNot(IReadOnlyList<SeenCandidate> seen) =>
        seen.Count > 0 ? [] : [new("NobodyTogether", "No statement waits that stands together with this one.")];
}
