using Frankpledge.Persistence;
using Frankpledge.Plans.Matching;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>The words of a statement that somebody saw: those of an edition. They are named and never copied, so that what is removed from the edition, or
/// withdrawn with it, is nowhere else.</summary>
public sealed record WordsSeen(Guid Statement, Guid Edition);

/// <summary>A statement that has other words than somebody saw.</summary>
/// <param name="SeenText">Null where the edition that was seen is withdrawn: its words are not shown.</param>
/// <param name="Number">The edition that has the words now; drafts count.</param>
public sealed record RewordedSince(WordsSeen Seen, int SeenNumber, string? SeenText, int Number, string Text);

/// <summary>How other modules know which words they saw.</summary>
public static class WordsSeenReading
{
    extension(AppDb db)
    {
        /// <summary>The newest edition that has each statement and stands, drafts included; a statement that no such edition has is left out.</summary>
        /// <param name="statements">All of the area when null.</param>
        public async Task<IReadOnlyDictionary<Guid, Guid>> NewestWordsAsync(Guid areaId, IReadOnlyCollection<Guid>? statements,
            CancellationToken cancel = default)
        {
            var editions = await (
                from edition in db.Editions
                join plan in db.Plans on edition.PlanId equals plan.Id
                where plan.AreaId == areaId && edition.WithdrawnAt == null
                orderby edition.Number
                select edition.Id).ToListAsync(cancel);
            var newest = new Dictionary<Guid, Guid>();
            foreach (var edition in editions)
            {
                var there = db.Wordings.Where(wording => wording.EditionId == edition && (statements == null || statements.Contains(wording.StatementId)));
                foreach (var statement in await there.Select(wording => wording.StatementId).ToListAsync(cancel))
                {
                    newest[statement] = edition;
                }
            }

            return newest;
        }

        /// <summary>Those whose statement has other words now. White space and capitals make no other words, and neither do words that were removed.</summary>
        public async Task<IReadOnlyDictionary<WordsSeen, RewordedSince>> RewordedSinceAsync(Guid areaId, IReadOnlyCollection<WordsSeen> seen,
            CancellationToken cancel = default)
        {
            // Most were seen as they stand: their words need not be read.
            var newest = await db.NewestWordsAsync(areaId, seen.Count == 1 ? [.. seen.Select(one => one.Statement)] : null, cancel);
            var older = seen.Where(one => newest.TryGetValue(one.Statement, out var now) && now != one.Edition).Distinct().ToList();
            if (older.Count == 0)
            {
                return new Dictionary<WordsSeen, RewordedSince>();
            }

            var texts = await db.TextsAsync([.. older.Select(one => one.Edition).Concat(older.Select(one => newest[one.Statement])).Distinct()],
                older.Count == 1 ? older[0].Statement : null, cancel);
            return (
                from one in older
                let was = texts.GetValueOrDefault(one)
                let now = texts[new(one.Statement, newest[one.Statement])]
                where was.Text is null || Rewording.Is(was.Text, now.Text!)
                select new RewordedSince(one, was.Number, was.IsWithdrawn ? null : was.Text, now.Number, now.Text!)).ToDictionary(one => one.Seen);
        }

        /// <summary>All words of an edition, in order, as one text; empty where it is withdrawn.</summary>
        public async Task<string> WholeTextAsync(Guid edition, CancellationToken cancel = default) => string.Join(' ', await (
            from wording in db.Wordings
            join of in db.Editions on wording.EditionId equals of.Id
            where wording.EditionId == edition && of.WithdrawnAt == null
            orderby wording.Order
            select (wording.Stem == null ? "" : wording.Stem + " ") + wording.Text).ToListAsync(cancel));

        private async Task<Dictionary<WordsSeen, (string? Text, int Number, bool IsWithdrawn)>> TextsAsync(IReadOnlyList<Guid> editions, Guid? statement,
            CancellationToken cancel) => (await (
            from wording in db.Wordings
            join edition in db.Editions on wording.EditionId equals edition.Id
            where editions.Contains(wording.EditionId) && (statement == null || wording.StatementId == statement)
            select new { wording.StatementId, wording.EditionId, wording.Stem, wording.Text, edition.Number, Gone = edition.WithdrawnAt != null })
                .ToListAsync(cancel)).ToDictionary(row => new WordsSeen(row.StatementId, row.EditionId),
                    row => ((string?)$"{row.Stem} {row.Text}".Trim(), row.Number, row.Gone));
    }
}
