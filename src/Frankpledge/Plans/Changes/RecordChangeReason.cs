using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Changes;

/// <summary>Which change is explained: what an edition made of a statement of the edition before.</summary>
/// <param name="Edition">The number of the edition that dropped or changed it.</param>
public sealed record ChangePlace(Guid AreaId, string PlanSlug, int Edition, string Reference);

/// <summary>Records why an edition dropped or changed a statement, or corrects what was recorded; the public sees it at once.</summary>
public sealed class RecordChangeReason(AppDb db)
{
    /// <summary>References as somebody types them, "C9, c12": in capitals, each once; what is none stays as it is, and is refused.</summary>
    public static IReadOnlyList<string> References(string? typed) =>
        [.. (typed ?? "").Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Select(one => StatementReference.Parse(one)?.ToString() ?? one).Distinct(StringComparer.Ordinal)];

    /// <param name="after">The number of the record that it corrects, as the person saw it; 0 where nothing was recorded.</param>
    public Task<ChangeReason> RunAsync(ChangePlace place, ReasonToRecord wanted, int after, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var plan = await db.Plans.AsNoTracking().Include(one => one.Editions)
            .SingleOrDefaultAsync(one => one.AreaId == place.AreaId && one.Slug == place.PlanSlug, cancel);
        var edition = plan?.Editions.Find(one => one.Number == place.Edition && !one.IsWithdrawn)
            ?? throw new RefusedException("EditionUnknown", $"There is no edition {place.Edition} at this address, or it was withdrawn.");
        var row = (await db.ChangesOfAsync(edition, cancel)).FirstOrDefault(one => one.Change.Before.Any(line => line.Reference == place.Reference));
        var there = await (
            from wording in db.Wordings
            join one in db.Statements on wording.StatementId equals one.Id
            where wording.EditionId == edition.Id
            select new { one.Letter, one.Number }).ToListAsync(cancel);
        RefusedException.ThrowIfAny(ChangeReason.WhyNot(wanted, row,
            there.Select(one => $"{new StatementReference(one.Letter, one.Number)}").ToHashSet(StringComparer.Ordinal), place.Reference));
        var reference = StatementReference.Parse(place.Reference)!.Value;
        var statement = await db.Statements.Where(one => one.PlanId == plan!.Id && one.Letter == reference.Letter && one.Number == reference.Number)
            .Select(one => one.Id).SingleAsync(cancel);
        var last = await db.ChangeReasons.Where(one => one.StatementId == statement && one.EditionId == edition.Id)
            .MaxAsync(one => (int?)one.Number, cancel) ?? 0;
        if (last != after)
        {
            throw new RefusedException("RecordedMeanwhile", "Somebody else has recorded a reason meanwhile. Look at it, then decide again.");
        }

        var record = new ChangeReason
        {
            Id = Guid.CreateVersion7(), AreaId = place.AreaId, EditionId = edition.Id, StatementId = statement, Number = after + 1,
            Reason = wanted.Reason!.Trim(), Became = wanted.Became, RecordedBy = change.Who, RecordedAt = change.At.ToUniversalTime(),
        };
        db.ChangeReasons.Add(record);
        await db.SaveAsync(change, cancel);
        return record;
    }, cancel);
}
