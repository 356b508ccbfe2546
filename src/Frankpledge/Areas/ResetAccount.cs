using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>
/// Lets a person who lost their password, their phone or the first link start again: password, second factor and calendar address are taken
/// away, open sessions end, and a new link is made. It is the one way to a link to an account that exists.
/// </summary>
public sealed class ResetAccount(AppDb db, Outbox outbox)
{
    private const string RolesElsewhere = "RolesElsewhere";

    /// <summary>Lets the person start again with a link that is handed over; where there is e-mail, it tells them so.</summary>
    /// <returns>The secret of the link to hand over.</returns>
    public async Task<LinkToSend> RunAsync(Guid personId, DateOnly on, Change change, CancellationToken cancel = default) =>
        await ResetAsync(personId, on, MailKind.AccountReset, change, cancel);

    /// <summary>The same, but the link goes to the person by e-mail and nowhere else.</summary>
    /// <exception cref="RefusedException">The installation sends no e-mail (<c>MailIsOff</c>).</exception>
    public async Task ByMailAsync(Guid personId, DateOnly on, Change change, CancellationToken cancel = default)
    {
        if (!outbox.IsOpen)
        {
            throw new RefusedException("MailIsOff", "This installation sends no e-mail. Make a link to hand over.");
        }

        await ResetAsync(personId, on, MailKind.NewLink, change, cancel);
    }

    private Task<LinkToSend> ResetAsync(Guid personId, DateOnly on, MailKind kind, Change change, CancellationToken cancel) => db.AloneAsync(async () =>
    {
        var person = await db.People.Include(p => p.Roles).SingleAsync(p => p.Id == personId, cancel);
        RefusedException.ThrowIfAny(await (kind == MailKind.NewLink ? WhyNotMailAsync(person, on, change, cancel) : WhyNotAsync(person, on, change, cancel)));
        person.StartAgain();
        db.CalendarAddresses.RemoveRange(await db.CalendarAddresses.Where(one => one.PersonId == person.Id).ToListAsync(cancel));
        var (link, secret, endsEarlier) = await db.MakeLinkAsync(person, byMail: false, change.At, cancel);
        outbox.Put(person, kind, change.At, kind == MailKind.NewLink ? link : null);
        await db.SaveAsync(change, cancel);
        return new LinkToSend(person.Id, person.Name, person.Email, secret, endsEarlier);
    }, cancel);

    /// <summary>Why no new link may go to the person by e-mail. Somebody who waits to choose a first password loses nothing by one, and it reaches nobody else:
    /// whoever manages one of the roles may send it, whatever other body gave another.</summary>
    /// <param name="person">With the roles.</param>
    public async Task<IReadOnlyList<Reason>> WhyNotMailAsync(Person person, DateOnly on, Change change, CancellationToken cancel = default)
    {
        var reasons = await WhyNotAsync(person, on, change, cancel);
        if (person.PasswordHash is not null || reasons is not [{ Code: RolesElsewhere }])
        {
            return reasons;
        }

        foreach (var body in await BodiesOfAsync(person, on, cancel))
        {
            if ((await db.WhyNotManageAsync(body, on, change, cancel)).Count == 0)
            {
                return [];
            }
        }

        return reasons;
    }

    /// <summary>Why the person may not start again by this change. Who holds a role elsewhere too is not reset from here:
    /// the new link would open the other door as well.</summary>
    /// <param name="person">With the roles.</param>
    public async Task<IReadOnlyList<Reason>> WhyNotAsync(Person person, DateOnly on, Change change, CancellationToken cancel = default)
    {
        if (person.WhyNotChangeWayIn() is { Count: > 0 } kept)
        {
            return kept;
        }

        // Whoever sits at an open session would get past the password and the code of the account that it is.
        if (change.WhoId == person.Id)
        {
            return [new("OwnAccount", "Your own account starts again by another administrator of your body. Your password is changed under Your account.")];
        }

        var bodies = await BodiesOfAsync(person, on, cancel);
        foreach (var body in bodies)
        {
            if ((await db.WhyNotManageAsync(body, on, change, cancel)).Count > 0)
            {
                return [new(RolesElsewhere,
                    $"{person.Email} also has a role that you do not manage. Whoever keeps this installation can help, with ./frankpledge people reset.")];
            }
        }

        return bodies.Count > 0 ? [] : [new("NoRoleHere", "This person has no role here. Give one first: the link would not open.")];
    }

    /// <summary>The bodies that gave a role. One that begins later counts as well: the link would open its door when it comes.</summary>
    private Task<List<Body>> BodiesOfAsync(Person person, DateOnly on, CancellationToken cancel)
    {
        var held = person.Roles.Where(role => role.To is null || role.To > on).Select(role => role.BodyId).Distinct().ToList();
        return db.Bodies.Where(body => held.Contains(body.Id)).ToListAsync(cancel);
    }
}
