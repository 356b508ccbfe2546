using System.Net;

namespace Frankpledge.Web.Base;

/// <summary>What the installation decides: one validated file, <c>FRANKPLEDGE_*</c> variables, and the command line (see
/// <see cref="SettingsSource"/>).</summary>
internal sealed record FrankpledgeSettings
{
    public const int DefaultPort = 5080;

    /// <summary>Where records and files are kept; made when missing.</summary>
    public string Data { get; init; } = "data";

    /// <summary>A PostgreSQL connection string; SQLite in <see cref="Data"/> when empty.</summary>
    public string? Database { get; init; }

    public int Port { get; init; } = DefaultPort;

    /// <summary>What to listen on; <see cref="Port"/> of this machine alone when empty.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>Scheme and host by which everybody knows the site. All whole addresses that are sent begin with it, whatever a visitor asked for.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>More host names that requests may carry, such as the one that the proxy uses.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The proxies whose word about the sender and the scheme counts.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Loads the demonstration area and opens its accounts, to this machine alone; refused beside a real area.</summary>
    public bool Demonstration { get; init; }

    /// <summary>Logs as lines of JSON instead of words for a terminal.</summary>
    public bool JsonLogs { get; init; }

    /// <summary>The OpenTelemetry collector that takes measurements by OTLP over HTTP; none are made when null.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>How e-mail leaves; none does when null. With it goes a base address, with which the links in e-mail begin.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>Where those who find a hole should write: <c>mailto:</c> or <c>https:</c>. There is no security.txt when null.</summary>
    public Uri? SecurityContact { get; init; }

    /// <summary>The licence of the published data; the data page says that none is stated when null.</summary>
    public DataLicence? Licence { get; init; }

    /// <summary>The name or path of Chromium, which prints PDFs; looked for under its usual names when null.</summary>
    public string? Chromium { get; init; }

    private static readonly AsyncLocal<FrankpledgeSettings?> Given = new();

    /// <summary>Whatever runs from here on, and only that, finds these settings in the place of the environment's.</summary>
    public static void Give(FrankpledgeSettings settings) => Given.Value = settings;

    /// <exception cref="Common.RefusedException">A setting is wrong; each is named in a sentence.</exception>
    public static FrankpledgeSettings FromEnvironment() => Given.Value ?? SettingsSource.Read();

    /// <summary>Whether the site answers to this host name. Without a base address it is known by this machine's own names only.</summary>
    public bool AnswersTo(HostString host) => IsLoopback(host.Host) || Hosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase)
        || string.Equals(BaseAddress?.Host, host.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>An address of this machine to listen on; a star or a plus stands for every one. TLS is ended by the proxy before us.</summary>
    public static bool IsListenable(string url) => Listening(url) is { } address && address.Scheme == Uri.UriSchemeHttp;

    public static bool IsLoopback(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <returns>Null for what is no address.</returns>
    public static Uri? Listening(string url) => Uri.TryCreate(
        url.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal), UriKind.Absolute, out var address)
            ? address : null;
}

/// <summary>The SMTP server of the office and the sender's address.</summary>
/// <param name="Security">How the connection is protected: <c>starttls</c>, <c>tls</c>, or <c>none</c> for a server on this machine.</param>
internal sealed record MailSettings(string Server, int Port, string From, string? User, string? Password, string Security)
{
    /// <summary>Without the password, wherever it may be written.</summary>
    public override string ToString() => $"{Server}:{Port} as {From}";
}
