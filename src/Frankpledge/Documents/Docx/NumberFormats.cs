using System.Globalization;
using System.Text;

namespace Frankpledge.Documents.Docx;

/// <summary>Numbers as Word displays them in lists.</summary>
internal static class NumberFormats
{
    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <param name="number">Zero and negative numbers, and formats not known, are shown in digits.</param>
    /// <param name="format">Word's name of the format, e.g. <c>lowerRoman</c>.</param>
    public static string Show(int number, string format) => format switch
    {
        _ when number is < 1 or > 4000 => Digits(number),
        "lowerRoman" => AsRoman(number),
        "upperRoman" => AsRoman(number).ToUpperInvariant(),
        "lowerLetter" => AsLetters(number),
        "upperLetter" => AsLetters(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "ordinal" => Digits(number) + OrdinalEnding(number),
        _ => Digits(number),
    };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string AsRoman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(letters);
            }
        }

        return roman.ToString();
    }

    // Word goes on after z with aa, bb, cc.
    private static string AsLetters(int number) => new((char)('a' + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 20));

    private static string OrdinalEnding(int number) =>
        (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
}
