using Frankpledge.Persistence;
using Frankpledge.Plans.Review;

namespace Frankpledge.Plans;

/// <summary>Words that are no statement's and no other record's: titles of plans, what was made of a document, and the trail with what was there before.</summary>
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
        /// <param name="imports">Those of the plan; another's are left alone.</param>
        public async Task<RemovedFrom> StandsBesideAsync(Guid areaId, IReadOnlyCollection<Guid> imports, Passage passage, CancellationToken cancel)
        {
            var from = RemovedFrom.None;
            await db.ChangeEveryTextAsync(areaId, (typeof(PlanImport), imports), (table, texts) =>
            {
                from |= Places.TryGetValue(table, out var place) && !from.HasFlag(place) && texts.Any(passage.IsIn) ? place : RemovedFrom.None;
                return text => text;
            }, cancel);
            return from;
        }
    }
}
