namespace Frankpledge.Reading;

/// <summary>Reads shares written in words as percentages: "a third", "one-tenth", "two thirds", "three-quarters", "half".</summary>
internal static class Fractions
{
    /// <summary>The share that begins at <paramref name="at"/>, to a tenth of a per cent, and the token after it;
    /// null for dates ("the third quarter of 2027") and ordinals.</summary>
    public static (decimal Percent, int End)? Read(Words words, int at)
    {
        var word = words.Low(at);
        if (word.IndexOf('-') is > 0 and var dash && Parts(word[..dash]) is { } joined && Whole(word[(dash + 1)..]) is { } of)
        {
            return (Of(joined, of), at + 1);
        }

        if (Parts(word) is { } parts && Whole(words.Low(at + 1)) is { } whole && !(words.Low(at + 1) is "second" or "seconds"))
        {
            return (Of(parts, whole), at + 2);
        }

        // Without a number before it, only "half" is a share.
        return word is "half" && !words.In(at - 1, Lists.Determiner) ? (50, at + 1) : null;
    }

    private static decimal Of(int parts, int whole) => Math.Round(100m * parts / whole, 1);

    private static int? Parts(string word) => word switch { "a" or "one" => 1, "two" => 2, "three" => 3, "four" => 4, "nine" => 9, _ => null };

    private static int? Whole(string word) => word switch
    {
        "half" or "halves" => 2,
        "third" or "thirds" => 3,
        "quarter" or "quarters" => 4,
        "fifth" or "fifths" => 5,
        "sixth" or "sixths" => 6,
        "eighth" or "eighths" => 8,
        "tenth" or "tenths" => 10,
        _ => null,
    };
}
