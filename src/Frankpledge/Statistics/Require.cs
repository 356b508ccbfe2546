using System.Globalization;
using Frankpledge.Common;

namespace Frankpledge.Statistics;

/// <summary>The checks of input that every method shares; each refuses with a sentence: what is wrong, where, what to do.</summary>
internal static class Require
{
    public static RefusedException Refusal(string code, Sentence sentence, string? rule = null) => new(code, sentence, rule);

    public static void AtLeast(int count, int least, Sentence what)
    {
        if (count < least)
        {
            var had = count == 0 ? "There are none" : (Sentence)$"There {(count == 1 ? "is" : "are")} only {count}";
            throw Refusal("TooFewValues", $"{had} where at least {least} {what} are needed. Add the missing ones.");
        }
    }

    /// <summary>Neither NaN nor infinite.</summary>
    public static void Finite(double value, Sentence what)
    {
        if (!double.IsFinite(value))
        {
            throw Refusal("NotANumber", $"{what.AsBeginning()} is {Shown(value)}, not a number. Correct it, or leave it out.");
        }
    }

    public static void Finite(ReadOnlySpan<double> values, Sentence what)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                Finite(values[i], $"{what} number {i + 1}");
            }
        }
    }

    /// <summary>Finite and not below zero.</summary>
    public static void NotNegative(double value, Sentence what)
    {
        Finite(value, what);
        if (value < 0)
        {
            throw Refusal("NegativeCount", $"{what.AsBeginning()} is {Shown(value)}, but it cannot be below zero. Correct it.");
        }
    }

    public static void NotNegative(ReadOnlySpan<double> values, Sentence what)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= 0) || double.IsInfinity(values[i]))
            {
                NotNegative(values[i], $"{what} number {i + 1}");
            }
        }
    }

    /// <summary>A whole number, not below zero.</summary>
    public static void Count(double value, Sentence what)
    {
        NotNegative(value, what);
        if (value != Math.Floor(value))
        {
            throw Refusal("NotACount", $"{what.AsBeginning()} is {Shown(value)}, but a count is a whole number. Correct it.");
        }
    }

    public static void Positive(double value, Sentence what)
    {
        NotNegative(value, what);
        if (value == 0)
        {
            throw Refusal("ZeroBase", $"{what.AsBeginning()} is zero, so nothing can be divided by it. Leave the row out, or correct it.");
        }
    }

    /// <summary>A confidence level between 0 and 1, both excluded.</summary>
    public static void Level(double level)
    {
        if (!(level > 0 && level < 1))
        {
            throw Refusal("LevelOutOfRange", $"The confidence level is {Shown(level)}; it must be between 0 and 1, for example 0.95.");
        }
    }

    public static void SameLength(int first, int second, Sentence firstName, Sentence secondName)
    {
        if (first != second)
        {
            throw Refusal("LengthsDiffer", $"There are {first} {firstName} but {second} {secondName}; there must be one for each.");
        }
    }

    private static string Shown(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
