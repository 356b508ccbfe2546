namespace Frankpledge.Web.Base;

/// <summary>What the environment decides. Bound from <c>FRANKPLEDGE_*</c> variables and the command line, checked at start.</summary>
internal sealed record FrankpledgeSettings
{
    public const int DefaultPort = 5080;

    /// <summary>Where records and files are kept; made when missing.</summary>
    public string Data { get; init; } = "data";

    /// <summary>A PostgreSQL connection string; SQLite in <see cref="Data"/> when empty.</summary>
    public string? Database { get; init; }

    public int Port { get; init; } = DefaultPort;

    /// <summary>Loads the demonstration area and opens its accounts, to this machine alone; refused beside a real area.</summary>
    public bool Demonstration { get; init; }

    private static readonly AsyncLocal<FrankpledgeSettings?> Given = new();

    /// <summary>Whatever runs from here on, and only that, finds these settings in the place of the environment's.</summary>
    public static void Give(FrankpledgeSettings settings) => Given.Value = settings;

    public static FrankpledgeSettings FromEnvironment() => Given.Value ?? new()
    {
        Data = Environment.GetEnvironmentVariable("FRANKPLEDGE_DATA") is { Length: > 0 } data ? data : "data",
        Database = Environment.GetEnvironmentVariable("FRANKPLEDGE_DATABASE"),
    };
}
