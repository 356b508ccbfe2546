using System.Globalization;
using System.Net;
using Frankpledge.Common;
using Frankpledge.Persistence;
using MimeKit;

namespace Frankpledge.Web.Base;

/// <summary>Reads <c>frankpledge.json</c> in the data folder (or the file that <c>FRANKPLEDGE_SETTINGS</c> names) and the environment, which goes before.
/// All that is wrong is said at once.</summary>
internal sealed partial class SettingsSource
{
    public const string FileName = "frankpledge.json";

    /// <summary>Every setting: its name in the file; in the environment it is in capitals after <c>FRANKPLEDGE_</c>.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "data", "database", "port", "urls", "base_address", "hosts", "proxies", "json_logs", "telemetry", "security_contact", "licence", "licence_address",
        "mail_server", "mail_from", "mail_user", "mail_password", "mail_password_file", "mail_security", "chromium",
    ];

    private static readonly string[] Securities = ["starttls", "tls", "none"];

    private readonly List<Reason> wrong = [];
    private readonly Dictionary<string, string> file;
    private readonly Func<string, string?> environment;

    private SettingsSource(Func<string, string?> environment)
    {
        this.environment = environment;
        var path = environment("FRANKPLEDGE_SETTINGS") is { Length: > 0 } named
            ? named : Path.Combine(environment("FRANKPLEDGE_DATA") is { Length: > 0 } data ? data : "data", FileName);
        file = File.Exists(path) ? SettingsFile.Read(path, Wrong) : [];
        if (Directory.Exists(path))
        {
            Wrong($"{path} is a folder, and the settings are looked for in a file of that name. Move the folder away, or name the file in FRANKPLEDGE_SETTINGS.");
        }
        else if (environment("FRANKPLEDGE_SETTINGS") is not { Length: > 0 } && file.ContainsKey("data"))
        {
            Wrong($"{path} gives {Named("data")}, and it is found in that folder itself. Name the folder in FRANKPLEDGE_DATA, and leave data out of the file.");
        }
        else if (environment("FRANKPLEDGE_SETTINGS") is { Length: > 0 } && !File.Exists(path))
        {
            Wrong($"There is no file {path}, which FRANKPLEDGE_SETTINGS names. Name the file that holds the settings, or leave FRANKPLEDGE_SETTINGS out.");
        }
    }

    /// <param name="environment">Finds a variable by its name; the process's own when null.</param>
    /// <exception cref="RefusedException"><c>SettingWrong</c>, one sentence a setting.</exception>
    public static FrankpledgeSettings Read(Func<string, string?>? environment = null)
    {
        var source = new SettingsSource(environment ?? Environment.GetEnvironmentVariable);
        foreach (var unknown in environment is null ? Unknown(Environment.GetEnvironmentVariables().Keys.OfType<string>()) : [])
        {
            source.Wrong($"The environment has a setting called {unknown}, and there is none of that name. Settings are: {string.Join(", ", Names.Select(Variable))}.");
        }

        var settings = source.Settings();
        return source.wrong.Count == 0 ? settings : throw new RefusedException(source.wrong);
    }

    /// <summary>Variables that look like settings and are none, so that a slip of the pen is not passed over.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<string> variables) => variables
        .Where(name => name.StartsWith("FRANKPLEDGE_", StringComparison.Ordinal) && !name.StartsWith("FRANKPLEDGE_TEST_", StringComparison.Ordinal))
        .Except([.. Names.Select(Variable), "FRANKPLEDGE_SETTINGS"]);

    private FrankpledgeSettings Settings()
    {
        var settings = new FrankpledgeSettings
        {
            Data = Text("data") ?? "data",
            Database = Database(),
            Port = Number("port", FrankpledgeSettings.DefaultPort),
            Urls = [.. List("urls").Where(IsListenable)],
            BaseAddress = Site("base_address"),
            Hosts = [.. List("hosts").Where(IsHost)],
            Proxies = [.. List("proxies").Select(Network).OfType<IPNetwork>()],
            JsonLogs = Truth("json_logs"),
            Telemetry = Address("telemetry", "http", "https"),
            SecurityContact = Address("security_contact", "mailto", "https"),
            Licence = Licence(),
            Mail = Mail(), Chromium = Printer(),
        };
        if (settings is { Mail: not null, BaseAddress: null })
        {
            Wrong($"{Named("mail_server")} is given without {Named("base_address")}, with which the links in e-mail begin. Give that too.");
        }

        return settings;
    }

    private string? Database()
    {
        if (Text("database") is not { } text)
        {
            return null;
        }

        if (DatabaseSettings.WhyNot(text) is { } why)
        {
            Wrong($"{Named("database")} {why}");
        }

        return text;
    }

    private DataLicence? Licence()
    {
        var address = Address("licence_address", "https");
        if (Text("licence") is not { } name)
        {
            if (address is not null)
            {
                Wrong($"{Named("licence_address")} is set without {Named("licence")}. Name the licence too.");
            }

            return null;
        }

        if (DataLicence.Known.GetValueOrDefault(name) is { } known)
        {
            return known with { Address = address ?? known.Address };
        }

        if (address is null)
        {
            Wrong($"{Named("licence")} is {name}. Say where it can be read in {Named("licence_address")}, or name one of {string.Join(", ", DataLicence.Known.Keys)}.");
            return null;
        }

        return new DataLicence(name, address);
    }

    private MailSettings? Mail()
    {
        if (Text("mail_server") is not { } server)
        {
            return null;
        }

        var security = Text("mail_security") ?? "starttls";
        if (!Securities.Contains(security))
        {
            Wrong($"{Named("mail_security")} is {security}. It may be starttls, tls or none.");
        }

        var from = Text("mail_from") ?? "";
        if (!MailboxAddress.TryParse(from, out var sender) || !sender.Address.Contains('@', StringComparison.Ordinal))
        {
            Wrong(from.Length == 0
                ? $"{Named("mail_from")} is missing. It is the address that our e-mail comes from, as in plan@example.org."
                : (Sentence)$"{Named("mail_from")} is {from}. Write the address that our e-mail comes from, as in plan@example.org.");
        }

        var place = server.Split(':');
        var port = security == "tls" ? 465 : 587;
        if (place.Length > 2 || place[0].Length == 0
            || (place.Length == 2
                && (!int.TryParse(place[1], NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > IPEndPoint.MaxPort)))
        {
            Wrong($"{Named("mail_server")} is {server}. Write a host, or a host and a port as in smtp.example.org:587.");
        }

        var secret = Text("mail_password_file") is not { } held ? Text("mail_password") : Held(held);
        if (Text("mail_user") is null != string.IsNullOrEmpty(secret))
        {
            Wrong($"{Named("mail_user")} and its password go together. Give both, or neither.");
        }

        if (security == "none" && secret is not null && !FrankpledgeSettings.IsLoopback(place[0]))
        {
            Wrong($"{Named("mail_security")} is none, so the password would be sent readable to {place[0]}. Choose starttls or tls.");
        }

        return new MailSettings(place[0], port, from, Text("mail_user"), secret, security);
    }

    private string? Held(string path)
    {
        if (!File.Exists(path))
        {
            Wrong($"There is no file {path}, which {Named("mail_password_file")} names. Name the file that holds the password.");
            return null;
        }

        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Wrong($"{path}, which {Named("mail_password_file")} names, cannot be read. See that it belongs to the user who runs Frankpledge.");
            return null;
        }
    }

    private string? Text(string name) =>
        environment(Variable(name)) is { Length: > 0 } value ? value : file.GetValueOrDefault(name) is { Length: > 0 } written ? written : null;

    private string[] List(string name) => Text(name)?.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private int Number(string name, int otherwise)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= IPEndPoint.MaxPort)
        {
            return number;
        }

        Wrong($"{Named(name)} is {text}. It must be a number from 1 to {IPEndPoint.MaxPort}.");
        return otherwise;
    }

    private bool Truth(string name)
    {
        var text = Text(name);
        if (text is not null && !bool.TryParse(text, out _))
        {
            Wrong($"{Named(name)} is {text}. It may be true or false.");
        }

        return bool.TryParse(text, out var yes) && yes;
    }

    private Uri? Address(string name, params string[] schemes) => Text(name) is { } text && IsAddress(name, text, schemes) ? new Uri(text) : null;

    /// <summary>A scheme and a host, and nothing after them.</summary>
    private Uri? Site(string name)
    {
        var site = Address(name, "http", "https");
        if (site is not null && (site.PathAndQuery != "/" || site.Fragment.Length > 0 || site.UserInfo.Length > 0))
        {
            Wrong($"{Named(name)} is {site}. Write only the scheme and the host, as in https://plan.example.org.");
        }

        return site;
    }

    private bool IsListenable(string url)
    {
        if (FrankpledgeSettings.IsListenable(url))
        {
            return true;
        }

        Wrong(WrongAddress.InWords(Named("urls"), url, ["http"], "http:, as in http://127.0.0.1:8080; TLS is ended by a proxy, as in deploy/nginx.conf."));
        return false;
    }

    private bool IsHost(string text)
    {
        if (Uri.CheckHostName(text.Trim('[', ']')) != UriHostNameType.Unknown)
        {
            return true;
        }

        Wrong($"{Named("hosts")} names {text}. Write each name in full and without a port, as in plan.example.org; a star stands for no name, and requests for other names are refused.");
        return false;
    }

    private bool IsAddress(string name, string text, params string[] schemes)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme))
        {
            return true;
        }

        Wrong(WrongAddress.InWords(Named(name), text, schemes, $"{string.Join(": or ", schemes)}:."));
        return false;
    }

    private IPNetwork? Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        if (IPAddress.TryParse(text, out var one))
        {
            return new IPNetwork(one, one.GetAddressBytes().Length * 8);
        }

        Wrong($"{Named("proxies")} names {text}. Write addresses such as 10.0.0.7, or networks such as 10.0.0.0/24.");
        return null;
    }

    private static string Variable(string name) => $"FRANKPLEDGE_{name.ToUpperInvariant()}";

    /// <summary>As it stands within a sentence; one that begins with it is given its capital by <see cref="Wrong"/>.</summary>
    public static Sentence Named(string name) => $"the setting {name} ({Variable(name)})";

    private void Wrong(Sentence sentence) => wrong.Add(new Reason("SettingWrong", sentence.AsBeginning()));
}
