using System.Globalization;
using Frankpledge.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Frankpledge.Persistence;

/// <summary>Invisible characters that turn the order of letters round: with one of them a title or a file name reads otherwise than it is written, and the words after it may too.</summary>
internal static class TurnedText
{
    /// <summary>Looks at every text that is about to be saved, whichever door it came by.</summary>
    public static IReadOnlyList<Reason> WhyNot(ChangeTracker tracker, Change change) =>
    [
        .. tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).SelectMany(Texts).Append(change.Why).Append(change.Who)
            .SelectMany(text => text).Where(Turns).Distinct().Select(letter => new Reason(
                "TextIsTurned", $"A text holds the invisible character U+{((int)letter).ToString("X4", CultureInfo.InvariantCulture)}, which turns the order of letters round. Type that text anew, without it.")),
    ];

    private static IEnumerable<string> Texts(EntityEntry entry) => entry.Properties.Where(property => entry.State == EntityState.Added || property.IsModified).Select(property => property.CurrentValue).OfType<string>();

    /// <summary>Embeddings, overrides and isolates (Unicode, Bidirectional Algorithm, explicit formatting characters).</summary>
    private static bool Turns(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
