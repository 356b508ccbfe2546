using Frankpledge.Web.Design.Layouts;

namespace Frankpledge.Web.Design.Errors;

/// <summary>What is said to whoever is signed in and may not open a page.</summary>
/// <param name="Roles">The roles that open it; null where nobody can say.</param>
/// <param name="IsAct">Whether the page is open to them, and only what they wanted to do there is not.</param>
/// <param name="Frame">The staff's frame of the area, for whoever has a role there; null for others.</param>
public sealed record RefusedHere(string? Roles, bool IsAct, StaffLayout? Frame);

/// <summary>Finds it. Whoever lets people in brings it; <paramref name="door"/> is the page that was refused.</summary>
public delegate Task<RefusedHere> AtRefusal(HttpContext http, Endpoint? door, RouteValueDictionary? route);
