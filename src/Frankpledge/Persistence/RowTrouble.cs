using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Persistence.Copies;

namespace Frankpledge.Persistence;

/// <summary>A row that holds what the program would never write, such as a word that is no name of its list or a day that is none: somebody altered it
/// by hand.</summary>
public static class RowTrouble
{
    internal const string Code = "RowNotReadable";

    /// <summary>Part of the names of what turns rows into values.</summary>
    private const string Reader = "Microsoft.EntityFrameworkCore.Query.";

    /// <summary>Whether it came of reading a row: otherwise the program itself is wrong, and how it came there must be seen.</summary>
    public static bool Is(Exception error) => IsOfValue(error) && error.StackTrace?.Contains(Reader, StringComparison.Ordinal) == true;

    /// <summary>The tables and rows that cannot be read; where each can, as when it was mended meanwhile, what was met.</summary>
    public static async Task<IReadOnlyList<Reason>> NamedAsync(Exception error, AppDb db, CancellationToken cancel = default) =>
        await EveryRow.UnreadableAsync(db, cancel) is { Count: > 0 } found ? found : [InWords(error)];

    /// <summary>What was met, where nobody looks which row it was.</summary>
    public static Reason InWords(Exception error) => new(Code,
        $"The records hold a value that cannot be read: {Plain(error)}. Run verify, which names the table; then restore the last backup, or correct the row.");

    internal static string Plain(Exception error) => error.Message.ReplaceLineEndings(" ").TrimEnd('.');

    internal static bool IsOfValue(Exception error) => error is FormatException or InvalidCastException or InvalidOperationException or ArgumentException
        or JsonException or OverflowException or IndexOutOfRangeException;
}
