using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Issuing;

/// <summary>The edition that a fact before issue is about.</summary>
internal static class FrozenEdition
{
    extension(AppDb db)
    {
        /// <param name="named">Plan and number, such as 2025-2029/2; null or blank where none is named.</param>
        /// <exception cref="RefusedException">The area has no such edition, or it was withdrawn (<c>EditionUnknown</c>).</exception>
        public async Task<Edition?> FrozenEditionAsync(Guid areaId, string? named, CancellationToken cancel)
        {
            if (string.IsNullOrWhiteSpace(named))
            {
                return null;
            }

            var parts = named.Trim().Split('/');
            return parts is [var slug, var typed] && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && await (
                    from edition in db.Editions.AsNoTracking()
                    join plan in db.Plans on edition.PlanId equals plan.Id
                    where plan.AreaId == areaId && plan.Slug == slug && edition.Number == number && edition.WithdrawnAt == null
                    select edition).SingleOrDefaultAsync(cancel) is { } found ? found
                : throw new RefusedException("EditionUnknown", $"There is no edition {named.Trim()} here that stands. Name the plan and the number, such as 2025-2029/2.");
        }
    }
}
