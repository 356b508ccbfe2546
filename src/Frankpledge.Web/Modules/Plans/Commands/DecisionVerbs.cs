using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Decision;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Api;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>issue decision</c> and <c>issue decision-paper</c>: the paper on which it is decided to issue, and the decision.</summary>
internal static class DecisionVerbs
{
    private static readonly Argument<string> Area = new("area") { Description = "The area's slug." };
    private static readonly Option<int?> Record = new("--record") { Description = "The number of the record; the open one when left out." };

    public static IEnumerable<Command> All()
    {
        var file = new Option<string>("--file")
            { Description = "A text file with the paper: paragraphs numbered from 1, and the headings between them.", HelpName = "path", Required = true };
        var document = new Option<string>("--document") { Description = "The paper: its name, and where it is.", Required = true };
        yield return new Command("decision",
            "Show the decision to issue and its paper. Answers with record, decided_on, person, capacity, equality_finished_on, equality_seen_on, document, paragraphs (number, part, heading, text), missing: the sections that the paper has not, sha256 of the paper, and replaced: the papers before it, each with document, sha256, recorded_by, recorded_at, replaced_by and replaced_at.") { Area, Record }.Answering(
            (parsed, cancel) => Records.PreparedAsync(async services =>
            {
                var (_, record) = await FindAsync(services.GetRequiredService<AppDb>(), parsed, cancel);
                return DecisionData.Of(record);
            }),
            Write);
        yield return new Command("decision-paper", "Record the paper on which it is decided to issue; a later one takes its place. Answers as decision does.")
            { Area, Record, file, document }.Answering(
            async (parsed, cancel) =>
            {
                var text = await File.ReadAllTextAsync(parsed.GetRequiredValue(file), cancel);
                return await Records.PreparedAsync(async services =>
                {
                    var db = services.GetRequiredService<AppDb>();
                    var (area, record) = await FindAsync(db, parsed, cancel);
                    var number = record.Number == 0 ? IssueRecord.OpenNumber(await db.IssueRecordsOfAsync(area, cancel)) : record.Number;
                    await services.GetRequiredService<RecordDecisionPaper>().RunAsync(area, number, new(parsed.GetRequiredValue(document), text),
                        services.GetRequiredService<TimeProvider>().ChangeByProgram("Recorded a decision paper at the command line"), cancel);
                    return DecisionData.Of((await db.IssueRecordsOfAsync(area, cancel)).Single(one => one.Number == number));
                });
            },
            Write);
    }

    private static async Task<(Guid Area, IssueRecord Record)> FindAsync(AppDb db, ParseResult parsed, CancellationToken cancel)
    {
        var area = (await db.AreaFactsAsync(parsed.GetRequiredValue(Area), cancel)).Id;
        var records = await db.IssueRecordsOfAsync(area, cancel);
        var number = parsed.GetValue(Record) ?? IssueRecord.OpenNumber(records);
        return (area, records.SingleOrDefault(one => one.Number == number) ?? IssueRecord.Empty(area));
    }

    private static void Write(DecisionData decision, TextWriter output)
    {
        output.Say(decision.Document is { } paper ? $"{paper}: {decision.Paragraphs.Count} numbered." : (Sentence)"No decision paper is recorded.");
        decision.Paragraphs.ToList().ForEach(one => output.Say($"{one.Number}. [{one.Part}] {one.Text.Split('\n')[0]}"));
        decision.Missing.ToList().ForEach(part => output.Say($"Missing: {part}"));
        decision.Replaced.ToList().ForEach(one => output.Say($"Replaced on {one.ReplacedAt:yyyy-MM-dd} by {one.ReplacedBy}: {one.Document}, recorded by {one.RecordedBy} on {one.RecordedAt:yyyy-MM-dd}, fingerprint {one.Sha256 ?? "not kept"}."));
        output.Say(decision.DecidedOn is { } day ? $"Decided on {day:yyyy-MM-dd} by {decision.Person}, {decision.Capacity}." : (Sentence)"Not decided yet.");
    }
}
