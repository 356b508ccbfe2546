using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Who may manage whose people: each body's administrators their own, because the bodies have different employers.</summary>
public static class Administration
{
    extension(AppDb db)
    {
        /// <summary>Administrator roles held on <paramref name="day"/> in bodies of one kind in one area.</summary>
        public IQueryable<RoleHolding> AdministratorsOf(Guid areaId, BodyKind kind, DateOnly day) =>
            from held in db.RoleHoldings
            join body in db.Bodies on held.BodyId equals body.Id
            where held.Role == Role.Administrator && held.AreaId == areaId && body.Kind == kind && held.From <= day && (held.To == null || held.To > day)
            select held;

        /// <summary>Why <paramref name="change"/> may not touch the people of <paramref name="body"/>; the program itself may.</summary>
        public async Task<IReadOnlyList<Reason>> WhyNotManageAsync(Body body, DateOnly day, Change change, CancellationToken cancel = default) =>
            change.WhoId is not { } who || await db.AdministratorsOf(body.AreaId, body.Kind, day).AnyAsync(held => held.PersonId == who, cancel)
                ? []
                : [new("NotAdministratorOfBody", $"Only an administrator of {body.Title} manages its people. Ask one of them.")];

        /// <summary>Somebody has to appoint the panel's first administrator: an administrator of the local policing body may, while there is none.</summary>
        public async Task<bool> MayAppointFirstAsync(Body panel, DateOnly day, Change change, CancellationToken cancel = default) =>
            panel.Kind == BodyKind.Panel
            && !await db.AdministratorsOf(panel.AreaId, BodyKind.Panel, day).AnyAsync(cancel)
            && await db.AdministratorsOf(panel.AreaId, BodyKind.LocalPolicingBody, day).AnyAsync(held => held.PersonId == change.WhoId, cancel);
    }
}
