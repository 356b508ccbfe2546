using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>plans AREA</c>: every edition with its standing on a day.
/// <c>plans withdraw</c>, <c>redact</c> and <c>undo</c> take back what should not be public.</summary>
internal static class PlansVerb
{
    private static readonly Argument<string> Area = new("area") { Description = "The area's slug." };
    private static readonly Argument<string> Plan = new("plan") { Description = "The plan's address, such as 2025-2029." };
    private static readonly Argument<int> Number = new("edition") { Description = "The edition's number." };
    private static readonly Argument<Guid> Import = new("import") { Description = "The import's id, as imports gives it." };
    private static readonly Option<string> Correct = new("--title") { Description = "The title as it should read.", Required = true };
    private static readonly Option<string> Note = new("--note") { Description = "What the public reads in its place.", Required = true };
    private static readonly Option<string> Why = new("--why") { Description = "Why, for the record.", Required = true };
    private static readonly Option<DateOnly?> On = new("--on") { Description = "The day to look at, such as 2025-03-31; today when left out." };

    public static Command Create() =>
        new("plans", "The published plans of an area, and ways to correct or take something back.") { List(), Title(), Withdraw(), RedactVerb.Create(), Undo() };

    private static Command List() => new Command("list", "Every edition with its standing on a day.") { Area, On }.Answering<IReadOnlyList<EditionListed>>(
        (parsed, cancel) => Records.PreparedAsync<IReadOnlyList<EditionListed>>(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var area = await db.AreaAsync(parsed.GetRequiredValue(Area), cancel);
            var plans = await db.PlansOfAsync(area.Id, parsed.GetValue(On) ?? services.GetRequiredService<TimeProvider>().Today(), cancel);
            return [.. plans.Plans.SelectMany(plan => plan.Editions.OrderBy(edition => edition.Number).Select(edition => new EditionListed(
                plan.Slug, plan.Title, edition.Number, edition.Stage, edition.IssuedOn, plans.StandingOf(plan, edition), edition.WithdrawnNote,
                $"/{area.Slug}/plans/{plan.Slug}/editions/{edition.Number}")))];
        }),
        (listed, output) =>
        {
            if (listed.Count == 0)
            {
                output.Say("No plan is published here.");
            }

            foreach (var line in listed)
            {
                var isIssue = line.Stage.IsIssue;
                var day = line.IssuedOn is { } on ? (isIssue ? (Sentence)$", issued {on:yyyy-MM-dd}" : $", of {on:yyyy-MM-dd}") : isIssue
                    ? ", issued on a day not known" : "";
                output.Say($"{line.Plan} {line.Edition}  {Choices.InWords(line.Stage)}{day}: {Choices.InWords(line.Standing)}{(line.WithdrawnNote is { } note ? $" ({note})" : "")}");
            }
        });

    private static Command Title() => new Command("title", "Correct the title of a plan; its address stays.") { Area, Plan, Correct, Why }.Answering(
        (parsed, cancel) => Records.PreparedAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var id = await db.PlanAsync(await db.AreaAsync(parsed.GetRequiredValue(Area), cancel), parsed.GetRequiredValue(Plan), cancel);
            var seen = (await db.Plans.FindAsync([id], cancel))!.Version;
            var plan = await services.GetRequiredService<CorrectTitle>()
                .RunAsync(new(id, parsed.GetRequiredValue(Correct), seen), services.GetRequiredService<TimeProvider>()
                    .ChangeByProgram(Because($"Corrected the title of the plan at {parsed.GetRequiredValue(Plan)}", parsed.GetRequiredValue(Why))), cancel);
            return new { plan = plan.Slug, plan.Title };
        }),
        (answer, output) => output.WriteLine($"Plan {answer.plan} is called {answer.Title}."));

    private static Command Withdraw() =>
        new Command("withdraw", "Take an edition from the public, with a note in its place.") { Area, Plan, Number, Note, Why }.Answering(
        (parsed, cancel) => Records.PreparedAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var area = await db.AreaAsync(parsed.GetRequiredValue(Area), cancel);
            var input = new EditionToWithdraw(area.Id, parsed.GetRequiredValue(Plan), parsed.GetRequiredValue(Number), parsed.GetRequiredValue(Note));
            var edition = await services.GetRequiredService<WithdrawEdition>()
                .RunAsync(input, services.GetRequiredService<TimeProvider>()
                    .ChangeByProgram(Because($"Withdrew edition {input.Number} of the plan at {input.PlanSlug}", parsed.GetRequiredValue(Why))), cancel);
            var means = (await db.Plans.Include(plan => plan.Editions).SingleAsync(plan => plan.Id == edition.PlanId, cancel)).MeansToWithdraw(edition);
            return new { plan = input.PlanSlug, edition = edition.Number, edition.WithdrawnNote, edition.WithdrawnAt, means };
        }),
        (answer, output) =>
        {
            output.Say($"Edition {answer.edition} of plan {answer.plan} is withdrawn. The public reads: {answer.WithdrawnNote}");
            answer.means.ToList().ForEach(output.Say);
        });

    private static Command Undo() =>
        new Command("undo", "Take back an import that was confirmed by mistake; it is in review again.") { Area, Import, Note, Why }.Answering(
        (parsed, cancel) => Records.PreparedAsync(async services =>
        {
            var area = await services.GetRequiredService<AppDb>().AreaAsync(parsed.GetRequiredValue(Area), cancel);
            var input = new ConfirmationToUndo(area.Id, parsed.GetRequiredValue(Import), parsed.GetRequiredValue(Note));
            var edition = await services.GetRequiredService<UndoConfirmation>()
                .RunAsync(input, services.GetRequiredService<TimeProvider>()
                    .ChangeByProgram(Because("Took back the confirmation of an import", parsed.GetRequiredValue(Why))), cancel);
            return new { import = input.ImportId, edition = edition.Number, edition.WithdrawnNote, edition.WithdrawnAt };
        }),
        (answer, output) =>
            output.Say($"Edition {answer.edition} is withdrawn, and its import {answer.import} is in review again. The public reads: {answer.WithdrawnNote}"));

    /// <summary>What was done, with the reason behind it; nothing where no reason is given, so that it is asked for.</summary>
    internal static string Because(string act, string why) => string.IsNullOrWhiteSpace(why) ? "" : $"{act}: {why}";

    private sealed record EditionListed(string Plan, string Title, int Edition, EditionStage Stage, DateOnly? IssuedOn, EditionStanding Standing,
        string? WithdrawnNote, string Address);
}
