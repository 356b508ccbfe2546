using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>confirm-import ID</c>: makes a reviewed import an edition. From then on it is public.</summary>
internal static class ConfirmImportVerb
{
    private static readonly Argument<Guid> Import = new("import") { Description = "The import's id, as upload-plan and imports give it." };
    private static readonly Option<string> Title =
        new("--title") { Description = "The plan's title; counts for a new plan.", DefaultValueFactory = _ => "Police and Crime Plan" };
    private static readonly Option<string> Address =
        new("--address") { Description = "The plan's address, such as 2025-2029; counts for a new plan.", DefaultValueFactory = _ => "" };
    private static readonly Option<EditionStage> Stage = Choices.OneOf<EditionStage>("--stage", "The stage of this edition.").Needed();
    private static readonly Option<DateOnly?> Issued = new("--issued") { Description = "The day it was issued, such as 2025-03-31." };

    private static readonly Option<string[]> Others = new("--other-words")
    {
        Description = "Words that stand where words were removed before, and are not those; they become public. Once for each.", DefaultValueFactory = _ => [],
    };

    public static Command Create() =>
        new Command("confirm-import", "Make a reviewed import an edition, public at once.") { Import, Title, Address, Stage, Issued, Others }.Answering(
        (parsed, cancel) => Records.PreparedAsync(services => RunAsync(parsed, services, cancel)),
        (answer, output) =>
        {
            output.Say($"Edition {answer.Edition} of plan {answer.Plan} is public: {InWords.Number(answer.Statements, "statement")}.");
            answer.Warnings.ToList().ForEach(warning => output.Say($"{warning.Severity}: {warning.Sentence} ({warning.Rule})"));
            foreach (var said in answer.RemovedAgain)
            {
                output.Say($"Words that were removed before were removed again. The public reads in their place: {said.TrimEnd('.')}.");
            }
        });

    private static async Task<EditionAnswer> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDb>();
        var id = parsed.GetRequiredValue(Import);
        var before = await db.AnswerAsync(id, cancel);
        await TellNamedAsync(parsed, db, id, cancel);
        var input = new PlanToConfirm(parsed.GetRequiredValue(Title), parsed.GetRequiredValue(Address), parsed.GetRequiredValue(Stage),
            parsed.GetValue(Issued)) { OtherWords = parsed.GetValue(Others) ?? [] };
        var change = services.GetRequiredService<TimeProvider>().ChangeByProgram("Confirmed an import at the command line");
        var edition = await services.GetRequiredService<ConfirmImport>().RunAsync(id, input, change, cancel);
        var area = await db.AreaFactsAsync(await db.PlanImports.Where(one => one.Id == id).Select(one => one.AreaId).SingleAsync(cancel), cancel);
        return new(await db.Plans.Where(p => p.Id == edition.PlanId).Select(p => p.Slug).SingleAsync(cancel), edition.Number, edition.Wordings.Count,
            edition.Sha256,
            [.. before.RemovedAgain.Where(back => !input.OtherWords.Contains(back.Words, StringComparer.OrdinalIgnoreCase)).Select(back => back.Said)],
            NationRules.CheckPublish(area.Nation));
    }

    /// <summary>A further edition keeps the title and the address of its plan: what is typed for another is not dropped in silence.</summary>
    private static async Task TellNamedAsync(ParseResult parsed, AppDb db, Guid import, CancellationToken cancel)
    {
        var plan = await db.PlanImports.Where(one => one.Id == import)
            .Join(db.Plans, one => one.PlanId, plan => plan.Id, (_, plan) => new { plan.Title, plan.Slug }).SingleOrDefaultAsync(cancel);
        bool Says(Option<string> option, string stands) => parsed.GetResult(option) is { Implicit: false } && parsed.GetRequiredValue(option).Trim() != stands;
        if (plan is not null && (Says(Title, plan.Title) || Says(Address, plan.Slug)))
        {
            Verb.Remark(parsed, $"This is a further edition of “{plan.Title}” at {plan.Slug}, which keeps its title and address: --title and --address count for a new plan. A title is corrected at the plan's page.");
        }
    }

    private sealed record EditionAnswer(string Plan, int Edition, int Statements, string Sha256, IReadOnlyList<string> RemovedAgain,
        IReadOnlyList<Reason> Warnings);
}
