using System.CommandLine;
using System.Text.Json.Serialization;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Commands;

/// <summary>Lists, adds and resets people and ends roles, for whoever keeps the installation.</summary>
internal static class PeopleVerb
{
    private static readonly Argument<string> Area = new("area") { Description = "The area's slug." };
    private static readonly Argument<string> Email = new("email") { Description = "The person's e-mail address." };
    private static readonly Option<string> Name = new("--name") { Description = "The person's name.", Required = true };
    private static readonly Option<Role> Role = Choices.OneOf<Role>("--role", "The role.").Needed();
    private static readonly Option<BodyKind> Body = Choices.OneOf<BodyKind>("--body", "The body that gives the role; local-policing-body when not given.");
    private static readonly Option<string?> Site = SiteOption();

    public static Option<string?> SiteOption() =>
        new("--site") { Description = "Where people reach this installation; the base address of the settings when left out." };

    private static readonly Argument<bool> On = new("on") { Description = "true or false." };

    private static readonly Option<bool> Withdraw = new("--withdraw") { Description = "Take the address away instead." };

    public static Command Create() => new("people", "List, add and reset people, and end their roles.")
    {
        new Command("list", "List who holds which role in an area.") { Area }.Answering(ListAsync, Write),
        new Command("add", "Give a role to a person. A new account gets a link to hand over.") { Area, Email, Name, Role, Body, Site }
            .Answering(AddAsync, (added, output) => output.Say($"{added.Email} has this role in {added.Body}: {Held(added)}.{LinkWords.Ended(added.EarlierLinkEnds)}{LinkWords.Given(added.Site, added.Link)}")),
        new Command("end-role", "End a role today.") { Area, Email, Role, Body }
            .Answering(EndAsync, (ended, output) => output.Say($"{ended.Email} no longer has this role in {ended.Body}: {Held(ended)}.")),
        new Command("reset", "Take away a password and second factor, and make a link to choose anew.") { Email, Site }
            .Answering(ResetAsync, (reset, output) => output.Say($"{reset.Email} may start again.{LinkWords.Ended(reset.EarlierLinkEnds)}{LinkWords.Given(reset.Site, reset.Link)}")),
        new Command("link",
            "Make a link for somebody who forgot the password or was locked out by others' tries. Nothing is taken away, and a second factor is asked for first.") { Email, Site }
            .Answering(GiveLinkAsync, (given, output) => output.Say($"Give {given.Email} this link; it works once, for an hour:\n{LinkWords.Told(given.Site, given.Link!)}{LinkWords.SiteUnknown(given.Site, LinkWords.Told(given.Site, given.Link!))}{LinkWords.Ended(given.EarlierLinkEnds)}")),
        new Command("shortcuts", "Turn shortcuts of one letter on or off for a person.") { Email, On }.Answering(
            ShortcutsAsync, (set, output) => output.Say($"Shortcuts of one letter are {(set.On ? "on" : "off")} for {set.Email}.")),
        new Command("calendar",
            "Make a new secret address at which a person's calendar program reads what is due for them; the one before stops working.") { Email, Withdraw,
            Site }.Answering(
            CalendarAsync,
            (calendar, output) =>
                output.Say(calendar.Address is null
                    ? (Sentence)$"{calendar.Email} has no calendar address now."
                    : $"Give {calendar.Email} this address; it is shown only once:\n{calendar.Address}{LinkWords.SiteUnknown(calendar.Site, calendar.Address)}")),
    };

    private static Task<IReadOnlyList<PersonListed>> ListAsync(ParseResult parsed, CancellationToken cancel) =>
        Records.PreparedAsync<IReadOnlyList<PersonListed>>(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var area = await FindAreaAsync(db, parsed.GetRequiredValue(Area), cancel);
        return await (
            from held in db.RoleHoldings
            join body in db.Bodies on held.BodyId equals body.Id
            join person in db.People on held.PersonId equals person.Id
            where held.AreaId == area.Id
            orderby body.Kind, person.Name, held.From
            select new PersonListed(person.Name, person.Email, held.Role, body.Title, held.From, held.To)).ToListAsync(cancel);
    });

    private static Task<PersonChanged> AddAsync(ParseResult parsed, CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var area = await FindAreaAsync(services.GetRequiredService<AppDb>(), parsed.GetRequiredValue(Area), cancel);
        var body = area.InOffice(parsed.GetValue(Body), clock.Today());
        var input = new PersonToAdd(body.Id, parsed.GetRequiredValue(Name), parsed.GetRequiredValue(Email), parsed.GetValue(Role),
            clock.Today()) { HandOver = true };
        var added = await services.GetRequiredService<AddPerson>().RunAsync(input, clock.ChangeByProgram("Added at the command line"), cancel);
        return new PersonChanged(input.Email, input.Role, body.Title, LinkWords.At(parsed.GetValue(Site), added.LinkSecret))
        {
            Site = parsed.GetValue(Site), EarlierLinkEnds = added.EndsEarlierLink,
        };
    });

    private static Task<PersonChanged> EndAsync(ParseResult parsed, CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var clock = services.GetRequiredService<TimeProvider>();
        var area = await FindAreaAsync(db, parsed.GetRequiredValue(Area), cancel);
        var person = await FindPersonAsync(db, parsed.GetRequiredValue(Email), cancel);
        var bodies = area.Bodies.Where(body => body.Kind == parsed.GetValue(Body)).ToDictionary(body => body.Id);
        var held = person.Roles.Find(role => role.Role == parsed.GetValue(Role) && bodies.ContainsKey(role.BodyId) && role.IsHeldOn(clock.Today()))
            ?? throw new RefusedException("RoleNotHeld", $"{person.Name} does not hold this role. 'people list {area.Slug}' shows who holds what.");
        await services.GetRequiredService<EndRole>().RunAsync(held.Id, clock.Today(), clock.ChangeByProgram("Ended at the command line"), cancel);
        return new PersonChanged(person.Email, held.Role, bodies[held.BodyId].Title, null);
    });

    private static Task<PersonChanged> ResetAsync(ParseResult parsed, CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var person = await FindPersonAsync(services.GetRequiredService<AppDb>(), parsed.GetRequiredValue(Email), cancel);
        var link = await services.GetRequiredService<ResetAccount>()
            .RunAsync(person.Id, clock.Today(), clock.ChangeByProgram("Reset at the command line"), cancel);
        return new PersonChanged(person.Email, null, null, LinkWords.At(parsed.GetValue(Site), link.Secret))
        {
            Site = parsed.GetValue(Site), EarlierLinkEnds = link.EndsEarlier,
        };
    });

    private static Task<PersonChanged> GiveLinkAsync(ParseResult parsed, CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var person = await FindPersonAsync(services.GetRequiredService<AppDb>(), parsed.GetRequiredValue(Email), cancel);
        var change = services.GetRequiredService<TimeProvider>().ChangeByProgram("Asked for a link at the command line");
        var link = await services.GetRequiredService<AskForLink>().RunAsync(person.Email, change, cancel)
            ?? throw new RefusedException("NoLinkNow",
                $"{person.Email} gets no link now: it belongs to the demonstration, or has had {AskForLink.AnHour} within the hour.");
        return new PersonChanged(person.Email, null, null, LinkWords.At(parsed.GetValue(Site), link.Secret))
        {
            Site = parsed.GetValue(Site), EarlierLinkEnds = link.EndsEarlier,
        };
    });

    private static Task<PersonCalendar> CalendarAsync(ParseResult parsed, CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var person = await FindPersonAsync(services.GetRequiredService<AppDb>(), parsed.GetRequiredValue(Email), cancel);
        if (parsed.GetValue(Withdraw))
        {
            await services.GetRequiredService<WithdrawCalendarAddress>().RunAsync(person.Id, clock.ChangeByProgram("Withdrawn at the command line"), cancel);
            return new PersonCalendar(person.Email, null);
        }

        var secret = await services.GetRequiredService<MakeCalendarAddress>().RunAsync(person.Id, clock.ChangeByProgram("Made at the command line"), cancel);
        return new PersonCalendar(person.Email, $"{LinkWords.Known(parsed.GetValue(Site))}/calendar/{secret}.ics") { Site = parsed.GetValue(Site) };
    });

    private static Task<PersonShortcuts> ShortcutsAsync(ParseResult parsed, CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var person = await FindPersonAsync(services.GetRequiredService<AppDb>(), parsed.GetRequiredValue(Email), cancel);
        var on = parsed.GetRequiredValue(On);
        await services.GetRequiredService<SetShortcuts>()
            .RunAsync(person.Id, on, services.GetRequiredService<TimeProvider>().ChangeByProgram(on ? "Turned shortcuts on" : "Turned shortcuts off"), cancel);
        return new PersonShortcuts(person.Email, on);
    });

    private static async Task<PoliceArea> FindAreaAsync(AppDb db, string slug, CancellationToken cancel) =>
        await db.Areas.Include(area => area.Bodies).SingleOrDefaultAsync(area => area.Slug == slug, cancel)
        ?? throw new RefusedException("AreaNotSetUp", $"No area '{slug}' is set up here. 'areas list' shows those that are.");

    private static async Task<Person> FindPersonAsync(AppDb db, string email, CancellationToken cancel)
    {
        var normalized = Person.Normalize(email);
        return await db.People.Include(person => person.Roles).SingleOrDefaultAsync(person => person.NormalizedEmail == normalized, cancel)
            ?? throw new RefusedException("PersonUnknown", $"Nobody here has the address {email}.");
    }

    private static string Held(PersonChanged person) => person.Role is { } role ? RoleWords.Of(role) : "";

    private static void Write(IReadOnlyList<PersonListed> people, TextWriter output)
    {
        if (people.Count == 0)
        {
            output.Say("Nobody holds a role here.");
        }

        foreach (var person in people)
        {
            output.Say($"{person.Name,-32} {person.Email,-36} {RoleWords.Of(person.Role),-38} {person.Body}{(person.To is { } ended ? $" (ended {ended:d MMMM yyyy})" : "")}");
        }
    }
}

internal sealed record PersonListed(string Name, string Email, Role Role, string Body, DateOnly From, DateOnly? To);

/// <param name="Link">Of this machine at the port of the settings where no base address is set and none was given.</param>
internal sealed record PersonChanged(string Email, Role? Role, string? Body, string? Link)
{
    /// <summary>Whether a link that the person had opened until now.</summary>
    public bool EarlierLinkEnds { get; init; }

    [JsonIgnore]
    public string? Site { get; init; }
}

/// <param name="Address">Begins with its path where no base address is set and none was given.</param>
internal sealed record PersonCalendar(string Email, string? Address)
{
    [JsonIgnore]
    public string? Site { get; init; }
}

internal sealed record PersonShortcuts(string Email, bool On);
