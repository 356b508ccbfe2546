using System.Net;
using Frankpledge.Areas;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Access;

/// <summary>
/// The accounts of the demonstration have a password that everybody knows. They open only where the program was started for the demonstration,
/// which it refuses beside a real area, and only over a connection from this machine. Behind a proxy they give power over nothing but the demonstration.
/// </summary>
internal sealed class DemonstrationGate(FrankpledgeSettings settings, IHttpContextAccessor http)
{
    /// <summary>Whether this request may use the accounts of the demonstration.</summary>
    public bool IsOpen => settings.Demonstration && http.HttpContext?.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    public bool Admits(Person person) => !person.IsOfDemonstration || IsOpen;
}
