using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Who gets which role in which body, from the local day <paramref name="On"/>.</summary>
public sealed record PersonToAdd(Guid BodyId, string Name, string Email, Role Role, DateOnly On)
{
    /// <summary>Whether whoever adds the person gives them the link by hand, even where e-mail could bring it.</summary>
    public bool HandOver { get; init; }
}

/// <summary>A person who got a role.</summary>
/// <param name="LinkSecret">Of the link to hand over, where this act made the account or its other roles have ended;
/// null where there was one (only whoever manages all its roles may hand out a link to it), or where the link goes by e-mail.</param>
/// <param name="IsMailed">Whether the link goes by e-mail.</param>
/// <param name="EndsEarlierLink">Whether a link that the person had opened until now.</param>
public sealed record PersonAdded(Person Person, string? LinkSecret, bool IsMailed, bool EndsEarlierLink)
{
    /// <summary>What the administrators of the area may call the person.</summary>
    public required string Called { get; init; }
}

/// <summary>Gives a role to a person, who gets an account if there is none with that address.</summary>
public sealed class AddPerson(AppDb db, Outbox outbox)
{
    public Task<PersonAdded> RunAsync(PersonToAdd input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(Person.WhyNot(input.Name, input.Email));
        var body = await db.Bodies.SingleAsync(b => b.Id == input.BodyId, cancel);
        var area = await db.Areas.Include(a => a.Bodies).SingleAsync(a => a.Id == body.AreaId, cancel);
        RefusedException.ThrowIfAny([.. body.Kind == BodyKind.Panel ? area.WhyNoPanel(input.On) : [], .. body.WhyNotRole(input.Role),
            .. await WhyNotAsync(input, body, change, cancel)]);

        var normalized = Person.Normalize(input.Email);
        var person = await db.People.Include(p => p.Roles).SingleOrDefaultAsync(p => p.NormalizedEmail == normalized, cancel);
        if (person is null)
        {
            person = Person.Named(input.Name, input.Email);
            db.People.Add(person);
        }

        RefusedException.ThrowIfAny([.. WhyNotOneself(person, body, change), .. WhyNot(person, area, body, input)]);
        var made = await db.LinkForRoleAsync(person, body.Id, input.On, change, outbox.IsOpen, cancel);
        db.RoleHoldings.Add(new RoleHolding
        {
            Id = Guid.CreateVersion7(), PersonId = person.Id, AreaId = area.Id, BodyId = body.Id, Role = input.Role, From = input.On,
        });
        var isMailed = made is not null && !(input.HandOver && made.MayBeHanded) && outbox.Put(person, MailKind.Invitation, change.At, made.Link, body);
        await db.SaveAsync(change, cancel);
        return new PersonAdded(person, isMailed ? null : made?.Secret, isMailed, made is { EndsEarlier: true })
        {
            Called = await db.NameInAsync(person, area.Id, cancel),
        };
    }, cancel);

    private async Task<IReadOnlyList<Reason>> WhyNotAsync(PersonToAdd input, Body body, Change change, CancellationToken cancel) =>
        input.Role == Role.Administrator && await db.MayAppointFirstAsync(body, input.On, change, cancel)
            ? []
            : await db.WhyNotManageAsync(body, input.On, change, cancel);

    /// <summary>Who gives roles holds only those that somebody else gave: the law sets some of them over others. Whoever keeps the installation is no person
    /// of the body.</summary>
    private static IReadOnlyList<Reason> WhyNotOneself(Person person, Body body, Change change) => change.WhoId is { } who && who == person.Id
        ? [new("OwnRole", $"Nobody gives a role to their own account. Ask another administrator of {body.Title}. If there is none, invite another person as administrator first.")]
        : [];

    private static List<Reason> WhyNot(Person person, PoliceArea area, Body body, PersonToAdd input)
    {
        var reasons = new List<Reason>();
        if (person.IsOfDemonstration != area.IsDemonstration)
        {
            reasons.Add(area.IsDemonstration
                ? new("AddressNotOfDemonstration", $"This is the demonstration. Enter an address that ends in {Person.DemonstrationDomain}.")
                : new("AddressOfDemonstration", $"Addresses that end in {Person.DemonstrationDomain} belong to the demonstration. Enter another one."));
        }

        if (person.Roles.Any(held => held.BodyId == body.Id && held.Role == input.Role && held.IsHeldOn(input.On)))
        {
            reasons.Add(new("RoleIsHeld", $"{person.Email} has this role in {body.Title} already."));
        }

        return reasons;
    }
}
