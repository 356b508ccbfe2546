using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Threads.Commands;

/// <summary>The links of statements: those to be looked at again, and looking.</summary>
internal static class LinksVerb
{
    public static Command Create() => new("links", "Show the links of statements that are to be looked at again, make one, say that one still holds, or drop it.")
    {
        List(), Add(), Hold(), Carry(), Drop(),
    };

    private static Command List()
    {
        var area = Area();
        var all = new Option<bool>("--all") { Description = "All links that stand, not only those to be looked at again." };
        var unsaid = new Option<bool>("--unsaid") { Description = "Those that were carried over and of which nobody has said what they do." };
        return new Command("list",
            "The links to be looked at again. Answers with a list; each has id, plan, reference, end, kind, purpose, strength, why, quote, doubts, made_by, made_on and seen.") { area, all, unsaid }.Answering(
            (parsed, cancel) => Records.PreparedAsync<IReadOnlyList<LinkListed>>(async services =>
            {
                var db = services.GetRequiredService<AppDb>();
                var facts = await db.AreaFactsAsync(parsed.GetRequiredValue(area), cancel);
                var found = (await services.GetRequiredService<LinksHere>().OfAsync(facts.Id, Today(services), cancel: cancel))
                    .Where(link => parsed.GetValue(unsaid) ? link.IsUnsaid : link.Counts && (parsed.GetValue(all) || link.Doubts.Count > 0)).ToList();
                var names = await db.StatementNamesAsync(facts.Id, [.. found.Select(link => link.Link.StatementId).Distinct()], Today(services), cancel);
                return [.. found.Where(link => names.ContainsKey(link.Link.StatementId)).Select(link => LinkListed.Of(link, names[link.Link.StatementId]))];
            }),
            (links, output) =>
            {
                if (links.Count == 0)
                {
                    output.Say("No link is to be looked at again.");
                }

                foreach (var link in links)
                {
                    output.Say($"{link.Plan}/{link.Reference} {link.End}: {string.Join(", ", link.Doubts.Select(Choices.InWords))} [{link.Id}]");
                }
            });
    }

    private static Command Add()
    {
        var (area, said) = (Area(), new LinkOptions());
        var plan = new Argument<string>("plan") { Description = "The plan's part of its address, such as 2025-2029." };
        var reference = new Argument<string>("reference") { Description = "The statement, such as C14." };
        var entry = new Argument<Guid>("entry") { Description = "The entry's id, as 'thread' shows it." };
        return said.AddTo(new Command("add", "Link a statement to an entry that is recorded already. Answers with id and version.") { area, plan, reference, entry }).Answering(
            (parsed, cancel) => ActAsync(parsed.GetRequiredValue(area), async (services, facts) =>
            {
                var db = services.GetRequiredService<AppDb>();
                var found = await db.StatementAsync(facts.Id, parsed.GetRequiredValue(plan), parsed.GetRequiredValue(reference), Today(services), cancel)
                    ?? throw new RefusedException("StatementUnknown", "No plan of this area has such a statement.");
                var saw = await said.SawAsync(db, facts.Id, found, parsed, parsed.GetRequiredValue(entry), cancel);
                return await services.GetRequiredService<LinkStatement>().RunAsync(facts.Id, found.Id, EntryEnd.Named,
                    await db.FirstOfAsync(facts.Id, parsed.GetRequiredValue(entry), cancel), said.Read(parsed) with { Saw = saw },
                    Change(services, "Linked at the command line"), cancel);
            }),
            Say);
    }

    private static Command Hold()
    {
        var (area, link, why, said) = (Area(), Link(), Why("Why it still holds."), new LinkOptions(withEdition: false));
        var seen = new Option<string?>("--seen") { Description = "What list gave as seen with the words that you read; refused where either end has others since." };
        return said.AddTo(new Command("hold", "Say that a link still holds for the words that both ends have now, and what it does. Answers with id and version.") { area, link, why, seen }).Answering(
            (parsed, cancel) => ActAsync(parsed.GetRequiredValue(area), async (services, facts) =>
            {
                var found = await FoundAsync(services, facts, parsed.GetRequiredValue(link), cancel);
                var saw = parsed.GetValue(seen) is { } given ? BothSeen.Parse(given) ?? new(default) : found.Both;
                var wanted = said.IsSaid(parsed) ? said.Read(parsed) : new(found.Link.Purpose, found.Link.Strength, found.Link.Why, found.Link.Quote);
                return await services.GetRequiredService<LookAtLink>().RunAsync(facts.Id, found.Link.Id, found.Link.Version, wanted with { Saw = saw },
                    parsed.GetRequiredValue(why), Change(services, "Looked again at a link at the command line"), cancel);
            }),
            Say);
    }

    private static Command Carry()
    {
        var (area, link, why, said) = (Area(), Link(), Why("Why it goes over."), new LinkOptions(withEdition: false));
        return said.AddTo(new Command("carry", "Carry the link of a statement that was joined to another one over to that one. Answers with id and version of the link there.") { area, link, why }).Answering(
            (parsed, cancel) => ActAsync(parsed.GetRequiredValue(area), async (services, facts) =>
            {
                var found = await FoundAsync(services, facts, parsed.GetRequiredValue(link), cancel);
                var wanted = said.IsSaid(parsed) ? said.Read(parsed)
                    : new(found.Link.Purpose, found.Link.Strength, found.Link.Why, found.QuoteHeld ? found.Link.Quote : null);
                return await services.GetRequiredService<CarryLink>().RunAsync(facts.Id, found.Link.Id, found.Link.Version, wanted,
                    parsed.GetRequiredValue(why), Change(services, "Carried a link over at the command line"), cancel);
            }),
            Say);
    }

    private static Command Drop()
    {
        var (area, link, why) = (Area(), Link(), Why("Why it is dropped."));
        return new Command("drop", "Drop a link that does not hold any more. Answers with id and version.") { area, link, why }.Answering(
            (parsed, cancel) => ActAsync(parsed.GetRequiredValue(area), async (services, facts) =>
            {
                var found = await FoundAsync(services, facts, parsed.GetRequiredValue(link), cancel);
                return await services.GetRequiredService<DropLink>().RunAsync(facts.Id, found.Link.Id, found.Link.Version, parsed.GetRequiredValue(why),
                    Change(services, "Dropped a link at the command line"), cancel: cancel);
            }),
            Say);
    }

    private static async Task<LinkFound> FoundAsync(IServiceProvider services, AreaFacts facts, Guid link, CancellationToken cancel) =>
        await services.GetRequiredService<LinksHere>().FindAsync(facts.Id, link, Today(services), cancel)
            ?? throw new RefusedException("LinkUnknown", "There is no such link here.");

    private static Task<LinkSaved> ActAsync(string slug, Func<IServiceProvider, AreaFacts, Task<ThreadLink>> act) => Records.PreparedAsync(async services =>
    {
        var link = await act(services, await services.GetRequiredService<AppDb>().AreaFactsAsync(slug));
        return new LinkSaved(link.Id, link.Version);
    });

    private static void Say(LinkSaved saved, TextWriter output) => output.Say($"Done: {saved.Id}");

    private static DateOnly Today(IServiceProvider services) => services.GetRequiredService<TimeProvider>().Today();

    private static Change Change(IServiceProvider services, string why) => services.GetRequiredService<TimeProvider>().ChangeByProgram(why);

    private static Argument<string> Area() => new("area") { Description = "The area's slug." };

    private static Argument<Guid> Link() => new("link") { Description = "The link's id, as list gives it." };

    private static Option<string> Why(string description) => new("--because") { Description = description, Required = true };

    private sealed record LinkSaved(Guid Id, int Version);
}
