using Frankpledge.Persistence;
using Frankpledge.Plans.Matching;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Promises;

/// <summary>A record speaks of the words that stood when it was made. When an edition changes them, what was met is no longer what is promised.</summary>
internal static class WordsRecordedFor
{
    extension(AppDb db)
    {
        /// <param name="day">On which the plan's words are read: a variation has none before its own.</param>
        /// <returns>By record, the number of the edition for whose words it was made, whether or not that was withdrawn since; only where the plan has other
        /// words now. How letters and signs are set makes no other words.</returns>
        public async Task<IReadOnlyDictionary<Guid, int>> OfEarlierWordsAsync(IReadOnlyCollection<PromiseRecord> records, DateOnly day,
            CancellationToken cancel = default)
        {
            var statements = records.Select(record => record.StatementId).Distinct().ToList();
            if (statements.Count == 0)
            {
                return new Dictionary<Guid, int>();
            }

            var wordings = (await (
                from wording in db.Wordings
                join edition in db.Editions on wording.EditionId equals edition.Id
                where statements.Contains(wording.StatementId)
                    && (edition.Stage == EditionStage.Final || edition.Stage == EditionStage.Variation)
                select new { wording.StatementId, edition.Number, edition.IssuedOn, edition.ConfirmedAt, edition.WithdrawnAt, wording.Stem, wording.Text })
                    .ToListAsync(cancel))
                .Where(one => !(one.IssuedOn > day)).OrderBy(one => one.IssuedOn ?? CivilTime.DayOf(one.ConfirmedAt)).ThenBy(one => one.Number)
                .ToLookup(one => one.StatementId, one => (one.Number, one.ConfirmedAt, one.WithdrawnAt, new Words($"{one.Stem} {one.Text}", []).Normal));
            return records
                .Select(record =>
                    (record.Id, Then: wordings[record.StatementId]
                        .LastOrDefault(one => one.ConfirmedAt <= record.RecordedAt && !(one.WithdrawnAt <= record.RecordedAt)),
                        Now: wordings[record.StatementId].LastOrDefault(one => one.WithdrawnAt is null)))
                .Where(one => one.Then.Normal is not null && one.Now.Normal is not null && one.Then.Normal != one.Now.Normal)
                .ToDictionary(one => one.Id, one => one.Then.Number);
        }
    }
}
