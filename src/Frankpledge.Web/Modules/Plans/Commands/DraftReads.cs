using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Base;
using static Frankpledge.Web.Modules.Plans.Commands.DraftActs;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>draft start</c>, <c>show</c>, <c>history</c>, <c>word</c> and <c>bring-back</c>.</summary>
internal static class DraftReads
{
    private static readonly Option<int?> Edition = new("--edition") { Description = "The number of the edition to start from; the latest where none is given." };
    private static readonly Option<bool> Empty = new("--empty") { Description = "Start without any text." };
    private static readonly Option<string?> Title = new("--title") { Description = "The title of a plan that is not here yet." };
    private static readonly Option<bool> Dropped = new("--dropped") { Description = "Show what was dropped instead." };

    public static Command Start() => new Command("start", "Start the working draft of a plan. Answers with plan, title, edition and passages.") { Draft,
        Edition, Empty, Title, By }
        .Answering((parsed, cancel) => Records.PreparedAsync(async services =>
        {
            var asked = await AskedAsync(parsed, services, cancel);
            await services.GetRequiredService<StartDraft>().RunAsync(new(asked.Asked.AreaId, asked.Asked.Slug, parsed.GetValue(Edition), parsed.GetValue(Empty),
                parsed.GetValue(Title)), asked.By, cancel);
            var text = await asked.TextAsync();
            return new DraftStarted(text.Draft.Slug, text.Draft.Title, text.Edition, text.Standing.Count);
        }), (done, output) => output.Say($"The working draft of {done.Title} has {InWords.Number(done.Passages, "passage")}."));

    public static Command Show() => new Command("show",
        "The working draft, one passage a line. Answers with a list; each has number, reference, form, level, text, stem, kinds, text_number, saved_by, saved_at, dropped_why, comments, suggestions (one of a row with row: place, was and would), work, and the rows of a table.") { Draft, Dropped }
        .Answering((parsed, cancel) => Records.PreparedAsync<IReadOnlyList<DraftLine>>(async services =>
        {
            var text = await (await AskedAsync(parsed, services, cancel)).TextAsync();
            var talk = await services.GetRequiredService<DraftTalkHere>().OfAsync(text, cancel);
            return [.. (parsed.GetValue(Dropped) ? text.Dropped : text.Standing).Select(one => DraftLine.Of(text, talk, one))];
        }), (lines, output) => lines.ToList().ForEach(line => output.Say(
            $"{line.Number,4}  {line.Reference ?? (line.Form == PassageForm.Statement ? "+" : new string('#', line.Level)),-5} {line.Text}")));

    public static Command History() => new Command("history",
        "The history of a passage, the last first. Answers with a list; each has act, deed, before, after, why, suggested_by, by, at and undone_in.") { Draft, Passage }
        .Answering((parsed, cancel) => Records.PreparedAsync<IReadOnlyList<DraftHistoryLine>>(async services =>
        {
            var passage = await (await AskedAsync(parsed, services, cancel)).PassageAsync();
            return [.. (await services.GetRequiredService<DraftsHere>().HistoryAsync(passage, cancel)).Select(DraftHistoryLine.Of)];
        }), (lines, output) =>
        {
            if (lines.Count == 0)
            {
                output.Say("Nobody has changed it here.");
            }

            lines.ToList().ForEach(line => output.Say($"{line.Act,4}  {line.At:yyyy-MM-dd HH:mm} {line.By}, {Choices.InWords(line.Deed)}: {line.After}"));
        });

    public static Command Word()
    {
        var file = new Argument<string>("file") { Description = "The Word file to write." };
        return new Command("word", "Write the working draft as a Word file, in which each statement can be found again. Answers with file and bytes.") { Draft, file }
            .Answering((parsed, cancel) => Records.PreparedAsync(async services =>
            {
                var content = DraftForWord.Write(await (await AskedAsync(parsed, services, cancel)).TextAsync());
                await File.WriteAllBytesAsync(parsed.GetRequiredValue(file), content, cancel);
                return new DraftWritten(parsed.GetRequiredValue(file), content.Length);
            }), (done, output) => output.Say($"Written to {done.File}."));
    }

    public static Command BringBack()
    {
        var file = new Argument<string>("file") { Description = "The Word file of the draft, edited meanwhile." };
        return new Command("bring-back",
            "Take an edited Word file of the draft: what was changed waits as suggestions. Answers with reworded, added, dropped, moved, comments, left, not_taken with the reasons, and rows of tables.") { Draft, file, By }
            .Answering((parsed, cancel) => Records.PreparedAsync(async services =>
            {
                var asked = await AskedAsync(parsed, services, cancel);
                var path = parsed.GetRequiredValue(file);
                return await services.GetRequiredService<BringBackDraft>().RunAsync(asked.Asked, path, await File.ReadAllBytesAsync(path, cancel), asked.By,
                    cancel);
            }), (came, output) =>
            {
                output.Say($"Suggestions that wait: {came.Reworded} reworded, {came.Added} added, {came.Dropped} dropped, {came.Moved} moved, {came.Rows} rows of tables; {came.Comments} comments; {came.Left} were here already.");
                foreach (var one in came.NotTaken)
                {
                    output.Say($"Not taken: {(one.Passage is { } named ? $"{named} " : "")}{(one.Words.Length > 0 ? $"\u201c{one.Words}\u201d " : "")}{one.Why}");
                }
            });
    }

    private sealed record DraftWritten(string File, int Bytes);

    private sealed record DraftStarted(string Plan, string Title, int? Edition, int Passages);
}
