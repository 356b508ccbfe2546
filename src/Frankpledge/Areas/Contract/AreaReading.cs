using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas.Contract;

/// <summary>How other modules read areas.</summary>
public static class AreaReading
{
    extension(AppDb db)
    {
        /// <summary>Every area of this installation, by name.</summary>
        public async Task<IReadOnlyList<AreaFacts>> AreaFactsAsync(CancellationToken cancel = default) =>
            [.. (await db.Areas.AsNoTracking().Include(area => area.Bodies).OrderBy(area => area.Name).ToListAsync(cancel)).Select(area => area.Facts())];

        /// <exception cref="RefusedException">No such area is set up here (<c>AreaNotSetUp</c>).</exception>
        public async Task<AreaFacts> AreaFactsAsync(string slug, CancellationToken cancel = default) =>
            (await db.Areas.AsNoTracking().Include(area => area.Bodies).SingleOrDefaultAsync(area => area.Slug == slug, cancel))?.Facts()
            ?? throw new RefusedException("AreaNotSetUp", $"No area '{slug}' is set up here. 'areas list' shows those that are.");

        public async Task<AreaFacts> AreaFactsAsync(Guid id, CancellationToken cancel = default) =>
            (await db.Areas.AsNoTracking().Include(area => area.Bodies).SingleAsync(area => area.Id == id, cancel)).Facts();

        /// <summary>The office's mark, in PNG or JPEG; null where it has none.</summary>
        public Task<byte[]?> LogoAsync(Guid id, CancellationToken cancel = default) =>
            db.AreaLogos.Where(logo => logo.AreaId == id).Select(logo => (byte[]?)logo.Content).SingleOrDefaultAsync(cancel);

        /// <summary>Whether what reviewers of an area changed is not to correct what the rules say.</summary>
        public Task<bool> IsLearningOffAsync(Guid id, CancellationToken cancel = default) =>
            db.Areas.Where(area => area.Id == id).Select(area => area.IsLearningOff).SingleAsync(cancel);

        /// <summary>Why <paramref name="change"/> may not override a refusal of the law:
        /// only the chief executive of the area's local policing body may, or the program where the officer is named.</summary>
        public async Task<IReadOnlyList<Reason>> WhyNotStatutoryOfficerAsync(Guid areaId, Change change, CancellationToken cancel = default)
        {
            var today = CivilTime.DayOf(change.At);
            return change.WhoId is not { } who || await (
                from held in db.RoleHoldings
                join body in db.Bodies on held.BodyId equals body.Id
                where held.PersonId == who && held.Role == Role.ChiefExecutive && body.AreaId == areaId && body.Kind == BodyKind.LocalPolicingBody
                    && held.From <= today && (held.To == null || held.To > today)
                select held).AnyAsync(cancel)
                ? []
                : [new("NotStatutoryOfficer", "Only the statutory officer, the chief executive, may override a refusal of the law.")];
        }

        /// <summary>Whether this installation keeps the records of more than one area; their bodies have different employers.</summary>
        public async Task<bool> IsSharedAsync(CancellationToken cancel = default) => await db.Areas.CountAsync(cancel) > 1;

        /// <summary>Why <paramref name="change"/> may not touch what every area here shares;
        /// administrators of local policing bodies and the program itself may.</summary>
        public async Task<IReadOnlyList<Reason>> WhyNotAdministerAsync(Change change, CancellationToken cancel = default)
        {
            var today = CivilTime.DayOf(change.At);
            return change.WhoId is not { } who || await (
                from held in db.RoleHoldings
                join body in db.Bodies on held.BodyId equals body.Id
                where held.PersonId == who && held.Role == Role.Administrator && body.Kind == BodyKind.LocalPolicingBody && held.From <= today
                    && (held.To == null || held.To > today)
                select held).AnyAsync(cancel)
                ? []
                : [new("NotAdministrator", "Only an administrator of a local policing body changes this. Ask one of them.")];
        }
    }
}
