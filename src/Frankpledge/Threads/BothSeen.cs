namespace Frankpledge.Threads;

/// <summary>Which words of a statement, and which wording of the end, somebody had before the eyes when saying something of the two. Where either has moved
/// meanwhile, it would be said of words that nobody saw, and is refused.</summary>
/// <param name="Edition">The edition that spoke for the statement.</param>
/// <param name="Version">The version of the end; null where the end is made in the same act.</param>
public sealed record BothSeen(Guid Edition, Guid? Version = null)
{
    public override string ToString() => $"{Edition:N}.{Version:N}";

    /// <returns>Null where the text is none of <see cref="ToString"/>.</returns>
    public static BothSeen? Parse(string text) =>
        text.Split('.') is [var edition, var version] && Guid.TryParse(edition, out var words) && Guid.TryParse(version, out var end) ? new(words, end) : null;
}
