using System.Globalization;

namespace Frankpledge.Web.Base;

/// <summary>
/// A number in a sentence of several: the words stand beside it in the resource, for one and for others, as <c>{0:statement|statements}</c>. With a wave before
/// them, <c>{0:~was|were}</c>, the words stand alone.
/// </summary>
internal readonly record struct Many(int Number) : IFormattable
{
    public string ToString(string? format, IFormatProvider? culture)
    {
        var number = Number.ToString("N0", culture ?? CultureInfo.CurrentCulture);
        if (format?.Split('|') is not [var one, var others])
        {
            return number;
        }

        var word = Number == 1 ? one.TrimStart('~') : others;
        return one.StartsWith('~') ? word : $"{number} {word}";
    }

    public override string ToString() => ToString(null, null);
}
