using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Who gets which role in which body, from the local day <paramref name="On"/>.</summary>
public sealed record PersonToAdd(Guid BodyId, string Name, string Email, Role Role, DateOnly On);

/// <summary>Gives a role to a person, who gets an account if there is none with that address.</summary>
public sealed class AddPerson(AppDb db)
{
    /// <returns>The person; <see cref="Person.PasswordHash"/> is null while they have to choose a password.</returns>
    public Task<Person> RunAsync(PersonToAdd input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(Person.WhyNot(input.Name, input.Email));
        var body = await db.Bodies.SingleAsync(b => b.Id == input.BodyId, cancel);
        var area = await db.Areas.SingleAsync(a => a.Id == body.AreaId, cancel);
        RefusedException.ThrowIfAny([.. body.WhyNotRole(input.Role), .. await WhyNotAsync(input, body, change, cancel)]);

        var normalized = Person.Normalize(input.Email);
        var person = await db.People.Include(p => p.Roles).SingleOrDefaultAsync(p => p.NormalizedEmail == normalized, cancel);
        if (person is null)
        {
            person = Person.Named(input.Name, input.Email);
            db.People.Add(person);
        }

        RefusedException.ThrowIfAny(WhyNot(person, area, body, input));
        db.RoleHoldings.Add(new RoleHolding
        {
            Id = Guid.CreateVersion7(), PersonId = person.Id, AreaId = area.Id, BodyId = body.Id, Role = input.Role, From = input.On,
        });
        person.EndSessions();
        await db.SaveAsync(change, cancel);
        return person;
    }, cancel);

    private async Task<IReadOnlyList<Reason>> WhyNotAsync(PersonToAdd input, Body body, Change change, CancellationToken cancel) =>
        input.Role == Role.Administrator && await db.MayAppointFirstAsync(body, input.On, change, cancel)
            ? []
            : await db.WhyNotManageAsync(body, input.On, change, cancel);

    private static List<Reason> WhyNot(Person person, PoliceArea area, Body body, PersonToAdd input)
    {
        var reasons = new List<Reason>();
        if (person.IsOfDemonstration && !area.IsDemonstration)
        {
            reasons.Add(new("AddressOfDemonstration", $"Addresses that end in {Person.DemonstrationDomain} belong to the demonstration. Enter another one."));
        }

        if (person.Roles.Any(held => held.BodyId == body.Id && held.Role == input.Role && held.IsHeldOn(input.On)))
        {
            reasons.Add(new("RoleIsHeld", $"{person.Name} has this role in {body.Title} already."));
        }

        return reasons;
    }
}
