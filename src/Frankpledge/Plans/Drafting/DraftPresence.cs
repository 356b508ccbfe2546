using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>Somebody who has a passage open to write in it.</summary>
public sealed record DraftWriter(string Who, DateTimeOffset Since);

/// <summary>Who has which passage open, on whichever node. It tells people of each other and stops nobody: what two save is settled by the numbers of the
/// texts. It leaves no trail.</summary>
public sealed class DraftPresence(AppDb db)
{
    /// <summary>So long after a page was last heard of it counts as open.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    /// <summary>Who else has a passage open to write in it, the longest first.</summary>
    public async Task<IReadOnlyList<DraftWriter>> OthersAsync(DraftPassage passage, Change by, CancellationToken cancel = default)
    {
        var old = by.At.ToUnixTimeSeconds() - (long)Kept.TotalSeconds;
        var others = await db.Database.SqlQuery<Row>($"""
            SELECT who AS "Who", since AS "Since" FROM draft_presences
            WHERE passage_id = {passage.Id} AND who_id <> {by.WhoId ?? Guid.Empty} AND seen >= {old} ORDER BY since, who
            """).ToListAsync(cancel);
        return others.ConvertAll(one => new DraftWriter(one.Who, DateTimeOffset.FromUnixTimeSeconds(one.Since)));
    }

    /// <summary>Says that somebody has a passage open to write in it, and no other any more.</summary>
    /// <returns>Who else has it open, the longest first.</returns>
    public async Task<IReadOnlyList<DraftWriter>> OpenAsync(DraftPassage passage, Change by, CancellationToken cancel = default)
    {
        if (by.WhoId is not { } who)
        {
            return [];
        }

        var second = by.At.ToUnixTimeSeconds();
        var old = second - (long)Kept.TotalSeconds;
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM draft_presences WHERE seen < {old} OR (who_id = {who} AND passage_id <> {passage.Id})", cancel);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO draft_presences (passage_id, who_id, who, since, seen) VALUES ({passage.Id}, {who}, {by.Who}, {second}, {second})
            ON CONFLICT (passage_id, who_id) DO UPDATE SET seen = {second}
            """, cancel);
        return await OthersAsync(passage, by, cancel);
    }

    /// <summary>Says that somebody left.</summary>
    public async Task LeaveAsync(DraftPassage passage, Change by, CancellationToken cancel = default) =>
        await db.Database.ExecuteSqlAsync($"DELETE FROM draft_presences WHERE passage_id = {passage.Id} AND who_id = {by.WhoId}", cancel);

    private sealed record Row(string Who, long Since);
}
