using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas.Contract;

/// <summary>What the records show of an area's first days.</summary>
/// <param name="HasContact">Readers can be told how to reach the office.</param>
/// <param name="HasNames">The office has said what it is called.</param>
/// <param name="HasAccessibility">The accessibility statement has a contact.</param>
/// <param name="HasPrivacy">The privacy notice has a contact.</param>
/// <param name="People">How many people hold a role of the local policing body on the day.</param>
/// <param name="AreAdministratorsSafe">Every administrator of the local policing body gives a code when signing in.</param>
public sealed record AreaStart(bool HasContact, bool HasNames, bool HasAccessibility, bool HasPrivacy, int People, bool AreAdministratorsSafe);

public static class AreaStartReading
{
    extension(AppDb db)
    {
        public async Task<AreaStart> AreaStartAsync(Guid areaId, DateOnly day, CancellationToken cancel = default)
        {
            var given = await db.DetailsOfAsync(areaId, cancel);
            var held = await (
                from holding in db.RoleHoldings
                join body in db.Bodies on holding.BodyId equals body.Id
                join person in db.People on holding.PersonId equals person.Id
                where holding.AreaId == areaId && body.Kind == BodyKind.LocalPolicingBody && holding.From <= day && (holding.To == null || holding.To > day)
                select new { person.Id, holding.Role, person.TwoFactorEnabled }).ToListAsync(cancel);
            var administrators = held.Where(one => one.Role == Role.Administrator).ToList();
            return new(
                given.ContainsKey(Detail.Email) || given.ContainsKey(Detail.Phone)
                    || given.ContainsKey(Detail.Post), given.ContainsKey(Detail.OfficeName), given.ContainsKey(Detail.AccessibilityContact),
                given.ContainsKey(Detail.PrivacyContact), held.Select(one => one.Id).Distinct().Count(), administrators.Count > 0
                    && administrators.All(one => one.TwoFactorEnabled));
        }
    }
}
