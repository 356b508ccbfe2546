using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>What hangs on the passages of a working draft, each at the passage that has its words now.</summary>
public sealed record DraftTalk(ILookup<Guid, CommentThread> Comments, ILookup<Guid, DraftSuggestion> Suggestions,
    IReadOnlyDictionary<Guid, DraftAssignment> Assignments)
{
    /// <summary>What is still to do at a passage: comments that are open, suggestions that wait, work that is assigned.</summary>
    public int ToDo(Guid passage) => Comments[passage].Count(one => one.IsOpen) + Suggestions[passage].Count(one => one.IsWaiting)
        + (Assignments.ContainsKey(passage) ? 1 : 0);

    /// <summary>Where something that was said at a passage stands now: where that was joined to another, there; where the words quoted went into another part
    /// of it, there.</summary>
    internal static Guid Anchor(IReadOnlyDictionary<Guid, DraftPassage> passages, ILookup<Guid, DraftPassage> parts, Guid at, string? quote)
    {
        var (seen, ways) = (new HashSet<Guid> { at }, new Queue<Guid>([at]));
        while (quote is not null && ways.TryDequeue(out var here))
        {
            var passage = passages[here];
            if (!passage.IsDropped && passage.Text.Contains(quote, StringComparison.OrdinalIgnoreCase))
            {
                return here;
            }

            foreach (var next in parts[here].Select(part => (Guid?)part.Id).Append(passage.JoinedTo).OfType<Guid>().Where(passages.ContainsKey).Where(seen.Add))
            {
                ways.Enqueue(next);
            }
        }

        for (seen.Clear(); passages[at].JoinedTo is { } into && passages.ContainsKey(into) && seen.Add(at);)
        {
            at = into;
        }

        return at;
    }
}

/// <summary>Loads it.</summary>
public sealed class DraftTalkHere(AppDb db)
{
    public async Task<DraftTalk> OfAsync(WorkingText text, CancellationToken cancel = default)
    {
        var passages = text.Standing.Concat(text.Dropped).ToDictionary(one => one.Id);
        var parts = passages.Values.Where(one => one.SplitFrom is not null).ToLookup(one => one.SplitFrom!.Value);
        var comments = CommentThread.Of(await db.DraftComments.AsNoTracking().Where(one => one.DraftId == text.Draft.Id).ToListAsync(cancel));
        var suggestions = await db.DraftSuggestions.AsNoTracking().Where(one => one.DraftId == text.Draft.Id).OrderBy(one => one.Number).ToListAsync(cancel);
        var open = await db.DraftAssignments.AsNoTracking().Where(one => one.DraftId == text.Draft.Id && one.SettledAt == null).ToListAsync(cancel);
        return new(comments.ToLookup(one => DraftTalk.Anchor(passages, parts, one.First.PassageId, one.First.Quote)),
            suggestions.ToLookup(one => one.PassageId is { } id ? DraftTalk.Anchor(passages, parts, id, null) : Guid.Empty),
            open.ToDictionary(one => one.PassageId));
    }
}
