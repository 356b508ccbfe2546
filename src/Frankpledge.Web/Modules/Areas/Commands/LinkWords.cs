using Frankpledge.Common;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Areas.Commands;

/// <summary>Links and addresses that a verb gives out, as programs and people read them.</summary>
internal static class LinkWords
{
    /// <summary>The link behind a secret that a use case gave out, on this machine at the port of the settings where nobody has said under which name people
    /// reach this installation; null where it gave none. Programs read it whole; in words it is told from its path on, since another port may serve.</summary>
    public static string? At(string? site, string? secret) => secret is null ? null
        : (Known(site) is { Length: > 0 } known ? known : $"http://localhost:{FrankpledgeSettings.FromEnvironment().Port}") + HandedLink.Path(secret);

    /// <summary>The link as it is told in words.</summary>
    public static string Told(string? site, string link) => Known(site).Length > 0 ? link : new Uri(link).PathAndQuery;

    /// <summary>Where people reach this installation; empty where nobody has said so.</summary>
    public static string Known(string? site) => (site ?? FrankpledgeSettings.FromEnvironment().BaseAddress?.ToString() ?? "").TrimEnd('/');

    /// <summary>What to say beside an address where nobody has said under which name people reach this installation.</summary>
    public static Sentence SiteUnknown(string? site, string address) =>
        Known(site).Length > 0 ? (Sentence)$""
        : $"\nNo base address is set, so this is only the end of the address. Put before it the address at which the program is served, as in https://plan.example{address}; base_address, or --site, puts it there.";

    /// <summary>What became of the link that the person had.</summary>
    public static Sentence Ended(bool ends) => ends ? (Sentence)$"\nThe link that this person had before no longer opens." : $"";

    public static Sentence Given(string? site, string? link) =>
        link is null ? (Sentence)$"" : $"\nGive them this link; it works once, for three days:\n{Told(site, link)}{SiteUnknown(site, Told(site, link))}";
}
