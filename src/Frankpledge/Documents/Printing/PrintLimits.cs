namespace Frankpledge.Documents.Printing;

/// <summary>What printing one document may cost.</summary>
public sealed record PrintLimits
{
    public static PrintLimits Default { get; } = new();

    /// <summary>On the clock, from the start of the program to its end.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Most letters and signs of the page of HTML: some thousand pages.</summary>
    public int Letters { get; init; } = 20_000_000;

    /// <summary>Under which the profile stands while it prints, apart from the records.</summary>
    public string Folder { get; init; } = Path.GetTempPath();

    /// <summary>Most bytes of a PDF.</summary>
    public int Bytes { get; init; } = 100_000_000;
}
