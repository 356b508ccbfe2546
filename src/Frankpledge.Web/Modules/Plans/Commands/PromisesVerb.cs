using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>The promises of the plan in force: where each stands, and what became of one.</summary>
internal static class PromisesVerb
{
    public static Command Create() =>
        new("promises", "Where the promises of the plan in force stand, or of the last one where none is, and recording that one was met or given up.")
        {
            List(), Record(),
        };

    private static Command List()
    {
        var area = new Argument<string>("area") { Description = "The area's slug." };
        var on = Ask.MaybeDay("--on", "The day on which they stand so; today when left out.");
        return new Command("list", "List each promise with its state by what is recorded.") { area, on }.Answering(
            (parsed, cancel) => Records.PreparedAsync<IReadOnlyList<PromiseListed>>(async services =>
            {
                var facts = await services.GetRequiredService<AppDb>().AreaFactsAsync(parsed.GetRequiredValue(area), cancel);
                var today = parsed.GetValue(on) ?? services.GetRequiredService<TimeProvider>().Today();
                return [.. (await services.GetRequiredService<PromisesHere>().OfAsync(facts.Id, today, cancel))
                    .Select(one =>
                        new PromiseListed(one, one.Promise.Days.Select(day => facts.PendingOn(day)?.Warning).FirstOrDefault(warning => warning is not null)))];
            }),
            (promises, output) =>
            {
                foreach (var one in promises)
                {
                    output.Say($"{one.Reference,-5} {Choices.InWords(one.State),-16} {one.Text}");
                    foreach (var day in one.LongPast)
                    {
                        output.Say($"{"",-5} {InWords.Day(day)} had passed more than a year before the plan came here. Late says that nothing is recorded here, not that it was not kept.");
                    }
                }

                output.Say(promises.Count == 0
                    ? (Sentence)"No plan is in force, or it makes no promise."
                    : $"{Sentence.Join(", ", promises.CountBy(one => one.State).Select(pair => (Sentence)$"{Choices.InWords(pair.Key)}: {pair.Value}"))}.");
            });
    }

    private static Command Record()
    {
        var area = new Argument<string>("area") { Description = "The area's slug." };
        var reference = new Argument<string>("reference") { Description = "The promise, such as C14." };
        var plan = new Option<string?>("--plan") { Description = "The plan's part of its address, such as 2025-2029; may be left out where the area has one plan." };
        var edition = new Option<int?>("--edition") { Description = "The edition in whose words it was read; the one in force when left out." };
        var outcome = Choices.Which<PromiseOutcome>("outcome", "met, given-up, or taken-back for a record that was a mistake.");
        var on = Ask.Day("--on", "The day on which it was met or given up.");
        var day = Ask.MaybeDay("--day", "By which day it was promised, where its words name several.");
        var evidence = new Option<string?>("--evidence") { Description = "What shows that it was met." };
        var address = new Option<string?>("--address") { Description = "Where that can be seen on the web." };
        var reason = new Option<string?>("--reason") { Description = "Why it was given up, or why a record is corrected." };
        var after = new Option<int>("--after") { Description = "The number of the record that this corrects; 0 where nothing is recorded." };
        return new Command("record", "Record that a promise was met or given up, or correct such a record.") { area, reference, outcome, plan,
            edition, on, day, evidence, address, reason, after }.Answering(
            (parsed, cancel) => Records.PreparedAsync(async services =>
            {
                var db = services.GetRequiredService<AppDb>();
                var facts = await db.AreaFactsAsync(parsed.GetRequiredValue(area), cancel);
                var today = services.GetRequiredService<TimeProvider>().Today();
                var slug = parsed.GetValue(plan) ?? await OnlyPlanAsync(db, facts.Id, cancel);
                var named = await db.StatementAsync(facts.Id, slug, parsed.GetRequiredValue(reference), today, cancel)
                    ?? throw new RefusedException("StatementUnknown", "No plan of this area has such a statement.");
                var promise = (await db.PromisesInForceAsync(facts.Id, today, cancel)).FirstOrDefault(one => one.Statement == named.Id);
                var record = await services.GetRequiredService<RecordPromise>().RunAsync(
                    new(facts.Id, named.Id, parsed.GetValue(day) ?? (promise is { Days: [var only] } ? only : null),
                        parsed.GetValue(edition) ?? promise?.Edition ?? 0),
                    new(parsed.GetRequiredValue(outcome), parsed.GetValue(on), parsed.GetValue(evidence), parsed.GetValue(address), parsed.GetValue(reason),
                        facts.IsDemonstration),
                    parsed.GetValue(after), services.GetRequiredService<TimeProvider>()
                        .ChangeByProgram($"Recorded what became of {named.Reference} at the command line"), cancel);
                return new PromiseRecorded(named.Reference, record.Number, record.Outcome, record.On, record.ForDay, record.Evidence,
                    record.Address, record.Reason);
            }),
            (record, output) => output.Say($"{record.Reference}: {Choices.InWords(record.Outcome)} on {record.On:yyyy-MM-dd}, record {record.Number}."));
    }

    /// <summary>A reference is one statement's in a plan; in two plans it is two.</summary>
    private static async Task<string> OnlyPlanAsync(AppDb db, Guid area, CancellationToken cancel)
    {
        var slugs = await db.Plans.Where(plan => plan.AreaId == area && plan.Editions.Any()).Select(plan => plan.Slug).Order().ToListAsync(cancel);
        return slugs.Count == 1 ? slugs[0] : throw new RefusedException("PlanUnsaid", slugs.Count == 0 ? (Sentence)"This area has published no plan."
            : $"This area has several plans. Say which one with --plan: {string.Join(", ", slugs)}.");
    }
}
