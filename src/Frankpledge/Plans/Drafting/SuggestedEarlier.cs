using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>What was suggested for a draft before a Word file came back: a file that comes twice asks for nothing twice, whatever was answered and done
/// meanwhile.</summary>
internal sealed class SuggestedEarlier
{
    private readonly Dictionary<Guid, int> numbers;
    private readonly ILookup<(Guid?, SuggestedChange, string, PassageForm), DraftSuggestion> waiting;
    private readonly ILookup<(Guid?, SuggestedChange, string, PassageForm), DraftSuggestion> answered;

    private SuggestedEarlier(List<DraftSuggestion> all, HashSet<DraftSuggestion> undone, Dictionary<Guid, int> numbers)
    {
        this.numbers = numbers;
        waiting = all.Where(one => one.IsWaiting).ToLookup(Wish);
        answered = all.Where(one => !one.IsWaiting && !undone.Contains(one)).ToLookup(Wish);
        Waiting = [.. waiting.SelectMany(one => one).Select(one => one.Says())];
        Made = all.Where(one => one.MadePassageId is { } id && numbers.ContainsKey(id)).ToDictionary(one => numbers[one.MadePassageId!.Value], one => one.Text);
    }

    public IReadOnlyList<(Guid?, SuggestedChange, string, int?, PassageForm)> Waiting { get; }

    /// <summary>The passages that accepted additions became, by number, with the words that were suggested.</summary>
    public IReadOnlyDictionary<int, string> Made { get; }

    public static async Task<SuggestedEarlier> OfAsync(AppDb db, WorkingText text, CancellationToken cancel)
    {
        var all = await db.DraftSuggestions.AsNoTracking().Where(one => one.DraftId == text.Draft.Id).OrderBy(one => one.Number).ToListAsync(cancel);
        var acts = (await db.DraftSaves.AsNoTracking().Where(one => one.DraftId == text.Draft.Id && one.SuggestedBy != null)
            .Select(one => new { one.PassageId, one.At, one.UndoneIn }).ToListAsync(cancel)).ToLookup(one => (one.PassageId, one.At), one => one.UndoneIn);

        // An acceptance by which nothing changed, or that was undone, is asked of the text alone.
        bool Holds(DraftSuggestion one) => acts[(one.MadePassageId ?? one.PassageId ?? default, one.SettledAt ?? default)].ToList() is { Count: > 0 } done
            && done.TrueForAll(undone => undone is null);
        return new(all, [.. all.Where(one => one.State == SuggestionState.Accepted && !Holds(one))],
            text.Standing.Concat(text.Dropped).ToDictionary(one => one.Id, one => one.Number));
    }

    /// <summary>Whether it waits, or was answered for the text for which it is made.</summary>
    /// <param name="places">The passages behind one of which it was suggested, for what is new or was moved.</param>
    public bool Has(DraftSuggestion fresh, IReadOnlySet<int> places)
    {
        bool IsThere(DraftSuggestion one) => one.Change switch
        {
            SuggestedChange.Add => places.Contains(one.PassageId is { } id ? numbers.GetValueOrDefault(id) : 0),
            SuggestedChange.Move => places.Contains(one.AfterNumber ?? 0),
            _ => true,
        };
        return waiting[Wish(fresh)].Any(IsThere)
            || answered[Wish(fresh)].Any(one => IsThere(one) && one.Against == fresh.Against && one.Source == fresh.Source
                && one.RecordedBy == fresh.RecordedBy);
    }

    private static (Guid?, SuggestedChange, string, PassageForm) Wish(DraftSuggestion one) =>
        (one.Change == SuggestedChange.Add ? null : one.PassageId, one.Change, one.Says().Text, one.Form);
}
