using System.Text;

namespace Frankpledge.Documents.Docx;

/// <summary>Letters of Word's symbol fonts, which keep them where Unicode has no meaning, as the signs that they show.</summary>
internal static class SymbolFonts
{
    private const string Greek = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    private static readonly Dictionary<int, char> Symbol = new()
    {
        [0x2D] = '–', [0xA2] = '′', [0xA3] = '≤', [0xA5] = '∞', [0xA8] = '♦', [0xAB] = '↔', [0xAC] = '←', [0xAD] = '↑', [0xAE] = '→', [0xAF] = '↓',
        [0xB0] = '°', [0xB1] = '±', [0xB2] = '″',
        [0xB3] = '≥', [0xB4] = '×', [0xB7] = '•', [0xB8] = '÷', [0xB9] = '≠', [0xBB] = '≈', [0xBC] = '…', [0xBE] = '—', [0xD2] = '®', [0xD3] = '©',
        [0xD4] = '™', [0xD6] = '√', [0xD7] = '·', [0xE5] = '∑',
    };

    private static readonly Dictionary<int, char> Wingdings = new()
    {
        [0x6C] = '●', [0x6E] = '■', [0x6F] = '□', [0x71] = '❑', [0x76] = '❖', [0x77] = '◆', [0x9F] = '•', [0xA7] = '▪', [0xA8] = '◻', [0xD8] = '➢',
        [0xDF] = '←', [0xE0] = '→', [0xE1] = '↑', [0xE2] = '↓',
        [0xE8] = '→', [0xF0] = '→', [0xFB] = '✗', [0xFC] = '✓', [0xFD] = '☒', [0xFE] = '☑',
    };

    /// <summary>The text with each such letter as its sign; one that is not known becomes a space, so that it never glues two words.</summary>
    /// <param name="text">As the file has it.</param>
    /// <param name="font">The font's name, or null.</param>
    public static string Read(string text, string? font)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uF020', '\uF0FF'))
        {
            return text;
        }

        var read = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            read.Append(letter is >= '\uF020' and <= '\uF0FF' ? Sign(letter - 0xF000, font ?? "Symbol") : letter);
        }

        return read.ToString();
    }

    private static char Sign(int code, string font)
    {
        if (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase))
        {
            return Wingdings.GetValueOrDefault(code, ' ');
        }

        return Symbol.TryGetValue(code, out var sign) ? sign
            : code is >= 'a' and <= 'z' ? Greek[code - 'a']
            : code < 0x7F && !char.IsAsciiLetter((char)code) ? (char)code
            : ' ';
    }
}
