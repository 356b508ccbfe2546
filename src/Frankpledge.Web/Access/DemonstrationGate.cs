using System.Net;
using Frankpledge.Areas;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Access;

/// <summary>The accounts of the demonstration have a password that everybody knows: they open only in demonstration mode, only on this machine.</summary>
internal sealed class DemonstrationGate(FrankpledgeSettings settings, IHttpContextAccessor http)
{
    /// <summary>Whether this request may use the accounts of the demonstration.</summary>
    public bool IsOpen => settings.Demonstration && http.HttpContext is { } request && IsFromHere(request);

    public bool Admits(Person person) => !person.IsOfDemonstration || IsOpen;

    /// <summary>A request that a proxy passed on comes from elsewhere, whatever the connection says.</summary>
    private static bool IsFromHere(HttpContext request) =>
        request.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !request.Request.Headers.ContainsKey("X-Forwarded-For") && !request.Request.Headers.ContainsKey("Forwarded");
}
