namespace Frankpledge.Areas;

/// <summary>Finds runs along the keys of a British keyboard, the digits and the alphabet, in either direction.</summary>
internal static class KeyboardWalk
{
    private const int Shortest = 3;

    private static readonly string[] Lines =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop[]", "asdfghjkl;'#", "\\zxcvbnm,./", "!\"£$%^&*()_+",
        "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik,", "9ol.", "0p;/",
    ];

    private static readonly string[] Both = [.. Lines, .. Lines.Select(line => string.Concat(line.Reverse()))];

    /// <summary>How many characters of <paramref name="text"/> lie in runs of three or more.</summary>
    public static int Covered(string text)
    {
        var lower = text.ToLowerInvariant();
        var covered = 0;
        for (var at = 0; at < lower.Length;)
        {
            var run = Longest(lower, at);
            covered += run;
            at += Math.Max(run, 1);
        }

        return covered;
    }

    private static int Longest(string text, int at)
    {
        for (var length = text.Length - at; length >= Shortest; length--)
        {
            var run = text.Substring(at, length);
            if (Both.Any(line => line.Contains(run, StringComparison.Ordinal)))
            {
                return length;
            }
        }

        return 0;
    }
}
