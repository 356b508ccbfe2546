using System.CommandLine;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Matching;
using Frankpledge.Reading;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Base;

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
        var tables = new Option<bool>("--tables") { Description = "What became of the tables instead; with --json one object a line for each table that is not the same: kind, under, before and after (all rows), rows (before, after), cells (row_before, row_after, column, head, before, after)." };
        var json = Verb.JsonOption();
        json.Description = "Print one JSON object a line for each change, in the order of the later text; cells of tables with --tables. Of three texts one for each line that differs: texts (three lists), differ (such as 1-2) and headings.";
        var command = new Command("diff",
            "Compare two texts of a plan: what was kept, reworded, renamed, moved, split, merged, added and dropped.") { before, after, third, from, to, tables, json };
        command.SetAction((parsed, cancel) => Verb.Guarded(parsed, parsed.GetValue(json), async () =>
        {
            var texts = new[] { parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(third) }.OfType<string>().ToList();
            var (begins, ends) = (Each(parsed.GetValue(from), texts.Count, "--from"), Each(parsed.GetValue(to), texts.Count, "--to"));
            var read = new List<DiffText>();
            foreach (var (at, text) in texts.Index())
            {
                read.Add(await DiffText.ReadAsync(text, new(begins[at], ends[at]), cancel));
            }

            foreach (var (name, part) in texts.Zip(read).SelectMany(one => one.Second.LeftOut.Select(part => (Path.GetFileName(one.First), part))))
            {
                Verb.Remark(parsed, $"Not compared, because the finder left it out of {name}: “{part.Heading}”, line {part.Line}, with {Sentence.Count(part.Sentences, "{0} sentence", "{0} sentences")}. Name what is to be compared with --from and --to.");
            }

            if (parsed.GetValue(tables))
            {
                TableDiffWords.Write(read, parsed.GetValue(json), parsed.InvocationConfiguration.Output);
                return;
            }

            // What was said is in the records; two texts that are not both from there need none.
            var said = read.Count(one => one.Edition is not null) < 2 ? (_, _, changes) => changes : await Records.PreparedAsync(services =>
                JoinsSaid.AmongAsync(services.GetRequiredService<AppDb>(), read.ConvertAll(one => one.Edition), cancel));
            if (read.Count > 2)
            {
                ThreeWords.Write(ThreeTexts.Of(read.ConvertAll(one => one.Lines), said), parsed.GetValue(json), parsed.InvocationConfiguration.Output);
            }
            else
            {
                Write([.. await DraftedAsync(read, cancel) ?? said(0, 1, Alignment.Of(read[0].Lines, read[1].Lines))],
                    parsed.GetValue(json), parsed.InvocationConfiguration.Output);
                if (TableChanges.Of(read[0].Tables, read[1].Tables) is { Count: > 0 } other)
                {
                    Verb.Remark(parsed, $"Tables are compared apart: {InWords.Number(other.Count, "table")} not the same. See --tables.");
                }
            }
        }));
        return command;
    }

    /// <summary>What a draft makes of an edition of its plan, as its page shows it; null for other texts.</summary>
    private static async Task<IEnumerable<AlignedChange>?> DraftedAsync(IReadOnlyList<DiffText> read, CancellationToken cancel) =>
        read is [{ Edition: { } edition }, { Draft: { } draft }] && draft.Draft.PlanId == edition.PlanId ? await Records.PreparedAsync(async services =>
            (await services.GetRequiredService<DraftCompare>().OfAsync(draft, edition.Number, cancel))?.Rows.Select(row => row.Row.Change)) : null;

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
}
