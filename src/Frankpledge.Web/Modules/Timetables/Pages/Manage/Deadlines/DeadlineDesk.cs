using System.Security.Claims;
using Frankpledge.Areas;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Access;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>Who looks at the deadlines of an area: for which body, and whether to record as well as to read.</summary>
internal sealed record DeadlineDesk(ClaimsPrincipal Person, PoliceArea Area)
{
    private IEnumerable<RoleClaim> Held => RoleClaim.Of(Person).Where(held => held.Area == Area.Slug);

    public BodyKind Body => Held.Any(held => held.Kind == BodyKind.LocalPolicingBody) ? BodyKind.LocalPolicingBody : BodyKind.Panel;

    /// <summary>Whether the person starts and settles clocks and records what was done.</summary>
    public bool Keeps => Held.Any(held => RolesOfBodies.KeepDeadlines.Contains(held.Role));

    /// <summary>The word for what the rule of a clock is to the body that governs here on a day; null where it applies as written.</summary>
    public string? WordOfReach(Frankpledge.Timetables.Clocks.ClockKind kind, DateOnly day) =>
        RuleReach.Of(Frankpledge.Timetables.Clocks.ClockKinds.Rule(kind), Area.Facts().ModelOn(day), Area.Nation) switch
        {
            Reach.Modified => "ModifiedHere",
            Reach.Unsettled => "UnsettledHere",
            _ => null,
        };

    public string Root => $"/{Area.Slug}/manage/deadlines";

    public string ClockUrl(Guid id) => $"{Root}/clocks/{id}";

    public string StartUrl(Frankpledge.Timetables.Clocks.ClockKind kind, DateOnly? started = null) =>
        $"{Root}/clocks/start?kind={kind}{(started is { } day ? $"&started={day:yyyy-MM-dd}" : "")}";

    public string RecordUrl(string key) => $"{Root}/record?key={Uri.EscapeDataString(key)}";
}
