using System.Text.Json;
using Frankpledge.Common;

namespace Frankpledge.Persistence;

/// <summary>A row that holds what the program would never write, such as a word that is no name of its list or a day that is none: somebody altered it
/// by hand.</summary>
public static class RowTrouble
{
    /// <summary>Part of the names of what turns rows into values.</summary>
    private const string Reader = "Microsoft.EntityFrameworkCore.Query.";

    /// <returns>Null where no row was being read: then the program itself is wrong, and how it came there must be seen.</returns>
    public static Reason? InWords(Exception error) => IsOfValue(error) && error.StackTrace?.Contains(Reader, StringComparison.Ordinal) == true
        ? new("RowNotReadable",
            $"The records hold a value that cannot be read: {error.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Run verify, which names the table; then restore the last backup, or correct the row.")
        : null;

    private static bool IsOfValue(Exception error) => error is FormatException or InvalidCastException or InvalidOperationException or ArgumentException
        or JsonException or OverflowException or IndexOutOfRangeException;
}
