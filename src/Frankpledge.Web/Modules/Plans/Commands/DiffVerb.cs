using System.CommandLine;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Matching;
using Frankpledge.Reading;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>diff A B</c>: what changed between two texts of a plan. Nothing is stored.</summary>
internal static class DiffVerb
{
    private const string Text = "A file that import-plan reads, an edition that is published here, such as kent/2025-2029/1, or a working draft, such as kent/2025-2029/draft.";

    public static Command Create()
    {
        var before = new Argument<string>("before") { Description = Text };
        var after = new Argument<string>("after") { Description = "The later text, in the same way." };
        var third = new Argument<string?>("third") { Description = "A third text, to see every line that is not the same in all three.", Arity = ArgumentArity.ZeroOrOne };
        var from = new Option<string[]>("--from") { Description =
            "The heading the plan begins with in a file, included; \"Heading#2\" is the second that reads so. Once for all texts, or once for each in their order.", HelpName = "heading" };
        var to = new Option<string[]>("--to") { Description = "The heading the plan stops before, in the same way.", HelpName = "heading" };
        var json = Verb.JsonOption();
        json.Description = "Print one JSON object a line for each change, in the order of the later text. Of three texts one for each line that differs: texts (three lists), differ (such as 1-2) and headings.";
        var command = new Command("diff",
            "Compare two texts of a plan: what was kept, reworded, renamed, moved, split, merged, added and dropped.") { before, after, third, from, to, json };
        command.SetAction((parsed, cancel) => Verb.Guarded(parsed, parsed.GetValue(json), async () =>
        {
            var texts = new[] { parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(third) }.OfType<string>().ToList();
            var (begins, ends) = (Each(parsed.GetValue(from), texts.Count, "--from"), Each(parsed.GetValue(to), texts.Count, "--to"));
            var (lines, editions) = (new List<IReadOnlyList<PlanLine>>(), new List<Edition?>());
            foreach (var (at, text) in texts.Index())
            {
                var (found, edition) = await LinesAsync(text, new(begins[at], ends[at]), cancel);
                lines.Add(found);
                editions.Add(edition);
            }

            // What was said is in the records; two texts that are not both from there need none.
            var said = editions.OfType<Edition>().Count() < 2 ? (_, _, changes) => changes
                : await Records.PreparedAsync(services => JoinsSaid.AmongAsync(services.GetRequiredService<AppDb>(), editions, cancel));
            if (lines.Count > 2)
            {
                ThreeWords.Write(ThreeTexts.Of(lines, said), parsed.GetValue(json), parsed.InvocationConfiguration.Output);
            }
            else
            {
                Write([.. said(0, 1, Alignment.Of(lines[0], lines[1]))], parsed.GetValue(json), parsed.InvocationConfiguration.Output);
            }
        }));
        return command;
    }

    private static void Write(IReadOnlyList<AlignedChange> changes, bool asJson, TextWriter output)
    {
        if (!asJson)
        {
            DiffWords.Write(changes, output);
            return;
        }

        foreach (var change in changes)
        {
            output.WriteLine(JsonSerializer.Serialize(DiffLine.Of(change), Verb.Json));
        }
    }

    private static IReadOnlyList<string?> Each(string[]? given, int texts, string option) => given switch
    {
        null or [] => [.. Enumerable.Repeat<string?>(null, texts)],
        [var all] => [.. Enumerable.Repeat(all, texts)],
        _ when given.Length == texts => [.. given.Select(Blank)],
        _ => throw new RefusedException("RangeForOtherTexts", $"Give {option} once for all texts, or once for each of the {texts}."),
    };

    private static string? Blank(string heading) => heading.Length == 0 ? null : heading;

    private static async Task<(IReadOnlyList<PlanLine> Lines, Edition? Edition)> LinesAsync(string text, PlanRange range, CancellationToken cancel)
    {
        if (File.Exists(text))
        {
            var bytes = await File.ReadAllBytesAsync(text, cancel);
            return (PlanLines.Of(PlanReader.Read(DocumentReader.Read(Path.GetFileName(text), bytes, ReadingLimits.Default, cancel), range)), null);
        }

        if (text.Split('/') is [var area, var plan, DraftActs.Name])
        {
            return await Records.PreparedAsync(async services =>
            {
                var here = await services.GetRequiredService<AppDb>().AreaFactsAsync(area, cancel);
                var draft = await services.GetRequiredService<DraftsHere>().FindAsync(new(here.Id, plan), cancel);
                return (await services.GetRequiredService<DraftCompare>().LinesAsync(draft, cancel), (Edition?)null);
            });
        }

        var asked = AskedEdition.Read(text);
        return await Records.PreparedAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var id = await asked.IdAsync(db, cancel);
            return (await db.LinesOfAsync(id, cancel), (Edition?)await db.Editions.AsNoTracking().SingleAsync(one => one.Id == id, cancel));
        });
    }
}
