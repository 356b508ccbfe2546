using System.Globalization;
using System.Text;
using System.Text.Json;
using Frankpledge.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Frankpledge.Persistence;

/// <summary>
/// Invisible characters that change how a text is read: some turn the order of letters round, so that a title or a file name reads otherwise than it is
/// written; others give orders to the screen or terminal of whoever reads it, break its line, or are no characters at all, which no feed can carry.
/// </summary>
public static class TurnedText
{
    public const string Code = "TextIsTurned";

    private static readonly Sentence Unnamed = "A text";

    /// <summary>Looks at every text that is about to be saved, whichever door it came by.</summary>
    internal static IReadOnlyList<Reason> WhyNot(ChangeTracker tracker, Change change) =>
    [
        .. tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).SelectMany(Texts).Append(change.Why).Append(change.Who)
            .SelectMany(text => text.EnumerateRunes()).Where(Turns).Distinct().Select(letter => new Reason(Code, Sentence(letter))),
    ];

    /// <returns>The first such character of a text; null where it has none.</returns>
    public static Rune? In(string? text) => text?.EnumerateRunes().Cast<Rune?>().FirstOrDefault(letter => Turns(letter!.Value));

    /// <param name="where">What holds it, as whoever typed it knows it: the label of a field or the name of an option; null where that is not known.</param>
    public static Sentence Sentence(Rune letter, Sentence? where = null) =>
        $"{where ?? Unnamed} holds the invisible character U+{letter.Value.ToString("X4", CultureInfo.InvariantCulture)}, which changes how it is read. Type that text anew, without it.";

    private static IEnumerable<string> Texts(EntityEntry entry) =>
        entry.Properties.Where(property => entry.State == EntityState.Added || property.IsModified).SelectMany(property => property.CurrentValue switch
        {
            string text => [text],
            { } value when !property.Metadata.IsLeftOutOfAudit() && property.Metadata.GetValueConverter()?.ConvertToProvider(value) is string kept =>
                Within(kept),
            _ => [],
        });

    /// <summary>The texts within a value that is kept as JSON: names that were typed, cells that were mended. Copies and what was read from a document,
    /// which lost such characters, are left out of the trail and not looked at again.</summary>
    private static IEnumerable<string> Within(string kept)
    {
        if (kept is not ['{' or '[', ..])
        {
            return [];
        }

        using var json = JsonDocument.Parse(kept);
        return [.. Strings(json.RootElement)];
    }

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(one => Strings(one.Value)),
        _ => [],
    };

    /// <summary>What turns letters round, what is no character, the separators of lines and paragraphs that break a line unseen, and controls other than
    /// ends of lines and tabs.</summary>
    private static bool Turns(Rune letter) =>
        (Rune.IsControl(letter) && letter.Value is not ('\t' or '\n' or '\r')) || letter.Value is 0x2028 or 0x2029 || NotText.TurnsLetters(letter.Value)
            || NotText.IsNoncharacter(letter.Value);
}
