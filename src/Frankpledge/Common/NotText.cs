namespace Frankpledge.Common;

/// <summary>Code points that belong in no text that people read.</summary>
public static class NotText
{
    /// <summary>A noncharacter: the two last code points of each plane and U+FDD0 to U+FDEF. No reader of XML takes U+FFFE and U+FFFF.
    /// Unicode Standard, section 23.7.</summary>
    public static bool IsNoncharacter(int point) => (point & 0xFFFE) == 0xFFFE || point is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>Marks, embeddings, overrides and isolates that turn the direction of letters: the explicit formatting characters of the
    /// Unicode Bidirectional Algorithm (UAX 9, section 2).</summary>
    public static bool TurnsLetters(int point) =>
        point is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
