using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>plans redact</c>: removes a passage from a plan, and says in which others of the area it stands too.</summary>
internal static class RedactVerb
{
    private static readonly Argument<string> Area = new("area") { Description = "The area's slug." };
    private static readonly Argument<string> Plan = new("plan") { Description = "The plan's address, such as 2025-2029." };
    private static readonly Option<string> Passage = new("--passage") { Description = "The words to remove, as published. Capital and small letters are taken for the same, so a word of a heading goes from every sentence that has it: give as many words as you mean.", Required = true };
    private static readonly Option<string> Note = new("--note") { Description = "What the public reads in its place.", Required = true };
    private static readonly Option<string> Why = new("--why") { Description = "Why, for the record.", Required = true };
    private static readonly Option<int?> PlacesSeen = new("--places") { Description = "In how many places the words stand, where these are many; the refusal says it." };
    private static readonly Option<bool> Everywhere =
        new("--everywhere") { Description = "Remove it from every other plan of the area too in which it is public." };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say where the words stand and from where they would go. Nothing is removed." };

    public static Command Create() =>
        new Command("redact", "Remove a passage from every edition of a plan, with a note in its place. It cannot be undone: --dry-run shows first what would go.")
            { Area, Plan, Passage, Note, Why, PlacesSeen, Everywhere, DryRun }
            .Answering((parsed, cancel) => Records.PreparedAsync(services => RunAsync(parsed, services, cancel)), Write);

    private static async Task<RedactAnswer> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var (db, redact) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<RedactPassage>());
        var plan = await db.PlanAsync(await db.AreaAsync(parsed.GetRequiredValue(Area), cancel), parsed.GetRequiredValue(Plan), cancel);
        var input = new PassageToRedact(plan, parsed.GetRequiredValue(Passage), parsed.GetRequiredValue(Note));
        var change = services.GetRequiredService<TimeProvider>().ChangeByProgram(PlansVerb.Because("Removed a passage", parsed.GetRequiredValue(Why)));
        Task<Redaction> RedactAsync(Guid from, int? places) => redact.RunAsync(input with { PlanId = from, Places = places }, change, cancel);
        var isDry = parsed.GetValue(DryRun);
        var done = isDry ? await redact.LookAsync(input with { Places = parsed.GetValue(PlacesSeen) }, change, cancel)
            : await RedactAsync(plan, parsed.GetValue(PlacesSeen));
        var elsewhere = await StandsElsewhere.InAsync(db, plan, input.Passage, cancel);
        var also = new List<PlanWithWords>();
        foreach (var other in parsed.GetValue(Everywhere) && !isDry ? elsewhere : [])
        {
            also.Add(new(other.Plan, other.Title, (await RedactAsync(other.Id, other.Places)).Statements, other.From));
        }

        return new(done.Note, done.Statements, done.At, done.IsInEdition, done.OtherRecords.Count, also,
            also.Count > 0 ? [] : [.. elsewhere.Select(other => new PlanWithWords(other.Plan, other.Title, other.Statements, other.From))])
        {
            DryRun = isDry, StoodIn = [.. Places(done.From)], Left = done.Left,
            Records = [.. done.OtherRecords.Select(record => WordsElsewhere.Of(record, parsed.GetRequiredValue(Area)))],
        };
    }

    private static void Write(RedactAnswer answer, TextWriter output)
    {
        var from = answer.StoodIn.Aggregate(RemovedFrom.None, (all, place) => all | place);
        output.Say((answer.DryRun, from) switch
        {
            (true, RemovedFrom.None) => "It stands in no edition of this plan. Nothing is removed.",
            (true, _) => (Sentence)$"It would be removed from {from.Told(answer.Statements)}. Nothing is removed.",
            (false, RemovedFrom.None) => "Removed. It stood in no edition of this plan.",
            (false, _) => (Sentence)$"Removed from {from.Told(answer.Statements)}.",
        });
        answer.Left.ToList().ForEach(output.Say);
        if (answer.OtherRecords > 0)
        {
            output.Say(answer.DryRun ? (Sentence)$"It would be removed from {InWords.Number(answer.OtherRecords, "other record")} too:"
                : (Sentence)$"Removed from {InWords.Number(answer.OtherRecords, "other record")} too:");
        }

        foreach (var other in answer.Records)
        {
            output.Say($"  {other.What}: {other.Address}");
        }

        foreach (var other in answer.Also)
        {
            output.Say($"Removed from plan {other.Plan} too: {other.From.Told(other.Statements)}.");
        }

        foreach (var other in answer.Elsewhere)
        {
            output.Say($"The same words are still public in plan {other.Plan}, in {other.From.Told(other.Statements)}. Remove them there too, unless they mean something else there.");
        }
    }

    private static IEnumerable<RemovedFrom> Places(RemovedFrom from) =>
        Enum.GetValues<RemovedFrom>().Where(place => place != RemovedFrom.None && from.HasFlag(place));
}
