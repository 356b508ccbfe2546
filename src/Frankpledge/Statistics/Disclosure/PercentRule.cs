using System.Globalization;

namespace Frankpledge.Statistics.Disclosure;

/// <summary>How a percentage may be shown, by its base (R153).</summary>
public static class PercentRule
{
    /// <summary>Below this base no percentage is shown.</summary>
    public const long LeastBase = 30;

    /// <summary>Below this base percentages are whole.</summary>
    public const long WholeBelow = 100;

    /// <summary>The percentage as it may be shown, such as <c>37%</c> or <c>37.4%</c>; null where none may be.</summary>
    /// <param name="part">The cell; hidden cells have no percentage.</param>
    /// <param name="whole">The cell it is a share of; a hidden base has no percentages, for they would give it away.</param>
    /// <exception cref="Common.RefusedException">A part larger than the whole.</exception>
    public static string? Show(ReleasedCell part, ReleasedCell whole) =>
        part.Count is { } count && whole.Count is { } all ? Show(count, all) : null;

    /// <summary>The percentage of unhidden counts as it may be shown; null below a base of 30.</summary>
    /// <exception cref="Common.RefusedException">A part below zero or larger than the whole.</exception>
    public static string? Show(long part, long whole)
    {
        if (part < 0 || part > whole)
        {
            throw Require.Refusal("PartLargerThanWhole", $"{part} is not a part of {whole}. Correct one of the two.");
        }

        // Away from zero at a half, as readers expect: 12.5 of 100 is 13%.
        return whole < LeastBase ? null
            : Math.Round(100m * part / whole, whole < WholeBelow ? 0 : 1, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture) + "%";
    }
}
