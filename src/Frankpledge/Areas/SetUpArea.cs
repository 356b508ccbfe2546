using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Which known area to set up, under what name and colour, and who administers it first.</summary>
/// <param name="Slug">The known area's slug; <paramref name="Address"/> may give it another address (demonstrations).</param>
/// <param name="Administrator">Null where another step adds people (demonstrations, the command line).</param>
/// <param name="OnlyIfFirst">At the page, by a stranger: this is allowed for the very first area and never again.</param>
public sealed record AreaToSetUp(
    string Slug, string Name, string Colour, bool IsDemonstration = false, string? Address = null, FirstAdministrator? Administrator = null,
    bool OnlyIfFirst = false);

/// <summary>An area's first administrator from the local day <paramref name="On"/>; without a hash they choose a password by link.</summary>
public sealed record FirstAdministrator(string Name, string Email, string? PasswordHash, DateOnly On)
{
    /// <summary>Whether whoever sets the area up gives them the link by hand, even where e-mail could bring it.</summary>
    public bool HandOver { get; init; }
}

/// <summary>An area that was set up.</summary>
/// <param name="LinkSecret">Of the link to hand to its administrator, where this act made the account;
/// null where there was one, it has a password, or the link goes by e-mail.</param>
/// <param name="IsMailed">Whether the link goes by e-mail.</param>
/// <param name="EndsEarlierLink">Whether a link that the administrator had opened until now.</param>
public sealed record AreaBroughtIn(PoliceArea Area, string? LinkSecret, bool IsMailed, bool EndsEarlierLink);

/// <summary>Brings a known police area into this installation, with its bodies past and present.</summary>
public sealed class SetUpArea(AppDb db, Outbox outbox)
{
    public static readonly Reason NoAreaChosen = new("AreaUnknown", "Choose the police area.", "R13");

    /// <summary>An area is public at once and no way leads back: an administrator of one area decides nothing about another.</summary>
    public static readonly Reason OnlyAtCommandLine = new("NotKeeper",
        "An area is set up here already. Whoever keeps this installation sets up another one at the command line, with ./frankpledge areas set-up.");

    public Task<AreaBroughtIn> RunAsync(AreaToSetUp input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var known = KnownAreas.Read().Find(input.Slug)
            ?? throw new RefusedException("AreaUnknown", $"There is no police area called '{input.Slug}'. Choose one from the list.", "R13");
        RefusedException.ThrowIfAny([.. PoliceArea.WhyNotRename(input.Name, input.Colour), .. WhyNot(input)]);
        if (change.WhoId is not null)
        {
            throw new RefusedException([OnlyAtCommandLine]);
        }

        var slug = input.Address ?? known.Slug;
        if (await db.Areas.AnyAsync(a => a.Slug == slug, cancel))
        {
            throw new RefusedException("AreaIsSetUp", $"{known.Name} is already set up here. Sign in as its administrator to change it.");
        }

        RefusedException.ThrowIfAny(await WhyNotHereAsync(db, input.IsDemonstration, cancel));

        if (input.OnlyIfFirst && await db.Areas.AnyAsync(cancel))
        {
            throw new RefusedException([OnlyAtCommandLine]);
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
        var (secret, isMailed, endsEarlier) = input.Administrator is { } first ? await AppointAsync(first, area, change, cancel) : (null, false, false);
        await db.SaveAsync(change, cancel);
        return new AreaBroughtIn(area, secret, isMailed, endsEarlier);
    }, cancel);

    /// <summary>Why no area of this sort can be set up in this installation, whoever asks.</summary>
    public static async Task<IReadOnlyList<Reason>> WhyNotHereAsync(AppDb db, bool isDemonstration, CancellationToken cancel = default) =>
        !await db.Areas.AnyAsync(area => area.IsDemonstration != isDemonstration, cancel) ? []
        : [new("DemonstrationApart", isDemonstration
            ? "This installation keeps the records of a real area. The demonstration needs a folder or database of its own."
            : "This installation is the demonstration. A real area needs a folder or database of its own: start with another FRANKPLEDGE_DATA.")];

    private static IReadOnlyList<Reason> WhyNot(AreaToSetUp input) => input.Administrator is not { } first
        ? []
        : input.IsDemonstration || !first.Email.Trim().EndsWith(Person.DemonstrationDomain, StringComparison.OrdinalIgnoreCase)
            ? Person.WhyNot(first.Name, first.Email)
            : [new("AddressOfDemonstration", $"Addresses that end in {Person.DemonstrationDomain} belong to the demonstration. Enter another one.")];

    private async Task<(string? Secret, bool IsMailed, bool EndsEarlier)> AppointAsync(FirstAdministrator first, PoliceArea area, Change change,
        CancellationToken cancel)
    {
        var normalized = Person.Normalize(first.Email);
        var person = await db.People.Include(p => p.Roles).SingleOrDefaultAsync(p => p.NormalizedEmail == normalized, cancel);
        if (person is null)
        {
            person = Person.Named(first.Name, first.Email, first.PasswordHash);
            db.People.Add(person);
        }

        var made = await db.LinkForRoleAsync(person, area.LocalPolicingBody(first.On).Id, first.On, change, outbox.IsOpen, cancel);
        person.EndSessions();
        db.RoleHoldings.Add(new RoleHolding
        {
            Id = Guid.CreateVersion7(), PersonId = person.Id, AreaId = area.Id, BodyId = area.LocalPolicingBody(first.On).Id, Role = Role.Administrator,
            From = first.On,
        });
        var isMailed = made is not null && !(first.HandOver && made.MayBeHanded)
            && outbox.Put(person, MailKind.Invitation, change.At, made.Link, area.LocalPolicingBody(first.On));
        return (isMailed ? null : made?.Secret, isMailed, made is { EndsEarlier: true });
    }

    private static Body Body(PoliceArea area, BodyKind kind, string title, KnownGovernance governance, GovernanceModel? model) => new()
    {
        Id = Guid.CreateVersion7(), AreaId = area.Id, Kind = kind, Model = model, Title = title, From = governance.From, To = governance.To,
    };
}
