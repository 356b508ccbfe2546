using Frankpledge.Persistence;
using Frankpledge.Plans.Review;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <summary>Words that are no statement's and no other record's: titles of plans, what was made of a document, and the trail with what was there
/// before.</summary>
internal static class WordsBeside
{
    private static readonly Dictionary<Type, RemovedFrom> Places = new()
    {
        [typeof(Plan)] = RemovedFrom.Title, [typeof(PlanImport)] = RemovedFrom.Review, [typeof(Candidate)] = RemovedFrom.Review,
        [typeof(CandidateLook)] = RemovedFrom.Review, [typeof(ReviewStep)] = RemovedFrom.Review, [typeof(MendedBlock)] = RemovedFrom.Review,
        [typeof(AuditEntry)] = RemovedFrom.Trail,
    };

    extension(AppDb db)
    {
        /// <summary>What the records of removals say in place of words, which the trail repeats: no word of a plan.</summary>
        public async Task<HashSet<string>> RemovalNotesAsync(Guid areaId, CancellationToken cancel) => [.. await (
            from act in db.Redactions
            join plan in db.Plans on act.PlanId equals plan.Id
            where plan.AreaId == areaId
            select act.Note).ToListAsync(cancel)];

        /// <param name="imports">Those of the plan; another's are left alone.</param>
        public async Task<RemovedFrom> StandsBesideAsync(Guid areaId, IReadOnlyCollection<Guid> imports, Passage passage, CancellationToken cancel)
        {
            var (from, notes) = (RemovedFrom.None, await db.RemovalNotesAsync(areaId, cancel));
            await db.ChangeEveryTextAsync(areaId, (typeof(PlanImport), imports), (table, _, texts) =>
            {
                from |= Places.TryGetValue(table, out var place) && !from.HasFlag(place) && texts.Any(text => passage.IsIn(text) && !notes.Contains(text))
                    ? place : RemovedFrom.None;
                return text => text;
            }, cancel);
            return from;
        }
    }
}
