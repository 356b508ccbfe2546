using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Matching;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Promises;

/// <summary>A record speaks of the words that stood when it was made. When an edition changes them, what was met is no longer what is promised.</summary>
public static class WordsRecordedFor
{
    extension(AppDb db)
    {
        /// <param name="records">Of one area.</param>
        /// <param name="day">On which the plan's words are read: a variation has none before its own.</param>
        /// <returns>By record, the number of the edition for whose words it was made, whether or not that was withdrawn since; only where the statement is
        /// shown with other words now, and be they those of a draft. How letters and signs are set makes no other words.</returns>
        public async Task<IReadOnlyDictionary<Guid, int>> OfEarlierWordsAsync(IReadOnlyCollection<PromiseRecord> records, DateOnly day,
            CancellationToken cancel = default)
        {
            var statements = records.Select(record => record.StatementId).Distinct().ToList();
            if (statements.Count == 0)
            {
                return new Dictionary<Guid, int>();
            }

            var plans = await db.PlansOfAsync(records.First().AreaId, day, cancel);
            var shown = plans.Plans.Select(plan => plans.ShownOf(plan).Id).ToHashSet();
            var all = (await (
                from wording in db.Wordings
                join edition in db.Editions on wording.EditionId equals edition.Id
                where statements.Contains(wording.StatementId)
                select new { wording.StatementId, wording.EditionId, edition.Number, edition.Stage, edition.IssuedOn, edition.ConfirmedAt, edition.WithdrawnAt,
                    wording.Stem, wording.Text }).ToListAsync(cancel))
                .ConvertAll(one => (one.StatementId, one.EditionId, one.Number, one.Stage, one.IssuedOn, one.ConfirmedAt, one.WithdrawnAt,
                    new Words($"{one.Stem} {one.Text}", []).Normal));

            // A draft is never what somebody was held to, so nothing was recorded for its words.
            var bound = all.Where(one => one.Stage is EditionStage.Final or EditionStage.Variation && !(one.IssuedOn > day))
                .OrderBy(one => one.IssuedOn ?? CivilTime.DayOf(one.ConfirmedAt)).ThenBy(one => one.Number).ToLookup(one => one.StatementId);

            // As its page chooses: the edition that the plan shows, or else the last that has it, which may be a draft.
            var standing = all.Where(one => one.WithdrawnAt is null).OrderBy(one => shown.Contains(one.EditionId)).ThenBy(one => one.Number)
                .ToLookup(one => one.StatementId);
            return records
                .Select(record => (record.Id, Then: bound[record.StatementId]
                        .LastOrDefault(one => one.ConfirmedAt <= record.RecordedAt && !(one.WithdrawnAt <= record.RecordedAt)),
                    Now: standing[record.StatementId].LastOrDefault()))
                .Where(one => one.Then.Normal is not null && one.Now.Normal is not null && one.Then.Normal != one.Now.Normal)
                .ToDictionary(one => one.Id, one => one.Then.Number);
        }
    }
}
