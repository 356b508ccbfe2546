using System.Security.Claims;

namespace Frankpledge.Web.Access;

/// <summary>How many things are late or due soon for the signed-in person: the number at the bell. Whoever keeps deadlines brings it.</summary>
internal delegate Task<int> DueSoon(ClaimsPrincipal person);
