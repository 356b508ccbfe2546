using System.Security.Claims;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Access;

/// <summary>Whether single letters are shortcuts for whoever is signed in.</summary>
internal sealed class Shortcuts(AppDb db, IHttpContextAccessor http)
{
    public async Task<bool> AreOnAsync() =>
        Guid.TryParse(http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && await db.People.AnyAsync(person => person.Id == id && !person.NoShortcuts);
}
