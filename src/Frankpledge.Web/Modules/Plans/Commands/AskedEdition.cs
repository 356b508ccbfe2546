using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>An edition that a verb names as <c>kent/2025-2029/1</c>.</summary>
/// <param name="Number">Null for the newest that stands.</param>
internal sealed record AskedEdition(string Area, string Plan, int? Number)
{
    /// <exception cref="RefusedException">The text names neither a file nor an edition (<c>TextNotFound</c>).</exception>
    public static AskedEdition Read(string text) => text.Split('/') is [var area, var plan, var edition] && int.TryParse(edition, out var number)
        ? new(area, plan, number)
        : text.Split('/') is [{ Length: > 0 } whose, { Length: > 0 } newest] && !newest.Contains('.', StringComparison.Ordinal) ? new(whose, newest, null)
        : throw new RefusedException("TextNotFound", $"There is no file {text}, and it does not read like an edition, such as kent/2025-2029/1.");

    /// <exception cref="RefusedException">There is none, or it was withdrawn.</exception>
    public async Task<Guid> IdAsync(AppDb db, CancellationToken cancel)
    {
        var id = await db.PlanAsync(await db.AreaAsync(Area, cancel), Plan, cancel);
        if (Number is null)
        {
            return await db.Editions.Where(one => one.PlanId == id && one.WithdrawnAt == null).OrderByDescending(one => one.Number).Select(one => (Guid?)one.Id)
                .FirstOrDefaultAsync(cancel) ?? throw new RefusedException("EditionUnknown", $"No edition of the plan {Plan} stands. See ./frankpledge plans list {Area}.");
        }

        var edition = await db.Editions.Where(one => one.PlanId == id && one.Number == Number).Select(one => new { one.Id, one.WithdrawnAt })
            .SingleOrDefaultAsync(cancel)
            ?? throw new RefusedException("EditionUnknown", $"The plan {Plan} has no edition {Number}. See ./frankpledge plans list {Area}.");
        return edition.WithdrawnAt is null ? edition.Id
            : throw new RefusedException("EditionWithdrawn", $"Edition {Number} of {Plan} was withdrawn, so its text is not shown.");
    }
}
