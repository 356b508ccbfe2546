using System.CommandLine;
using System.Text.Json;
using Frankpledge.Areas.Contract;
using Frankpledge.Documents;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Checks;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Drafting;
using Frankpledge.Reading;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>check TEXT</c>: what all checks find in a document or an edition. Nothing is stored, and nothing is refused for what is found.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var text = new Argument<string>("text") { Description =
            "A plan, a paper about one or a pack of both: DOCX, PDF, HTML, Markdown or plain text; or an edition that is published here, such as kent/2025-2029/1; kent/2025-2029 for its newest, be it a draft; kent/2025-2029/draft for the working draft." };
        var from = new Option<string?>("--from") { Description =
            "The heading the plan begins with in a file, included. Needed only where the finder goes wrong.", HelpName = "heading" };
        var to = new Option<string?>("--to") { Description = "The heading the plan stops before.", HelpName = "heading" };
        var all = new Option<bool>("--all") { Description = "Also tell which numbers were compared with a table and agree with it." };
        var json = Verb.JsonOption();
        json.Description = "Print one JSON object a line for each finding: check, statement, sentence, rule, severity, section, line, page, words, code and, of an edition, what was answered: answer, answered_by, answered_at and answer_is_old.";
        var command = new Command("check",
            "Check a text while it is written: what the law wants in it, numbers, names, short forms, references, repetition, wording. It never refuses.") { text, from, to, all,
                json };
        command.SetAction((parsed, cancel) => Verb.Guarded(parsed, parsed.GetValue(json), async () =>
        {
            var asked = parsed.GetRequiredValue(text);
            var (read, answers) = File.Exists(asked) ? (await FileAsync(asked, new(parsed.GetValue(from), parsed.GetValue(to)), cancel), None)
                : asked.Split('/') is [var area, var plan, "draft"] ? (await DraftAsync(area, plan, cancel), None)
                : await EditionAsync(AskedEdition.Read(asked), parsed.GetValue(json), parsed.InvocationConfiguration.Error, cancel);
            var found = PlanChecks.Of(read).Where(one => parsed.GetValue(all) || one.Found.Weight != CheckWeight.Agrees)
                .Select(one => new AnsweredFinding(one, answers.GetValueOrDefault(one.Code))).ToList();
            CheckWords.TellNotLawHere(parsed, read);
            Write(found, parsed.GetValue(json), parsed.InvocationConfiguration.Output);
        }));
        return command;
    }

    private static readonly IReadOnlyDictionary<string, CheckAnswer> None = new Dictionary<string, CheckAnswer>();

    private static void Write(IReadOnlyList<AnsweredFinding> found, bool asJson, TextWriter output)
    {
        if (!asJson)
        {
            CheckWords.Write(found, output);
            return;
        }

        foreach (var one in found)
        {
            output.WriteLine(JsonSerializer.Serialize(CheckLine.Of(one), Verb.Json));
        }
    }

    private static async Task<CheckedText> FileAsync(string path, PlanRange told, CancellationToken cancel)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancel);
        return DocumentText.Of(DocumentReader.Read(Path.GetFileName(path), bytes, ReadingLimits.Default, cancel), told, TimeProvider.System.Today());
    }

    /// <summary>An edition with what was answered to the findings of its plan; which one it is is said where nobody named it.</summary>
    private static Task<(CheckedText, IReadOnlyDictionary<string, CheckAnswer>)> EditionAsync(AskedEdition asked, bool asJson, TextWriter notes,
        CancellationToken cancel) =>
        Records.PreparedAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var id = await asked.IdAsync(db, cancel);
        var edition = await db.Editions.AsNoTracking().SingleAsync(one => one.Id == id, cancel);
        if (asked.Number is null && asJson)
        {
            notes.WriteLine(JsonSerializer.Serialize(new { asked.Plan, Edition = edition.Number, Stage = Choices.InWords(edition.Stage) }, Verb.Json));
        }
        else if (asked.Number is null)
        {
            notes.Say($"Checked: edition {edition.Number} of {asked.Plan}, the newest that stands ({Choices.InWords(edition.Stage)}).");
        }

        return (await services.GetRequiredService<TextOfEdition>().ReadAsync(id, services.GetRequiredService<TimeProvider>().Today(), cancel),
            await db.AnswersToChecksAsync(edition.PlanId, cancel));
    });

    private static Task<CheckedText> DraftAsync(string area, string plan, CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var here = await services.GetRequiredService<AppDb>().AreaFactsAsync(area, cancel);
        return await services.GetRequiredService<TextOfDraft>().ReadAsync(
            await services.GetRequiredService<DraftsHere>().FindAsync(new(here.Id, plan), cancel), services.GetRequiredService<TimeProvider>().Today(), cancel);
    });
}
