using System.CommandLine;
using System.Text.Json;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing.Gate;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Api;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>gate AREA/PLAN</c>: every duty before the issue of a plan, how it stands, who owes it and what settles it.</summary>
internal static class GateVerb
{
    public static Command Create()
    {
        var place = new Argument<string>("place")
            { Description = "Area and plan, such as kent/2025-2029; the area alone for whatever it issues next." };
        var record = new Option<int?>("--record")
            { Description = "The number of a record before issue, as issue show gives it; the one that counts for the plan when left out." };
        var on = Ask.MaybeDay("--on", "The day of issue to look at; today when left out. A plan that was issued is judged on its own day.");
        var json = Verb.JsonOption();
        json.Description = "Print one JSON object a line for each duty: stands (met, not met, overridden, in doubt, owed since issue), rule, duty, who, evidence (each with record, day, person, document, detail and address), missing, stops_issue and doubts.";
        var command = new Command("gate",
            "Show what the law asks before a plan is issued: each duty with how it stands, who owes it, under which rule, and what settles it. Exit code 1 while anything is undischarged: before the issue what stops it, afterwards what is still owed. A doubt stops nothing and ends with 0.") { place, record, on, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var isShut = false;
            var exit = await Verb.Guarded(parsed, parsed.GetValue(json), async () =>
            {
                var (gate, page, warnings) = await Records.PreparedAsync(async services =>
                {
                    var db = services.GetRequiredService<AppDb>();
                    var asked = parsed.GetRequiredValue(place).Split('/', 2);
                    var area = await db.AreaFactsAsync(asked[0], cancel);
                    var plan = asked is [_, var slug] ? (Guid?)await db.PlanAsync(await db.AreaAsync(asked[0], cancel), slug, cancel) : null;
                    var day = parsed.GetValue(on) ?? services.GetRequiredService<TimeProvider>().Today();
                    return (await db.GateAsync(area, plan, parsed.GetValue(record), day, cancel), $"/{area.Slug}/issue",
                        await services.GetRequiredService<PublishWarnings>().OfAsync(area.Id, day, cancel: cancel));
                });
                if (gate.NotJudged is { } not)
                {
                    throw new RefusedException("NotJudged", not);
                }

                isShut = gate.NotMet.Count + gate.Owed.Count > 0;
                var output = parsed.InvocationConfiguration.Output;
                if (parsed.GetValue(json))
                {
                    gate.Duties.ToList().ForEach(duty =>
                        output.WriteLine(JsonSerializer.Serialize(DutyData.Of(duty, duty.OfRecord ?? gate.Record, page), Verb.Json)));
                }
                else
                {
                    Write(gate, warnings, output);
                }
            });
            return isShut ? Verb.Refused : exit;
        });
        return command;
    }

    private static void Write(GateOfPlan gate, IReadOnlyList<Reason> warnings, TextWriter output)
    {
        output.Say(gate switch
        {
            { IsIssued: true, NotMet.Count: 0, Owed.Count: > 0 } => $"Issued on {InWords.Day(gate.On)}. Owed since issue: {gate.Owed.Count}. Record {gate.Record}.",
            { IsIssued: true, NotMet.Count: 0 } => (Sentence)$"Issued on {InWords.Day(gate.On)}, with nothing undischarged. Record {gate.Record}.",
            { IsIssued: true } => (Sentence)$"Issued on {InWords.Day(gate.On)}. Duties not met before it: {gate.NotMet.Count}; owed since: {gate.Owed.Count}. Record {gate.Record}.",
            { NotMet.Count: 0, Owed.Count: > 0 } => (Sentence)$"Nothing stands in the way of the issue on {InWords.Day(gate.On)}. Owed since earlier issues: {gate.Owed.Count}. Record {gate.Record}.",
            { NotMet.Count: 0 } => (Sentence)$"Nothing stands in the way of the issue on {InWords.Day(gate.On)}. Record {gate.Record}.",
            { NotMet.Count: 1 } => (Sentence)$"Not to be issued on {InWords.Day(gate.On)}: 1 duty is not met. Record {gate.Record}.",
            _ => $"Not to be issued on {InWords.Day(gate.On)}: {gate.NotMet.Count} duties are not met. Record {gate.Record}.",
        });
        foreach (var duty in gate.Duties)
        {
            output.Say($"{DutyData.InWords(duty.Stands)}: {duty.Rule} {duty.Duty} ({duty.Who}){(duty.OfRecord is { } of ? $" [{of}]" : "")}");
            duty.Stops.ToList().ForEach(reason => output.Say($"    {reason.Sentence}"));
            duty.Doubts.ToList().ForEach(reason => output.Say($"    In doubt, stops nothing: {reason.ForOffice}"));
            duty.Evidence.ToList().ForEach(one => output.Say($"    {one.Day:yyyy-MM-dd} {one.Document}; {one.Person}"));
            duty.Overrides.ToList().ForEach(made => output.Say($"    {made.DecidedOn:yyyy-MM-dd} overridden by {made.Officer}: {made.Reason}"));
        }

        warnings.ToList().ForEach(warning => output.Say($"To look at, stops nothing: {warning.Sentence}"));
    }
}
