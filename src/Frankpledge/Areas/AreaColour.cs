using System.Globalization;
using Frankpledge.Common;

namespace Frankpledge.Areas;

/// <summary>The one colour an area may choose. It carries text and links, so it needs 7:1 against white (WCAG 1.4.6).</summary>
public static class AreaColour
{
    public const string Default = "#0b5560";
    private const double Wanted = 7;

    public static Reason? WhyNot(string colour)
    {
        if (!IsHex(colour))
        {
            return new("ColourNotHex", "Enter the colour as # and six digits or letters from a to f, for example #0b5560.");
        }

        var contrast = ContrastWithWhite(colour);
        return contrast >= Wanted
            ? null
            : new("ColourTooLight",
                $"Choose a darker colour. {colour} has a contrast of {Math.Floor(contrast * 10) / 10:0.0} to 1 on white; text and links need 7 to 1.");
    }

    /// <returns>1 (white on white) to 21 (black on white), as WCAG defines it.</returns>
    public static double ContrastWithWhite(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        var luminance = (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
        return 1.05 / (luminance + 0.05);
    }

    private static bool IsHex(string colour) =>
        colour is { Length: 7 } && colour[0] == '#' && colour.Skip(1).All(char.IsAsciiHexDigit);
}
