using System.CommandLine;
using System.Text.Json.Serialization;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Commands;

/// <summary>Lists the areas of this installation, and sets up another.</summary>
internal static class AreasVerb
{
    public static Command Create() =>
        Listing(new("areas", "List the police areas that are set up here, or set up another.")
        {
            Listing(new("list", "List the areas that are set up here.")), SetUp(), DetailsVerb.Create(), DetailsVerb.Rename(), DetailsVerb.Logo(),
        });

    private static Command Listing(Command command)
    {
        var known = new Option<bool>("--known") { Description = "List the 43 police areas of England and Wales instead, with their slugs." };
        command.Options.Add(known);
        return command.Answering(
            (parsed, cancel) => parsed.GetValue(known)
                ? Task.FromResult<IReadOnlyList<AreaListed>>(
                    [.. KnownAreas.Read().Areas.Select(area => new AreaListed(area.Slug, area.Name, area.Force, null))])
                : Records.PreparedAsync<IReadOnlyList<AreaListed>>(async services => await services.GetRequiredService<AppDb>().Areas
                    .OrderBy(area => area.Name).Select(area => new AreaListed(area.Slug, area.Name, area.ForceName, area.Colour)).ToListAsync(cancel)),
            (areas, output) =>
            {
                foreach (var area in areas)
                {
                    output.Say($"{area.Slug,-28} {area.Name,-32} {area.Force}");
                }

                output.Say(areas.Count == 0 ? (Sentence)"No area is set up yet. See: areas set-up --help" : $"{InWords.Number(areas.Count, "area")}.");
            });
    }

    private static Command SetUp()
    {
        var slug = new Argument<string>("slug") { Description = "The area's slug, as 'areas list --known' shows it." };
        var name = new Option<string?>("--name") { Description = "The public name; the area's own name when left out." };
        var colour = new Option<string>("--colour") { Description = "As #rrggbb, at least 7 to 1 on white.", DefaultValueFactory = _ => AreaColour.Default };
        var adminName = new Option<string>("--admin-name") { Description = "The first administrator's name.", Required = true };
        var adminEmail = new Option<string>("--admin-email") { Description = "The first administrator's e-mail address.", Required = true };
        var site = PeopleVerb.SiteOption();
        return new Command("set-up", "Set up an area and its first administrator.") { slug, name, colour, adminName, adminEmail, site }.Answering(
            (parsed, cancel) => Records.MadeAsync(async services =>
            {
                var clock = services.GetRequiredService<TimeProvider>();
                var wanted = parsed.GetRequiredValue(slug);
                var first = new FirstAdministrator(parsed.GetRequiredValue(adminName), parsed.GetRequiredValue(adminEmail), null,
                    clock.Today()) { HandOver = true };
                var input = new AreaToSetUp(wanted, parsed.GetValue(name) ?? KnownAreas.Read().Find(wanted)?.Name
                    ?? wanted, parsed.GetRequiredValue(colour), Administrator: first);
                var done = await services.GetRequiredService<SetUpArea>().RunAsync(input, clock.ChangeByProgram("Set up at the command line"), cancel);
                return new AreaSetUp(done.Area.Slug, done.Area.Name, LinkWords.At(parsed.GetValue(site), done.LinkSecret))
                {
                    Site = parsed.GetValue(site), EarlierLinkEnds = done.EndsEarlierLink,
                };
            }),
            (area, output) => output.Say($"{area.Name} is set up at /{area.Slug}.{LinkWords.Ended(area.EarlierLinkEnds)}{LinkWords.Given(area.Site, area.Link)}"));
    }
}

internal sealed record AreaListed(string Slug, string Name, string Force, string? Colour);

/// <summary>What was set up; the link is null where the administrator has an account already.</summary>
internal sealed record AreaSetUp(string Slug, string Name, string? Link)
{
    /// <summary>Whether a link that the administrator had opened until now.</summary>
    public bool EarlierLinkEnds { get; init; }

    [JsonIgnore]
    public string? Site { get; init; }
}
