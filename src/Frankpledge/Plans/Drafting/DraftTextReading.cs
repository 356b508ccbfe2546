using Frankpledge.Persistence;
using Frankpledge.Plans.Matching;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>Loads a working draft as the reviews know a plan.</summary>
internal static class DraftTextReading
{
    extension(AppDb db)
    {
        public async Task<DraftText> DraftTextAsync(WorkingDraft draft, Guid importId, EditionBefore before, IReadOnlyList<DraftPassage> standing,
            CancellationToken cancel, bool read = true)
        {
            var stems = await (
                from wording in db.Wordings
                join edition in db.Editions on wording.EditionId equals edition.Id
                where edition.PlanId == draft.PlanId && wording.Stem != null
                orderby edition.WithdrawnAt == null, edition.Number
                select new { wording.StatementId, wording.Stem }).ToListAsync(cancel);
            var last = new Dictionary<Guid, string>();
            stems.ForEach(one => last[one.StatementId] = one.Stem!);
            return DraftText.Of(importId, standing, before, last, read);
        }
    }
}
