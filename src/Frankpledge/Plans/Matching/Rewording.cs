namespace Frankpledge.Plans.Matching;

/// <summary>
/// Whether a statement has other words in a new text: white space and capitals make none, and neither do words that were removed and are removed again.
/// </summary>
public static class Rewording
{
    /// <param name="before">As published, perhaps with a note in the place of removed words.</param>
    public static bool Is(string before, string after) =>
        !Folded(before).Equals(Folded(after), StringComparison.OrdinalIgnoreCase) && RemovedWords.Of(before)?.In(after) is not { Count: > 0 };

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
