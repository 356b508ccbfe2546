using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Governance;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Which known area to set up, under what name and colour, and who administers it first.</summary>
/// <param name="Slug">The known area's slug; <paramref name="Address"/> may give it another address (demonstrations).</param>
/// <param name="Administrator">Null where another step adds people (demonstrations, the command line).</param>
/// <param name="OnlyIfFirst">Nobody has signed in: this is allowed for the very first area and never again.</param>
public sealed record AreaToSetUp(
    string Slug, string Name, string Colour, bool IsDemonstration = false, string? Address = null, FirstAdministrator? Administrator = null, bool OnlyIfFirst = false);

/// <summary>An area's first administrator from the local day <paramref name="On"/>; without a hash they choose a password by link.</summary>
public sealed record FirstAdministrator(string Name, string Email, string? PasswordHash, DateOnly On);

/// <summary>Brings a known police area into this installation, with its bodies past and present.</summary>
public sealed class SetUpArea(AppDb db)
{
    public static readonly Reason NoAreaChosen = new("AreaUnknown", "Choose the police area.", "R13");

    public Task<PoliceArea> RunAsync(AreaToSetUp input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var known = KnownAreas.Read().Find(input.Slug)
            ?? throw new RefusedException("AreaUnknown", $"There is no police area called '{input.Slug}'. Choose one from the list.", "R13");
        RefusedException.ThrowIfAny([.. PoliceArea.WhyNotRename(input.Name, input.Colour), .. WhyNot(input)]);
        var slug = input.Address ?? known.Slug;
        if (await db.Areas.AnyAsync(a => a.Slug == slug, cancel))
        {
            throw new RefusedException("AreaIsSetUp", $"{known.Name} is already set up here. Sign in as its administrator to change it.");
        }

        if (input.OnlyIfFirst && await db.Areas.AnyAsync(cancel))
        {
            throw new RefusedException("NotTheFirst", "An area is set up here already. Sign in as its administrator to set up another one.");
        }

        var area = new PoliceArea
        {
            Id = Guid.CreateVersion7(), Slug = slug, Name = input.Name.Trim(), ForceName = known.Force, Nation = known.Nation, Districts = known.Districts,
            Colour = input.Colour, IsDemonstration = input.IsDemonstration, CreatedAt = change.At.ToUniversalTime(),
        };
        foreach (var governance in known.Governance)
        {
            area.Bodies.Add(Body(area, BodyKind.LocalPolicingBody, governance.Body, governance, governance.Model));
            area.Bodies.Add(Body(area, BodyKind.Panel, governance.Panel, governance, null));
        }

        db.Areas.Add(area);
        if (input.Administrator is { } first)
        {
            await AppointAsync(first, area, cancel);
        }

        await db.SaveAsync(change, cancel);
        return area;
    }, cancel);

    private static IReadOnlyList<Reason> WhyNot(AreaToSetUp input) => input.Administrator is not { } first
        ? []
        : input.IsDemonstration || !first.Email.Trim().EndsWith(Person.DemonstrationDomain, StringComparison.OrdinalIgnoreCase)
            ? Person.WhyNot(first.Name, first.Email)
            : [new("AddressOfDemonstration", $"Addresses that end in {Person.DemonstrationDomain} belong to the demonstration. Enter another one.")];

    private async Task AppointAsync(FirstAdministrator first, PoliceArea area, CancellationToken cancel)
    {
        var normalized = Person.Normalize(first.Email);
        var person = await db.People.SingleOrDefaultAsync(p => p.NormalizedEmail == normalized, cancel);
        if (person is null)
        {
            person = Person.Named(first.Name, first.Email, first.PasswordHash);
            db.People.Add(person);
        }

        person.EndSessions();
        db.RoleHoldings.Add(new RoleHolding
        {
            Id = Guid.CreateVersion7(), PersonId = person.Id, AreaId = area.Id, BodyId = area.LocalPolicingBody(first.On).Id, Role = Role.Administrator, From = first.On,
        });
    }

    private static Body Body(PoliceArea area, BodyKind kind, string title, KnownGovernance governance, GovernanceModel? model) => new()
    {
        Id = Guid.CreateVersion7(), AreaId = area.Id, Kind = kind, Model = model, Title = title, From = governance.From, To = governance.To,
    };
}
