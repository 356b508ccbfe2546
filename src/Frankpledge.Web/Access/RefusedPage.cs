using Frankpledge.Web.Design.Errors;
using Microsoft.AspNetCore.Authorization;

namespace Frankpledge.Web.Access;

/// <summary>Says to somebody who may not open a page who may, within the frame of the area where they work.</summary>
internal sealed class RefusedPage(WhoMay who, StaffChrome chrome, IAuthorizationService may)
{
    public async Task<RefusedHere> OfAsync(HttpContext http, Endpoint? door, RouteValueDictionary? route)
    {
        var policy = http.Features.Get<RefusedAct>()?.Policy
            ?? door?.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(one => one.Policy).OfType<string>().LastOrDefault();
        if (policy is null || route?["area"] is not { } area)
        {
            return new(null, false, null);
        }

        // The page of errors has an address of its own: what is asked here is asked of the one that was refused.
        http.Request.RouteValues["area"] = area;
        var isStaff = (await may.AuthorizeAsync(http.User, Policies.Staff)).Succeeded;
        return new(await who.RolesAsync(policy), http.Features.Get<RefusedAct>() is not null, isStaff ? await chrome.FrameAsync(http.User) : null);
    }
}
