namespace Frankpledge.Documents.Printing;

/// <summary>The profiles of prints that were never ended, because the program or the machine was: nobody else removes them.</summary>
public static class LeftBehind
{
    internal const string Prefix = "frankpledge-print-";

    /// <summary>Removes those that are older than any print may last; younger ones may be of a print that goes on, here or beside this program.</summary>
    /// <returns>How many were removed.</returns>
    public static int Remove(PrintLimits limits, DateTimeOffset now)
    {
        var removed = 0;
        foreach (var profile in Directory.EnumerateDirectories(limits.Folder, $"{Prefix}*"))
        {
            try
            {
                if (now - Directory.GetCreationTimeUtc(profile) > 2 * limits.Time)
                {
                    Directory.Delete(profile, recursive: true);
                    removed++;
                }
            }
            catch (Exception other) when (other is IOException or UnauthorizedAccessException)
            {
                // It is somebody else's, or somebody else removes it at this moment.
            }
        }

        return removed;
    }
}
