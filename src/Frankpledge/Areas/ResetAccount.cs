using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Lets a person who lost their password or their phone start again: both are taken away, and open sessions end.</summary>
public sealed class ResetAccount(AppDb db)
{
    public Task<Person> RunAsync(Guid personId, DateOnly on, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var person = await db.People.Include(p => p.Roles).SingleAsync(p => p.Id == personId, cancel);
        RefusedException.ThrowIfAny(await WhyNotAsync(person, on, change, cancel));
        person.PasswordHash = person.AuthenticatorKey = person.RecoveryCodes = null;
        person.TwoFactorEnabled = false;
        person.ForgetTries();
        person.EndSessions();
        await db.SaveAsync(change, cancel);
        return person;
    }, cancel);

    /// <summary>Who holds a role elsewhere too is not reset from here: the new link would open the other door as well.</summary>
    private async Task<IReadOnlyList<Reason>> WhyNotAsync(Person person, DateOnly on, Change change, CancellationToken cancel)
    {
        var held = person.Roles.Where(role => role.IsHeldOn(on)).Select(role => role.BodyId).Distinct().ToList();
        var bodies = await db.Bodies.Where(body => held.Contains(body.Id)).ToListAsync(cancel);
        foreach (var body in bodies)
        {
            if ((await db.WhyNotManageAsync(body, on, change, cancel)).Count > 0)
            {
                return [new("RolesElsewhere", $"{person.Name} also has a role that you do not manage. Whoever keeps this installation can help, with ./frankpledge people reset.")];
            }
        }

        return bodies.Count > 0 || change.WhoId is null ? [] : [new("NoRoleHere", $"{person.Name} has no role here.")];
    }
}
