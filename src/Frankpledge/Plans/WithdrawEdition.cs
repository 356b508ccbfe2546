using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <param name="Note">What the public reads in place of the text.</param>
public sealed record EditionToWithdraw(Guid AreaId, string PlanSlug, int Number, string Note);

/// <summary>Takes a published edition from the public, with a note in its place: a draft that should not be out, a file confirmed by mistake.</summary>
public sealed class WithdrawEdition(AppDb db)
{
    public Task<Edition> RunAsync(EditionToWithdraw input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        // Read as the plan's, which tells the trail the area.
        var plan = await db.Plans.Include(one => one.Editions).SingleOrDefaultAsync(one => one.AreaId == input.AreaId && one.Slug == input.PlanSlug, cancel);
        var edition = plan?.Editions.Find(one => one.Number == input.Number)
            ?? throw new RefusedException("NoSuchEdition", $"There is no edition {input.Number} of a plan at the address {input.PlanSlug} in this area.");
        edition.Withdraw(input.Note, change);
        await PublicRecord.KeepAsync(db, plan!, [edition], cancel);
        await db.SaveAsync(change, cancel);
        return edition;
    }, cancel);
}
