using System.Security.Claims;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Timetables;

/// <summary>What is due for the signed-in person in the area that the address names, asked once a request. Each body sees its own only.</summary>
internal sealed class DueHere(AreaHere here, DeadlinesHere deadlines, LastRead<Guid, IReadOnlyList<Deadline>> kept, TimeProvider clock)
{
    /// <summary>How far ahead the bell looks.</summary>
    public const int BellDays = 14;

    private IReadOnlyList<Deadline>? found;

    /// <summary>In order of day.</summary>
    public async Task<IReadOnlyList<Deadline>> OfAsync(ClaimsPrincipal person, CancellationToken cancel = default)
    {
        var area = await here.GetAsync();
        var bodies = RoleClaim.Of(person).Where(held => held.Area == area.Slug).Select(held => held.Kind).ToHashSet();
        var today = clock.Today();
        found ??= await kept.FindAsync(area.Id, today, async () => await deadlines.OfAsync(area.Facts(), today, cancel)) ?? [];
        return [.. found.Where(deadline => bodies.Any(deadline.IsSeenBy))];
    }

    /// <summary>How many are late or due in the next 14 days.</summary>
    public async Task<int> SoonAsync(ClaimsPrincipal person) => (await OfAsync(person)).Count(deadline => deadline.DaysLeft(clock.Today()) <= BellDays);
}
