using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Review;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <param name="Passage">The words as published, exactly.</param>
/// <param name="Note">What the public reads in their place, for example "a person's name".</param>
/// <param name="Places">In how many places the words stand, said by whoever removes them where these are many; null until it is asked.</param>
public sealed record PassageToRedact(Guid PlanId, string Passage, string Note, int? Places = null)
{
    /// <summary>In how many places they stood when whoever removes them looked; null where nobody did.</summary>
    public int? Seen { get; init; }
}

/// <summary>
/// Takes a passage out of every edition of a plan: sentences, what was read from them, headings and tables. A note stands in its place. Then it goes from every
/// other text of the area (imports, steps of review, threads, records of promises, the trail), and the plan's uploaded files go. Fingerprints stay: of an
/// edition as confirmed, of a file as uploaded, of an entry of the trail as written.
/// The trail tells that it was done, by whom and why, and does not repeat the words.
/// </summary>
public sealed class RedactPassage(AppDb db, IEnumerable<IKeptFiles> files)
{
    internal const int Shortest = 3;

    /// <summary>A name stands in a few places; words in more are asked about first, because nothing brings them back.</summary>
    private const int Few = 10;

    public async Task<Redaction> RunAsync(PassageToRedact input, Change change, CancellationToken cancel = default)
    {
        RefusedException.ThrowIfAny([.. WhyNot(input), .. WhyNotSaid(input, change.Why)]);
        var redaction = await RedactAsync(input, change, inAnyRecord: true, cancel) ?? throw await NotFoundAsync(input, cancel);
        await db.ForgetLogAsync(cancel);
        return redaction;
    }

    /// <summary>What would be removed, and from where. Nothing is.</summary>
    public async Task<Redaction> LookAsync(PassageToRedact input, Change change, CancellationToken cancel = default)
    {
        RefusedException.ThrowIfAny([.. WhyNot(input), .. WhyNotSaid(input, change.Why)]);
        return await RedactAsync(input, change, inAnyRecord: true, cancel, onlyLook: true) ?? throw await NotFoundAsync(input, cancel);
    }

    /// <summary>Takes out of a plan what its new edition brought back of the words removed before, from this or any plan of the area.
    /// Runs inside the step that adds the edition, so that nobody ever reads them.</summary>
    /// <param name="back">What <see cref="RemovedAgain.InAsync"/> found in the import.</param>
    internal async Task AgainAsync(Guid planId, IReadOnlyList<RemovedAgain> back, Change change, CancellationToken cancel)
    {
        foreach (var (words, said) in back)
        {
            // Some may have gone already with longer words.
            await RedactAsync(new(planId, words, said), change, inAnyRecord: false, cancel);
        }
    }

    public static IReadOnlyList<Reason> WhyNot(PassageToRedact input) =>
    [
        .. input.Passage.Trim().Length < Shortest
            ? [new Reason("PassageTooShort", $"Give the words to remove, at least {Shortest} letters of them, exactly as published.")] : (Reason[])[],
        .. Edition.WhyNotNote(input.Note),
        .. input.Note.AsSpan().ContainsAny('[', ']')
            ? [new Reason("NoteInBrackets", "Write the note without square brackets. It stands in such brackets itself.")] : (Reason[])[],
    ];

    /// <summary>What is said of a removal stays when the words are gone, in public and in the trail.</summary>
    private static IReadOnlyList<Reason> WhyNotSaid(PassageToRedact input, string why)
    {
        var passage = new Passage(input.Passage, "");
        return input.Passage.Trim().Length < Shortest ? [] :
        [
            .. passage.IsIn(input.Note)
                ? [new Reason("NoteSaysTheWords", "The note says the words that it is to replace, and everybody would read them there. Write what they were: a name, a place, a mistake.")]
                : (Reason[])[],
            .. passage.IsIn(why)
                ? [new Reason("ReasonSaysTheWords", "The reason says the words that are to be removed, and the record keeps it. Write why without them.")] : (Reason[])[],
        ];
    }

    private async Task<RefusedException> NotFoundAsync(PassageToRedact input, CancellationToken cancel)
    {
        var plan = await db.Plans.AsNoTracking().Include(one => one.Editions).ThenInclude(edition => edition.Wordings).AsSplitQuery()
            .SingleAsync(one => one.Id == input.PlanId, cancel);
        var left = await WordsLeft.InAsync(db, plan, new Passage(input.Passage, ""), cancel);
        return new([.. (left.Count > 0 ? left
            : ["These words stand in no edition of the plan, and in no other record of the area. Copy them from the page exactly as they are printed there."])
            .Select(sentence => new Reason("PassageNotFound", sentence))]);
    }

    /// <summary>In how many statements (their section included), headings and tables of a plan a passage stands; one that several editions have counts
    /// once.</summary>
    internal static int TextsWith(Plan plan, Passage passage) =>
        plan.Editions.SelectMany(edition => edition.Wordings).Where(wording => wording.Holds(passage)).DistinctBy(wording => wording.StatementId).Count()
        + plan.Editions.SelectMany(edition => edition.Parts).Where(part => part.Holds(passage))
            .DistinctBy(part => part.Rows is null ? part.Text : string.Join('\n', part.Rows.SelectMany(row => row))).Count();

    /// <param name="inAnyRecord">Whether words that stand in no edition of the plan are removed from the other records of the area: evidence of a promise,
    /// an entry of a thread, a fact before issue.</param>
    /// <param name="onlyLook">Whether nothing is kept of it.</param>
    /// <returns>Null where the words stand nowhere.</returns>
    private async Task<Redaction?> RedactAsync(
        PassageToRedact input, Change change, bool inAnyRecord, CancellationToken cancel, bool onlyLook = false)
    {
        var passage = new Passage(input.Passage, $"{RemovedWords.Marker}{input.Note.Trim()}]");
        return await RedactAsync(input, passage, inAnyRecord ? await ReadFilesAsync(input.PlanId, passage, cancel) : [], change, inAnyRecord, onlyLook, cancel);
    }

    private Task<Redaction?> RedactAsync(PassageToRedact input, Passage passage, IReadOnlyList<FilesRead> read, Change change, bool inAnyRecord,
        bool onlyLook, CancellationToken cancel) => db.AloneAsync(async () =>
    {
        var plan = await db.Plans.Include(one => one.Editions).ThenInclude(edition => edition.Wordings).ThenInclude(wording => wording.Targets)
            .AsSplitQuery().SingleAsync(one => one.Id == input.PlanId, cancel);
        var names = Names(plan);
        var id = Guid.CreateVersion7();
        var prints = RemovedPrint.Of(id, input.Passage, passage, plan.Editions.SelectMany(TextUnit.OfEdition).SelectMany(unit => unit.Cells));
        var texts = TextsWith(plan, passage);
        var hit = new HashSet<Guid>();
        var (found, from) = (false, RemovedFrom.None);
        foreach (var edition in plan.Editions)
        {
            var redacted = edition.Redact(passage, change.At);
            (found, from) = (found || redacted.From != RemovedFrom.None, from | redacted.From);
            hit.UnionWith(redacted.Wordings.Select(wording => wording.StatementId));
        }

        var editions = plan.Editions.ConvertAll(edition => (Guid?)edition.Id);
        var imports = await db.PlanImports
            .Where(import => import.AreaId == plan.AreaId && (import.PlanId == null || import.PlanId == plan.Id || editions.Contains(import.EditionId)))
            .ToListAsync(cancel);
        from |= inAnyRecord ? await db.StandsBesideAsync(plan.AreaId, imports.ConvertAll(import => import.Id), passage, cancel) : RemovedFrom.None;

        var others = found || inAnyRecord ? await OtherRecordsAsync(plan.AreaId, passage, cancel) : [];
        var (inFiles, left) = inAnyRecord ? await FilesAsync(plan.AreaId, passage, read, change, cancel) : (0, []);
        if (from == RemovedFrom.None && others.Count + inFiles == 0)
        {
            return null;
        }

        if (inAnyRecord && texts + others.Count is > Few and var places && input.Places != places)
        {
            db.ChangeTracker.Clear();
            throw new RefusedException("PassageStandsOften",
                $"These words stand in {places} places: {texts} in the text of the plan, {others.Count} in other records. Nothing is removed yet. Give more of the words if not all of them are meant. If all are, say that number: what is removed cannot be brought back.");
        }

        if (input.Seen is { } seen && seen != texts + others.Count)
        {
            db.ChangeTracker.Clear();
            throw new RefusedException("PassageMoved",
                $"The words stood in {InWords.Number(seen, "place")} when you looked, and stand in {InWords.Number(texts + others.Count, "place")} now. Nothing is removed yet. Look again.");
        }

        if (found)
        {
            await PublicRecord.KeepAsync(db, plan, plan.Editions, cancel);
        }

        var references = (await db.Statements.Where(statement => statement.PlanId == input.PlanId && hit.Contains(statement.Id)).ToListAsync(cancel))
            .OrderBy(statement => statement.Letter).ThenBy(statement => statement.Number).Select(statement => statement.Reference.ToString());
        var redaction =
            new Redaction { Id = id, PlanId = input.PlanId, At = change.At.ToUniversalTime(), By = change.Who, Note = input.Note.Trim(),
                Statements = [.. references], IsInEdition = found, Places = texts + others.Count, OtherRecords = others, Prints = prints,
                From = others.Count > 0 ? from & ~(RemovedFrom.Review | RemovedFrom.Trail) : from,
                Left = inAnyRecord ? [.. await WordsLeft.InAsync(db, plan, passage, cancel), .. left] : [] };
        if (onlyLook)
        {
            db.ChangeTracker.Clear();
            return redaction;
        }

        db.Add(redaction);
        foreach (var import in imports.Where(import => (found && import.PlanId == plan.Id) || import.Blocks.Any(block => passage.IsIn(block.Text))))
        {
            import.RemoveContent(change);
        }

        await db.SaveAsync(change, cancel);
        var notes = await db.RemovalNotesAsync(plan.AreaId, cancel);
        var gone = await GoneAsync(plan, [.. names.Except(Names(plan))], passage, cancel);
        await db.KeepPlacesAsync(imports.Select(import => import.Id), [passage, .. gone], cancel);
        var drafted = new HashSet<Guid>();
        await db.ChangeEveryTextAsync(plan.AreaId, (typeof(PlanImport), imports.ConvertAll(import => import.Id)), (table, row, texts) =>
        {
            var without = passage.InLabelsOf(texts);
            Func<string, string> left = IsOfReview(table, texts) ? text => gone.Aggregate(without(text), (rest, name) => name.Without(rest)) : without;
            drafted.UnionWith(table == typeof(DraftPassage) && texts.Any(text => left(text) != text) ? [row] : []);
            // A note stays until it is removed as a whole; the record of a removal and its entry have it without the brackets.
            return table != typeof(Redaction) && table != typeof(AuditEntry) ? left
                : text => !notes.Contains(text) ? left(text) : text == passage.OnlyNote ? input.Note.Trim() : text;
        }, cancel);
        await db.RemovedFromDraftAsync(drafted, cancel);
        return redaction;
    }, cancel);

    /// <summary>Before the step in which all who write wait: reading a large file takes its time.</summary>
    private async Task<List<FilesRead>> ReadFilesAsync(Guid planId, Passage passage, CancellationToken cancel)
    {
        var (area, read) = (await db.Plans.Where(one => one.Id == planId).Select(one => one.AreaId).SingleAsync(cancel), new List<FilesRead>());
        foreach (var one in files)
        {
            read.Add(new(one, await one.ReadAsync(area, passage.IsIn, cancel)));
        }

        return read;
    }

    private sealed record FilesRead(IKeptFiles Files, IReadOnlyDictionary<Guid, bool?> Says);

    /// <summary>The files beside the plans that say the words go with them.</summary>
    private static async Task<(int Removed, IReadOnlyList<Sentence> Left)> FilesAsync(Guid areaId, Passage passage, IReadOnlyList<FilesRead> read,
        Change change, CancellationToken cancel)
    {
        var (removed, left) = (0, new List<Sentence>());
        foreach (var one in read)
        {
            var found = await one.Files.RemoveAsync(areaId, passage.IsIn, one.Says, change, cancel);
            removed += found.Removed;
            left.AddRange(found.Left);
        }

        return (removed, left);
    }

    /// <summary>In which records that people read the passage stands: not the plans, their imports and the trail.</summary>
    private async Task<IReadOnlyList<RecordWithWords>> OtherRecordsAsync(Guid areaId, Passage passage, CancellationToken cancel)
    {
        var found = new List<(Type Kind, Guid Id)>();
        await db.ChangeEveryTextAsync(areaId, (typeof(PlanImport), []), (table, id, texts) =>
        {
            found.AddRange(table != typeof(AuditEntry) && !IsOfReview(table, texts) && texts.Any(passage.IsIn) ? [(table, id)] : []);
            return text => text;
        }, cancel);
        return await RecordWithWords.OfAsync(db, found, cancel);
    }

    /// <summary>Names alone go from what was made while a document was read, and from its part of the trail; what people wrote elsewhere names them of
    /// itself.</summary>
    private static bool IsOfReview(Type table, IReadOnlyList<string> texts) =>
        OfReview.Contains(table) || (table == typeof(AuditEntry) && texts.Any(OfReviewInTrail.Contains));

    private static readonly HashSet<Type> OfReview =
        [typeof(Plan), typeof(Redaction), typeof(PlanImport), typeof(Candidate), typeof(CandidateLook), typeof(ReviewStep), typeof(MendedBlock)];
    private static readonly HashSet<string> OfReviewInTrail =
        ["plan_imports", "candidates", "candidate_looks", "review_steps", "mended_blocks", "editions", "wordings", "targets"];

    private static HashSet<string> Names(Plan plan) =>
        [.. plan.Editions.SelectMany(edition => edition.Wordings).SelectMany(wording => wording.Refs.Concat(wording.Actors.Select(actor => actor.Name)))];

    /// <summary>Names that were read out of the passage and stand in no plan of the area any more: they may stand alone in older steps and entries.</summary>
    private async Task<List<Passage>> GoneAsync(Plan plan, IReadOnlyList<string> names, Passage passage, CancellationToken cancel)
    {
        var gone = new List<Passage>();
        foreach (var name in names.Where(name => !passage.IsIn(name)))
        {
            var standing = from wording in db.Wordings
                           join edition in db.Editions on wording.EditionId equals edition.Id
                           join one in db.Plans on edition.PlanId equals one.Id
                           where one.AreaId == plan.AreaId && wording.Text.Contains(name)
                           select wording.Id;
            gone.AddRange(await standing.AnyAsync(cancel) ? [] : [new Passage(name, passage.Note)]);
        }

        return gone;
    }
}
