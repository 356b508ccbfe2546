using Frankpledge.Common;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Hosting;

/// <summary>What must be known before others can reach the site.</summary>
internal static class OpenDoor
{
    /// <returns>Why the site may not listen as these settings say; empty where it may.</returns>
    public static IReadOnlyList<Reason> WhyNotListen(FrankpledgeSettings settings)
    {
        if (settings.Urls.FirstOrDefault(url => !FrankpledgeSettings.IsListenable(url)) is { } wrong)
        {
            return [new Reason("UrlWrong",
                $"The site cannot listen on {wrong}. Write addresses such as http://127.0.0.1:8080; TLS is ended by a proxy, as in deploy/nginx.conf.")];
        }

        var open = settings.Urls.FirstOrDefault(url => !FrankpledgeSettings.IsLoopback(HostOf(url)));
        return
        [
            .. open is not null && settings.BaseAddress is null
                ? [new Reason("BaseAddressMissing",
                    $"Others can reach {open}. Say by which address they know the site: set FRANKPLEDGE_BASE_ADDRESS, for example to https://plan.example.org.")]
                : Array.Empty<Reason>(),
            .. settings.Demonstration && (open is not null || settings.BaseAddress is not null)
                ? [new Reason("DemonstrationIsForThisMachine",
                    "The demonstration has passwords that everybody knows, so it is for this machine alone. Start without --demonstration, or without --urls and FRANKPLEDGE_BASE_ADDRESS.")]
                : Array.Empty<Reason>(),
        ];
    }

    private static string HostOf(string url) => url.Split("://") is [_, var rest] ? new HostString(rest.Split('/')[0]).Host : url;
}
