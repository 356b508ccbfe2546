using System.Security.Claims;
using Frankpledge.Common;

namespace Frankpledge.Web.Base;

/// <summary>The local day, and the change a signed-in person makes.</summary>
internal static class Clock
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Today in UK civil time (R12).</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), London).DateTime);

    /// <summary>The day of an instant in UK civil time (R12).</summary>
    public static DateOnly LocalDay(this DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, London).DateTime);

    /// <summary>An instant in UK civil time (R12).</summary>
    public static DateTime LocalTime(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London).DateTime;

    public static Change ChangeBy(this TimeProvider clock, ClaimsPrincipal person, string why) =>
        new(person.FindFirstValue("name") ?? "Somebody", Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null,
            clock.GetUtcNow(), why);

    /// <summary>A change that the program makes by itself or at the command line.</summary>
    /// <exception cref="RefusedException">No reason is given.</exception>
    public static Change ChangeByProgram(this TimeProvider clock, string why) => string.IsNullOrWhiteSpace(why)
        ? throw new RefusedException("WhyMissing", "Say why, in a few words. The record keeps it.")
        : new(Change.Program, null, clock.GetUtcNow(), why);
}
