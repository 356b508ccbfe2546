using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <param name="Numbers">The suggestions that the person saw: what came meanwhile is not among them.</param>
/// <param name="Why">Owed where they are declined: whoever made them reads it.</param>
public sealed record SuggestionsToSettle(IReadOnlyList<int> Numbers, bool IsAccepted, string? Why);

/// <param name="Left">Those that wait still, each with why.</param>
public sealed record SettledTogether(IReadOnlyList<int> Settled, IReadOnlyList<SuggestionLeft> Left);

public sealed record SuggestionLeft(int Number, Sentence Why);

/// <summary>Accepts or declines several suggestions at once. Each is an act of its own, named in the history of its passage and undone by itself; one
/// that cannot be accepted unseen is left for somebody to read.</summary>
public sealed class SettleTogether(AppDb db, AcceptSuggestion accept)
{
    public Task<SettledTogether> RunAsync(DraftAsked asked, SuggestionsToSettle wanted, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var draft = await db.DraftInHandAsync(asked, cancel);
        RefusedException.ThrowIfAny(WhyNot(wanted));
        var (settled, left) = (new List<int>(), new List<SuggestionLeft>());
        foreach (var number in wanted.Numbers.Distinct().Order())
        {
            try
            {
                if (wanted.IsAccepted)
                {
                    await accept.RunAsync(asked, new(number, Why: wanted.Why), change, cancel);
                }
                else
                {
                    (await db.SuggestionInHandAsync(draft, number, cancel)).Decline(wanted.Why, change);
                }

                settled.Add(number);
            }
            catch (RefusedException refused)
            {
                // Nothing of what was refused may be saved with the next.
                db.ChangeTracker.Clear();
                left.Add(new(number, refused.Reasons[0].Sentence));
            }

            await db.SaveAsync(change, cancel);
        }

        return new SettledTogether(settled, left);
    }, cancel);

    public static IReadOnlyList<Reason> WhyNot(SuggestionsToSettle wanted) =>
    [
        .. wanted.Numbers.Count == 0 ? [new Reason("NothingToSettle", "No suggestion of this kind waits.")] : Array.Empty<Reason>(),
        .. wanted.IsAccepted ? EditPassage.WhyNotSaid(wanted.Why) : DraftSuggestion.WhyNotDecline(wanted.Why),
    ];
}

/// <summary>Suggestions that wait and came together: in one Word file, or of one person.</summary>
/// <param name="At">When the file came back; null for those of a person.</param>
public sealed record SuggestionGroup(string Name, DateTimeOffset? At, IReadOnlyList<DraftSuggestion> Waiting)
{
    public bool IsFile => At is not null;

    /// <summary>The files in the order in which they came, then each person who made more than one.</summary>
    public static IReadOnlyList<SuggestionGroup> Of(IEnumerable<DraftSuggestion> suggestions)
    {
        var waiting = suggestions.Where(one => one.IsWaiting).OrderBy(one => one.Number).ToList();
        return
        [
            .. waiting.Where(one => one.Source is not null).GroupBy(one => (one.Source, one.RecordedAt)).OrderBy(one => one.Key.RecordedAt)
                .Select(one => new SuggestionGroup(one.Key.Source!, one.Key.RecordedAt, [.. one])),
            .. waiting.GroupBy(one => one.RecordedBy).OrderBy(one => one.Key, StringComparer.CurrentCulture)
                .Select(one => new SuggestionGroup(one.Key, null, [.. one])),
        ];
    }
}
