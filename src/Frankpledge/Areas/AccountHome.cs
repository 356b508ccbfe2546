using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>The area in which an account was made. Other areas give it roles by its address; its name and how it signs in are no business of theirs.</summary>
public static class AccountHome
{
    extension(AppDb db)
    {
        /// <summary>Those of these people whose account was made in another area than this one.</summary>
        public async Task<IReadOnlySet<Guid>> MadeElsewhereAsync(Guid areaId, IEnumerable<Guid> people, CancellationToken cancel = default)
        {
            var asked = people.Distinct().ToList();
            var first = await db.RoleHoldings.Where(held => asked.Contains(held.PersonId)).GroupBy(held => held.PersonId)
                .Select(held => held.OrderBy(one => one.Id).Select(one => new { one.PersonId, one.AreaId }).First()).ToListAsync(cancel);
            return first.Where(held => held.AreaId != areaId).Select(held => held.PersonId).ToHashSet();
        }

        /// <summary>What the administrators of an area may call a person: the name, or the address where the account is another area's.</summary>
        public async Task<string> NameInAsync(Person person, Guid areaId, CancellationToken cancel = default) =>
            (await db.MadeElsewhereAsync(areaId, [person.Id], cancel)).Count > 0 ? person.Email : person.Name;
    }
}
