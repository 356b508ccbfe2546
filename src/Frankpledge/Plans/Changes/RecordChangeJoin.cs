using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Matching;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Changes;

/// <param name="Edition">The number of the edition that split or merged them.</param>
/// <param name="One">The statement that is several in the other text.</param>
/// <param name="Several">Those that it is.</param>
/// <param name="IsSame">Whether they are the same.</param>
/// <param name="After">The number of what the person saw recorded; 0 where nothing was.</param>
public sealed record JoinToRecord(Guid AreaId, string PlanSlug, int Edition, string One, IReadOnlyList<string> Several, bool IsSame, int After);

/// <summary>Records that a person confirms a split or a merge that was found, or says that these statements are not the same. Public at once.</summary>
public sealed class RecordChangeJoin(AppDb db)
{
    public Task<ChangeJoin> RunAsync(JoinToRecord wanted, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var plan = await db.Plans.AsNoTracking().Include(one => one.Editions)
            .SingleOrDefaultAsync(one => one.AreaId == wanted.AreaId && one.Slug == wanted.PlanSlug, cancel);
        var edition = plan?.Editions.Find(one => one.Number == wanted.Edition && !one.IsWithdrawn)
            ?? throw new RefusedException("EditionUnknown", $"There is no edition {wanted.Edition} at this address, or it was withdrawn.");
        var found = await db.ComparedWithAsync(edition, cancel) is { } before
            ? (await JoinsSaid.BetweenAsync(db, before, edition, cancel))
                .Grouped(Alignment.Of(await db.LinesOfAsync(before.Id, cancel), await db.LinesOfAsync(edition.Id, cancel))).Select(ChangeJoin.KeyOf)
                .OfType<(string One, string Several)>()
                .FirstOrDefault(one => one.One == wanted.One && wanted.Several.ToHashSet().SetEquals(one.Several.Split(' '))) : default;
        if (found == default)
        {
            throw new RefusedException("JoinUnknown",
                $"Nothing was found of edition {wanted.Edition} that says that {wanted.One} and {string.Join(", ", wanted.Several)} are one. Look at what it split and merged.");
        }

        var last = await db.ChangeJoins.Where(one => one.EditionId == edition.Id && one.One == found.One && one.Several == found.Several)
            .MaxAsync(one => (int?)one.Number, cancel) ?? 0;
        if (last != wanted.After)
        {
            throw new RefusedException("RecordedMeanwhile", "Somebody else has decided this meanwhile. Look at it, then decide again.");
        }

        var made = new ChangeJoin
        {
            Id = Guid.CreateVersion7(), AreaId = wanted.AreaId, EditionId = edition.Id, One = found.One, Several = found.Several, IsSame = wanted.IsSame,
            Number = last + 1, RecordedBy = change.Who, RecordedAt = change.At.ToUniversalTime(),
        };
        db.ChangeJoins.Add(made);
        await db.SaveAsync(change, cancel);
        return made;
    }, cancel);
}
