using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Matching;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>A working draft as it stands: its passages in order, those that were dropped, and the references of its statements.</summary>
/// <param name="Edition">The number of the edition from which it was started or that it became last; null for one started empty.</param>
/// <param name="IsEditionWithdrawn">Whether that was withdrawn since.</param>
/// <param name="Latest">The number of the plan's last edition that stands; 0 where none does.</param>
/// <param name="LastEdition">The number of its last edition, also of one that was withdrawn.</param>
public sealed record WorkingText(WorkingDraft Draft, IReadOnlyList<DraftPassage> Standing, IReadOnlyList<DraftPassage> Dropped,
    IReadOnlyDictionary<Guid, StatementReference> References, int? Edition, bool IsEditionWithdrawn, int Latest, int LastEdition)
{
    public IReadOnlyList<DraftPart> Parts => field ??= DraftPart.Of(Standing);

    /// <summary>C14; null for what is no statement of an edition yet.</summary>
    public string? ReferenceOf(DraftPassage passage) =>
        passage.StatementId is { } id && References.TryGetValue(id, out var reference) ? reference.ToString() : null;

    /// <summary>What it will say once it is frozen.</summary>
    public EditionToCome ToCome => new(Draft.PlanId ?? default, [.. Standing.Where(one => one.Form == PassageForm.Statement)
        .Select(one => (one.StatementId, WordsSeenReading.WordsOf(one.Stem, one.Text)))]);

    /// <summary>The part in which a passage stands, as its heading or under it; null for one that was dropped.</summary>
    public DraftPart? PartOf(int number) => Parts.FirstOrDefault(part => part.Number == number || part.Passages.Any(one => one.Number == number));

    /// <summary>By its number, or by the reference of its statement.</summary>
    public DraftPassage? Find(string said) => int.TryParse(said, out var number)
        ? Standing.Concat(Dropped).FirstOrDefault(one => one.Number == number)
        : StatementReference.Parse(said) is { } reference && References.Where(one => one.Value == reference).Select(one => (Guid?)one.Key)
            .FirstOrDefault() is { } id
            ? Standing.Concat(Dropped).FirstOrDefault(one => one.StatementId == id) : null;
}

/// <summary>A heading of a working draft with what stands under it, up to the next heading.</summary>
/// <param name="Number">Of the heading; 0 for what stands before the first.</param>
/// <param name="Path">The headings above it and itself.</param>
public sealed record DraftPart(int Number, DraftPassage? Heading, IReadOnlyList<DraftPassage> Passages, IReadOnlyList<string> Path)
{
    internal static IReadOnlyList<DraftPart> Of(IReadOnlyList<DraftPassage> standing)
    {
        var parts = new List<DraftPart>();
        string? theme = null;
        var (from, heading) = (0, (DraftPassage?)null);
        for (var at = 0; at <= standing.Count; at++)
        {
            if (at < standing.Count && standing[at].Form != PassageForm.Heading)
            {
                continue;
            }

            var held = standing.Skip(from).Take(at - from).ToList();
            theme = heading is { Level: 1 } ? heading.Text : theme;
            if (heading is not null || held.Count > 0)
            {
                parts.Add(new(heading?.Number ?? 0, heading, held, [.. new[] { heading is { Level: 1 } ? null : theme, heading?.Text }.OfType<string>()]));
            }

            (from, heading) = (at + 1, at < standing.Count ? standing[at] : null);
        }

        return parts;
    }
}

/// <summary>Loads it.</summary>
public sealed class DraftsHere(AppDb db)
{
    /// <returns>Null where the area has no working draft at this address.</returns>
    public async Task<WorkingText?> OfAsync(DraftAsked asked, CancellationToken cancel = default)
    {
        var draft = await db.WorkingDrafts.AsNoTracking()
            .SingleOrDefaultAsync(one => one.AreaId == asked.AreaId && one.Slug == asked.Slug && one.EndedAt == null, cancel);
        if (draft is null)
        {
            return null;
        }

        var passages = await db.DraftPassages.AsNoTracking().Where(one => one.DraftId == draft.Id).OrderBy(one => one.Place).ToListAsync(cancel);
        var references = await db.Statements.AsNoTracking().Where(one => one.PlanId == draft.PlanId).ToDictionaryAsync(one => one.Id, one => one.Reference,
            cancel);
        var editions = await db.Editions.Where(one => one.PlanId == draft.PlanId).Select(one => new { one.Id, one.Number, one.WithdrawnAt })
            .ToListAsync(cancel);
        var from = editions.Find(one => one.Id == draft.EditionId);
        return new(draft, passages.FindAll(one => !one.IsDropped), passages.FindAll(one => one.IsDropped), references, from?.Number,
            from?.WithdrawnAt is not null,
            editions.Where(one => one.WithdrawnAt is null).Max(one => (int?)one.Number) ?? 0,
            editions.Max(one => (int?)one.Number) ?? 0);
    }

    /// <exception cref="RefusedException">There is none (<c>DraftUnknown</c>).</exception>
    public async Task<WorkingText> FindAsync(DraftAsked asked, CancellationToken cancel = default) =>
        await OfAsync(asked, cancel) ?? throw new RefusedException("DraftUnknown", $"There is no working draft of {asked.Slug} here. Start one first.");

    /// <summary>The working drafts of an area that are not ended, the last saved first.</summary>
    public async Task<IReadOnlyList<WorkingDraft>> AllAsync(Guid areaId, CancellationToken cancel = default) =>
        await db.WorkingDrafts.AsNoTracking().Where(one => one.AreaId == areaId && one.EndedAt == null).OrderByDescending(one => one.SavedAt)
            .ToListAsync(cancel);

    /// <summary>What it changes against the latest edition of the plan that stands; null for a new plan.</summary>
    public async Task<EditionChanges?> ChangesAsync(WorkingText text, CancellationToken cancel = default)
    {
        var before = await db.EditionBeforeAsync(text.Draft.PlanId, cancel: cancel);
        return before.Number is not { } number ? null : EditionChanges.Of(number,
            (await db.DraftTextAsync(text.Draft, Guid.Empty, before, text.Standing, cancel, read: false)).Candidates, before.Statements) with
        {
            Tables = TableChanges.Of(await db.TablesOfAsync(text.Draft.PlanId!.Value, number, cancel), DraftCompare.Tables(text)),
        };
    }

    /// <summary>The number of the last act of somebody that is not undone; null where there is none.</summary>
    public async Task<int?> LastActAsync(WorkingText text, Change by, CancellationToken cancel = default) =>
        (await db.LastActOfAsync(text.Draft.Id, by, cancel)).FirstOrDefault()?.Act;

    /// <summary>What was done to a passage, the last first.</summary>
    public async Task<IReadOnlyList<DraftSave>> HistoryAsync(DraftPassage passage, CancellationToken cancel = default) =>
        await db.DraftSaves.AsNoTracking().Where(one => one.PassageId == passage.Id).OrderByDescending(one => one.Act).ToListAsync(cancel);
}
