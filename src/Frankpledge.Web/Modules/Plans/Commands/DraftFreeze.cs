using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Checks;
using Frankpledge.Plans.Drafting;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Base;
using static Frankpledge.Web.Modules.Plans.Commands.DraftActs;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>draft freeze</c>: what the draft would become, and with the same words the edition.</summary>
internal static class DraftFreeze
{
    private static readonly Option<EditionStage> Stage = Choices.OneOf<EditionStage>("--stage", "The stage of the edition.").Needed();
    private static readonly Option<DateOnly?> Issued = new("--issued") { Description = "The day it was issued, such as 2025-03-31." };
    private static readonly Option<string[]> Others = new("--other-words")
    {
        Description = "Words that stand where words were removed before, and are not those; they become public. Once for each.", DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would be frozen, or why it would be refused. Nothing is." };

    public static Command Create() => new Command("freeze",
        "Make the working draft an edition, public at once and never changed. The draft goes on from it. Answers with plan, edition, statements, sha256, dry_run, changes, findings and removed_again: words and said.") { Draft,
        Stage, Issued, Others, DryRun, By }.Answering((parsed, cancel) => Records.PreparedAsync(async services =>
        {
            var asked = await AskedAsync(parsed, services, cancel);
            var (text, freeze) = (await asked.TextAsync(), services.GetRequiredService<FreezeDraft>());
            var input = new DraftToFreeze(parsed.GetRequiredValue(Stage), parsed.GetValue(Issued)) { OtherWords = parsed.GetValue(Others) ?? [] };
            var changes = await services.GetRequiredService<DraftsHere>().ChangesAsync(text, cancel);
            var back = (await freeze.RemovedAgainAsync(text, cancel)).Where(one => !input.OtherWords.Contains(one.Words, StringComparer.OrdinalIgnoreCase));
            var today = services.GetRequiredService<TimeProvider>().Today();
            var read = await services.GetRequiredService<TextOfDraft>().ReadAsync(text, today, cancel);
            var found = PlanChecks.Of(read);
            CheckWords.TellNotLawHere(parsed, read);
            var isDry = parsed.GetValue(DryRun);
            var edition = isDry ? await freeze.TryAsync(asked.Asked, input, asked.By, cancel) : await freeze.RunAsync(asked.Asked, input, asked.By, cancel);
            return new DraftFrozen(asked.Asked.Slug, edition.Number, edition.Wordings.Count, isDry ? null : edition.Sha256, isDry,
                changes is null ? null : new(changes.Before, changes.Same.Count, changes.Wording.Count, changes.Labels.Count, changes.Added.Count,
                    changes.Dropped.Count, changes.Tables.Count),
                found.Count(one => one.Found.Weight != CheckWeight.Agrees), [.. back]);
        }), (done, output) =>
        {
            output.Say(done.DryRun ? (Sentence)$"It would be edition {done.Edition} of plan {done.Plan}: {InWords.Number(done.Statements, "statement")}. Nothing is frozen."
                : (Sentence)$"Edition {done.Edition} of plan {done.Plan} is public: {InWords.Number(done.Statements, "statement")}.");
            if (done.Changes is { } changes)
            {
                output.Say($"Against edition {changes.Against}: {changes.Same} as before, {changes.Reworded} reworded, {changes.Labels} with other labels, {changes.Added} added, {changes.Dropped} dropped; {InWords.Number(changes.Tables, "table")} not the same.");
            }

            output.Say($"The checks find {InWords.Number(done.Findings, "thing")} to look at: ./frankpledge check AREA/PLAN/draft.");
            foreach (var one in done.RemovedAgain)
            {
                output.Say($"Where words were removed before stands \u201c{one.Words}\u201d. The public reads in its place: {one.Said.TrimEnd('.')}. If it is something else, say so with --other-words.");
            }
        });

    private sealed record DraftFrozen(string Plan, int Edition, int Statements, string? Sha256, bool DryRun, ChangesCounted? Changes, int Findings,
        IReadOnlyList<RemovedAgain> RemovedAgain);

    private sealed record ChangesCounted(int Against, int Same, int Reworded, int Labels, int Added, int Dropped, int Tables);
}
