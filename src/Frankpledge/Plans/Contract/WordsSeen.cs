using Frankpledge.Persistence;
using Frankpledge.Plans.Matching;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>The words of a statement that somebody saw: those of an edition, or that this edition has it no more. They are named and never copied, so that what
/// is removed from the edition, or withdrawn with it, is nowhere else.</summary>
public sealed record WordsSeen(Guid Statement, Guid Edition);

/// <summary>A statement that has other words than somebody saw.</summary>
/// <param name="SeenText">Null where the edition that was seen is withdrawn, for its words are not shown, or had not the statement.</param>
/// <param name="Number">The edition that speaks for it now.</param>
/// <param name="Text">Null where that edition has dropped it.</param>
public sealed record RewordedSince(WordsSeen Seen, int SeenNumber, string? SeenText, int Number, string? Text);

/// <summary>How other modules know which words they saw.</summary>
public static class WordsSeenReading
{
    extension(AppDb db)
    {
        /// <summary>Those whose statement has other words now, or is dropped. White space and capitals make no other words, and neither do words that were
        /// removed.</summary>
        /// <param name="standing">Of <see cref="WordsStandingReading.StandingWordsAsync"/>.</param>
        public async Task<IReadOnlyDictionary<WordsSeen, RewordedSince>> RewordedSinceAsync(IReadOnlyDictionary<Guid, WordsStanding> standing,
            IReadOnlyCollection<WordsSeen> seen, CancellationToken cancel = default)
        {
            // Most were seen as they stand: their words need not be read.
            var older = seen.Where(one => standing.TryGetValue(one.Statement, out var now) && now.Edition != one.Edition).Distinct().ToList();
            if (older.Count == 0)
            {
                return new Dictionary<WordsSeen, RewordedSince>();
            }

            List<WordsSeen> both = [.. older, .. older.Select(one => one with { Edition = standing[one.Statement].Edition })];
            var texts = await db.SeenTextsAsync(both, cancel);
            var ids = both.Select(one => one.Edition).Distinct().ToList();
            var editions = await db.Editions.Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, one.Number, Gone = one.WithdrawnAt != null })
                .ToDictionaryAsync(one => one.Id, cancel);
            return (
                from one in older
                let was = texts.GetValueOrDefault(one)
                let now = texts.GetValueOrDefault(one with { Edition = standing[one.Statement].Edition })
                where IsOther(was, now)
                select new RewordedSince(one, editions[one.Edition].Number, editions[one.Edition].Gone ? null : was,
                    editions[standing[one.Statement].Edition].Number, now)).ToDictionary(one => one.Seen);
        }

        /// <summary>Whether a statement has other words than somebody read, or is dropped since, or is back.</summary>
        public async Task<bool> IsRewordedAsync(WordsSeen read, WordsSeen now, CancellationToken cancel = default)
        {
            var texts = read == now ? new Dictionary<WordsSeen, string>() : await db.SeenTextsAsync([read, now], cancel);
            return IsOther(texts.GetValueOrDefault(read), texts.GetValueOrDefault(now));
        }

        /// <summary>The words that were seen, withdrawn ones too: to be compared, not to be shown. What an edition has not is left out.</summary>
        public async Task<IReadOnlyDictionary<WordsSeen, string>> SeenTextsAsync(IReadOnlyCollection<WordsSeen> seen, CancellationToken cancel = default)
        {
            var editions = seen.Select(one => one.Edition).Distinct().ToList();
            var only = seen.Select(one => (Guid?)one.Statement).Distinct().Count() == 1 ? seen.First().Statement : (Guid?)null;
            return (await (
                from wording in db.Wordings
                where editions.Contains(wording.EditionId) && (only == null || wording.StatementId == only)
                select new { wording.StatementId, wording.EditionId, wording.Stem, wording.Text }).ToListAsync(cancel))
                .ToDictionary(row => new WordsSeen(row.StatementId, row.EditionId), row => WordsOf(row.Stem, row.Text));
        }

        /// <summary>All words of an edition, in order, as one text; empty where it is withdrawn.</summary>
        public async Task<string> WholeTextAsync(Guid edition, CancellationToken cancel = default) => string.Join(' ', await (
            from wording in db.Wordings
            join of in db.Editions on wording.EditionId equals of.Id
            where wording.EditionId == edition && of.WithdrawnAt == null
            orderby wording.Order
            select (wording.Stem == null ? "" : wording.Stem + " ") + wording.Text).ToListAsync(cancel));
    }

    public static string WordsOf(string? stem, string text) => $"{stem} {text}".Trim();

    /// <param name="was">Null where the statement was not there.</param>
    public static bool IsOther(string? was, string? now) => was is null || now is null ? was != now : Rewording.Is(was, now);
}
