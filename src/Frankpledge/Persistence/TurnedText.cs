using System.Globalization;
using Frankpledge.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Frankpledge.Persistence;

/// <summary>
/// Invisible characters that change how a text is read: some turn the order of letters round, so that a title or a file name reads otherwise than it is
/// written; others give orders to the screen or terminal of whoever reads it.
/// </summary>
public static class TurnedText
{
    public const string Code = "TextIsTurned";

    private static readonly Sentence Unnamed = "A text";

    /// <summary>Looks at every text that is about to be saved, whichever door it came by.</summary>
    internal static IReadOnlyList<Reason> WhyNot(ChangeTracker tracker, Change change) =>
    [
        .. tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).SelectMany(Texts).Append(change.Why).Append(change.Who)
            .SelectMany(text => text).Where(Turns).Distinct().Select(letter => new Reason(Code, Sentence(letter))),
    ];

    /// <returns>The first such character of a text; null where it has none.</returns>
    public static char? In(string? text) => text?.Cast<char?>().FirstOrDefault(letter => Turns(letter!.Value));

    /// <param name="where">What holds it, as whoever typed it knows it: the label of a field or the name of an option; null where that is not known.</param>
    public static Sentence Sentence(char letter, Sentence? where = null) =>
        $"{where ?? Unnamed} holds the invisible character U+{((int)letter).ToString("X4", CultureInfo.InvariantCulture)}, which changes how it is read. Type that text anew, without it.";

    private static IEnumerable<string> Texts(EntityEntry entry) =>
        entry.Properties.Where(property => entry.State == EntityState.Added || property.IsModified).Select(property => property.CurrentValue).OfType<string>();

    /// <summary>Embeddings, overrides and isolates (Unicode, Bidirectional Algorithm, explicit formatting characters);
    /// controls other than the ends of lines and tabs.</summary>
    private static bool Turns(char letter) =>
        (char.IsControl(letter) && letter is not ('\t' or '\n' or '\r' or '\u0085'))
            || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
