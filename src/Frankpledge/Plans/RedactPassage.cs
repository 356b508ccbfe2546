using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Review;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <param name="Passage">The words as published, exactly.</param>
/// <param name="Note">What the public reads in their place, for example "a person's name".</param>
public sealed record PassageToRedact(Guid PlanId, string Passage, string Note);

/// <summary>
/// Takes a passage out of every edition of a plan: sentences, what was read from them, headings and tables. A note stands in its place. Then it goes from every
/// other text of the area (imports, steps of review, threads, records of promises, the trail), and the plan's uploaded files go. Fingerprints stay: of an
/// edition as confirmed, of a file as uploaded, of an entry of the trail as written. The trail tells that it was done, by whom and why, and does not repeat the words.
/// </summary>
public sealed class RedactPassage(AppDb db)
{
    private const int Shortest = 3;

    public async Task<Redaction> RunAsync(PassageToRedact input, Change change, CancellationToken cancel = default)
    {
        var redaction = await RedactAsync(input, change, cancel);
        await db.ForgetLogAsync(cancel);
        return redaction;
    }

    /// <summary>Takes out of a plan what a new edition brought back of the words removed before. Runs inside the step that adds the edition, so that nobody ever reads them.</summary>
    /// <param name="fresh">The texts of the new edition.</param>
    /// <returns>Whether there were any; then <c>ForgetLogAsync</c> is due after the step.</returns>
    internal async Task<bool> AgainAsync(Guid planId, IReadOnlyList<string> fresh, Change change, CancellationToken cancel)
    {
        var back = await BackAsync(db, planId, fresh, cancel);
        foreach (var (words, said) in back)
        {
            await RedactAsync(new(planId, words, said), change, cancel);
        }

        return back.Count > 0;
    }

    /// <summary>The words that were removed from a plan and stand in a new text of it again, with the note that stood for each.</summary>
    public static async Task<IReadOnlyList<(string Words, string Said)>> BackAsync(AppDb db, Guid? planId, IReadOnlyList<string> fresh, CancellationToken cancel)
    {
        var redacted = await (from wording in db.Wordings
                              join edition in db.Editions on wording.EditionId equals edition.Id
                              where edition.PlanId == planId && wording.Text.Contains(RemovedWords.Marker)
                              select wording.Text).Distinct().ToListAsync(cancel);
        return [.. redacted.Select(RemovedWords.Of).OfType<RemovedWords>().SelectMany(removed => fresh.SelectMany(removed.In).Select(words => (words, removed.Said))).Distinct()];
    }

    public static IReadOnlyList<Reason> WhyNot(PassageToRedact input) =>
    [
        .. input.Passage.Trim().Length < Shortest ? [new Reason("PassageTooShort", $"Give the words to remove, at least {Shortest} letters of them, exactly as published.")] : (Reason[])[],
        .. Edition.WhyNotNote(input.Note),
    ];

    private Task<Redaction> RedactAsync(PassageToRedact input, Change change, CancellationToken cancel) => db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(WhyNot(input));
        var passage = new Passage(input.Passage, $"{RemovedWords.Marker}{input.Note.Trim()}]");
        var plan = await db.Plans.Include(one => one.Editions).ThenInclude(edition => edition.Wordings).ThenInclude(wording => wording.Targets)
            .AsSplitQuery().SingleAsync(one => one.Id == input.PlanId, cancel);
        var hit = new HashSet<Guid>();
        var found = false;
        foreach (var edition in plan.Editions)
        {
            var redacted = edition.Redact(passage, change.At);
            found |= redacted.Found;
            hit.UnionWith(redacted.Wordings.Select(wording => wording.StatementId));
        }

        if (!found)
        {
            throw new RefusedException("PassageNotFound", "These words stand in no edition of the plan. Copy them from the page exactly as they are printed there.");
        }

        var references = (await db.Statements.Where(statement => statement.PlanId == input.PlanId && hit.Contains(statement.Id)).ToListAsync(cancel))
            .OrderBy(statement => statement.Letter).ThenBy(statement => statement.Number).Select(statement => statement.Reference.ToString());
        var redaction = new Redaction { Id = Guid.CreateVersion7(), PlanId = input.PlanId, At = change.At.ToUniversalTime(), By = change.Who, Note = input.Note.Trim(), Statements = [.. references] };
        db.Add(redaction);
        var editions = plan.Editions.ConvertAll(edition => (Guid?)edition.Id);
        var imports = await db.PlanImports.Where(import => import.AreaId == plan.AreaId && (import.PlanId == null || import.PlanId == plan.Id || editions.Contains(import.EditionId))).ToListAsync(cancel);
        foreach (var import in imports.Where(import => import.PlanId == plan.Id || import.Blocks.Any(block => passage.IsIn(block.Text))))
        {
            import.RemoveContent(change);
        }

        await db.SaveAsync(change, cancel);
        await db.ChangeEveryTextAsync(plan.AreaId, (typeof(PlanImport), imports.ConvertAll(import => import.Id)), passage.Without, cancel);
        return redaction;
    }, cancel);
}
