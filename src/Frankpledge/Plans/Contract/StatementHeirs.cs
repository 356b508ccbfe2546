using Frankpledge.Persistence;
using Frankpledge.Plans.Changes;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>The statement into which a person joined another.</summary>
public sealed record StatementHeir(Guid Id, string Reference);

/// <summary>Where the words of statements went that an edition joined to others.</summary>
public static class StatementHeirs
{
    extension(AppDb db)
    {
        /// <summary>For each statement of an area that is gone because it was joined to another, that other; followed to the last where that was joined in
        /// turn. Only what a person said counts, of editions that stand.</summary>
        public async Task<IReadOnlyDictionary<Guid, StatementHeir>> HeirsAsync(Guid areaId, CancellationToken cancel = default)
        {
            var said = (await (
                from one in db.ChangeJoins
                join edition in db.Editions on one.EditionId equals edition.Id
                where one.AreaId == areaId && edition.WithdrawnAt == null
                orderby edition.Number, one.Number descending
                select new { one.EditionId, edition.PlanId, one.One, one.Several, one.IsSame }).AsNoTracking().ToListAsync(cancel))
                .DistinctBy(one => (one.EditionId, one.One, one.Several)).Where(one => one.IsSame).ToList();
            var plans = said.Select(one => one.PlanId).Distinct().ToList();
            if (plans.Count == 0)
            {
                return new Dictionary<Guid, StatementHeir>();
            }

            var ids = (await db.Statements.AsNoTracking().Where(one => plans.Contains(one.PlanId)).ToListAsync(cancel))
                .ToDictionary(one => (one.PlanId, Reference: $"{new StatementReference(one.Letter, one.Number)}"), one => one.Id);
            var there = (await db.Wordings.Where(one => said.Select(merge => merge.EditionId).Distinct().Contains(one.EditionId))
                .Select(one => new { one.EditionId, one.StatementId }).ToListAsync(cancel)).Select(one => (one.EditionId, one.StatementId)).ToHashSet();
            var heirs = new Dictionary<Guid, StatementHeir>();
            foreach (var merge in said)
            {
                if (ids.TryGetValue((merge.PlanId, merge.One), out var one) && there.Contains((merge.EditionId, one)))
                {
                    foreach (var gone in merge.Several.Split(' ').Select(name => ids.TryGetValue((merge.PlanId, name), out var id) ? id : one)
                        .Where(id => id != one && !there.Contains((merge.EditionId, id))))
                    {
                        heirs[gone] = new(one, merge.One);
                    }
                }
            }

            return heirs.ToDictionary(heir => heir.Key, heir => Last(heir.Value));

            StatementHeir Last(StatementHeir heir)
            {
                // A statement may come back and be joined once more: nobody is asked for longer than there are heirs.
                for (var steps = 0; steps < heirs.Count && heirs.TryGetValue(heir.Id, out var next); steps++)
                {
                    heir = next;
                }

                return heir;
            }
        }
    }
}
