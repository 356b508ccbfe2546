using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Whether single letters act for a person where a page has shortcuts.
/// Whoever speaks to the machine, or hits keys unmeant, turns them off (WCAG 2.1.4).</summary>
public sealed class SetShortcuts(AppDb db)
{
    /// <returns>Whether that was not so already.</returns>
    /// <exception cref="RefusedException">It is somebody else's account (<c>AccountNotYours</c>).</exception>
    public Task<bool> RunAsync(Guid personId, bool on, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        if (change.WhoId is { } who && who != personId)
        {
            throw new RefusedException("AccountNotYours", "Everybody sets the shortcuts of their own account.");
        }

        var person = await db.People.SingleAsync(one => one.Id == personId, cancel);
        var isNew = person.NoShortcuts == on;
        person.NoShortcuts = !on;
        await db.SaveAsync(change, cancel);
        return isNew;
    }, cancel);
}
