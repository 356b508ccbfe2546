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
/// edition as confirmed, of a file as uploaded, of an entry of the trail as written.
/// The trail tells that it was done, by whom and why, and does not repeat the words.
/// </summary>
public sealed class RedactPassage(AppDb db)
{
    private const int Shortest = 3;

    public async Task<Redaction> RunAsync(PassageToRedact input, Change change, CancellationToken cancel = default)
    {
        RefusedException.ThrowIfAny(WhyNot(input));
        var redaction = await RedactAsync(input, change, cancel)
            ?? throw new RefusedException("PassageNotFound",
                "These words stand in no edition of the plan. Copy them from the page exactly as they are printed there.");
        await db.ForgetLogAsync(cancel);
        return redaction;
    }

    /// <summary>Takes out of a plan what its new edition brought back of the words removed before, from this or any plan of the area.
    /// Runs inside the step that adds the edition, so that nobody ever reads them.</summary>
    /// <param name="back">What <see cref="BackAsync"/> found in the import.</param>
    internal async Task AgainAsync(Guid planId, IReadOnlyList<RemovedAgain> back, Change change, CancellationToken cancel)
    {
        foreach (var (words, said) in back)
        {
            // Some may have gone already with longer words.
            await RedactAsync(new(planId, words, said), change, cancel);
        }
    }

    /// <summary>What was removed from any plan of the area and stands in an import again:
    /// it was removed because of a person or a mistake, and is so in every plan.</summary>
    public static async Task<IReadOnlyList<RemovedAgain>> BackAsync(AppDb db, Guid importId, CancellationToken cancel)
    {
        var area = await db.PlanImports.Where(import => import.Id == importId && import.State == ImportState.InReview).Select(import => (Guid?)import.AreaId)
            .SingleOrDefaultAsync(cancel);
        var redacted = await (from wording in db.Wordings
                              join edition in db.Editions on wording.EditionId equals edition.Id
                              join plan in db.Plans on edition.PlanId equals plan.Id
                              where plan.AreaId == area && wording.Text.Contains(RemovedWords.Marker)
                              select wording.Text).Distinct().ToListAsync(cancel);
        if (redacted.Count == 0)
        {
            return [];
        }

        var fresh = (await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId && c.State != CandidateState.NotAStatement).OrderBy(c => c.Order)
            .Select(c => new { c.Text, c.SourceText }).ToListAsync(cancel))
            .SelectMany(c => new[] { c.Text, c.SourceText }).OfType<string>().ToList();
        return
        [
            .. redacted.Select(RemovedWords.Of).OfType<RemovedWords>()
                .SelectMany(removed => fresh.SelectMany(removed.In).Select(words => new RemovedAgain(words, removed.Said)))
                .Where(back => back.Words.Length >= Shortest).DistinctBy(back => back.Words, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(back => back.Words.Length),
        ];
    }

    public static IReadOnlyList<Reason> WhyNot(PassageToRedact input) =>
    [
        .. input.Passage.Trim().Length < Shortest
            ? [new Reason("PassageTooShort", $"Give the words to remove, at least {Shortest} letters of them, exactly as published.")] : (Reason[])[],
        .. Edition.WhyNotNote(input.Note),
    ];

    /// <returns>Null where the words stand in no edition of the plan.</returns>
    private Task<Redaction?> RedactAsync(PassageToRedact input, Change change, CancellationToken cancel) => db.AloneAsync(async () =>
    {
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
            return null;
        }

        await PublicRecord.KeepAsync(db, plan, plan.Editions, cancel);
        var references = (await db.Statements.Where(statement => statement.PlanId == input.PlanId && hit.Contains(statement.Id)).ToListAsync(cancel))
            .OrderBy(statement => statement.Letter).ThenBy(statement => statement.Number).Select(statement => statement.Reference.ToString());
        var redaction =
            new Redaction { Id = Guid.CreateVersion7(), PlanId = input.PlanId, At = change.At.ToUniversalTime(), By = change.Who, Note = input.Note.Trim(),
                Statements = [.. references] };
        db.Add(redaction);
        var editions = plan.Editions.ConvertAll(edition => (Guid?)edition.Id);
        var imports =
            await db.PlanImports
                .Where(import => import.AreaId == plan.AreaId && (import.PlanId == null || import.PlanId == plan.Id || editions.Contains(import.EditionId)))
                .ToListAsync(cancel);
        foreach (var import in imports.Where(import => import.PlanId == plan.Id || import.Blocks.Any(block => passage.IsIn(block.Text))))
        {
            import.RemoveContent(change);
        }

        await db.SaveAsync(change, cancel);
        await db.ChangeEveryTextAsync(plan.AreaId, (typeof(PlanImport), imports.ConvertAll(import => import.Id)), passage.Without, cancel);
        return redaction;
    }, cancel);
}
