using System.Collections.Frozen;
using System.Globalization;

namespace Frankpledge.Reading;

/// <summary>Reads a number in digits or words.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, decimal> Values = new Dictionary<string, decimal>
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["dozen"] = 12, ["thirteen"] = 13, ["fourteen"] = 14,
        ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70,
        ["eighty"] = 80, ["ninety"] = 90, ["hundred"] = 100, ["thousand"] = 1000,
    }.ToFrozenDictionary();

    private static readonly WordClass Spelled = Vocabulary.Of("numberword");

    /// <summary>The number that begins at <paramref name="at"/> and the token after it; null for years, money and words that are no number.</summary>
    public static (decimal Value, bool Percent, int End)? Read(Words words, int at)
    {
        var token = words[at];
        if (token.Kind == TokenKind.Number)
        {
            return token.IsYear || token.Text[0] is '£' or '€' ? null : Digits(words, token, at);
        }

        if (token.Kind == TokenKind.Mark || !words.In(at, Spelled) && !token.Lower.Contains('-'))
        {
            return null;
        }

        if (!Values.TryGetValue(token.Lower, out var value))
        {
            return SplitHyphen(token.Lower) is { } hyphenated ? WithPercent(words, hyphenated, at + 1) : null;
        }

        var end = at + 1;
        while (Values.TryGetValue(words.Low(end), out var next) && next is 100 or 1000)
        {
            value *= next;
            end++;
        }

        return Share(words, value, end) ?? WithPercent(words, value, end);
    }

    private static (decimal, bool, int)? Digits(Words words, Token token, int at)
    {
        var text = token.Text.TrimEnd('%');
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? token.Text.EndsWith('%') ? (value, true, at + 1) : Share(words, value, at + 1) ?? WithPercent(words, value, at + 1)
            : null;
    }

    /// <summary>A sum of money in pounds: "£6 million", "£2.3m", "£410,000"; null for other tokens.</summary>
    public static (decimal Value, int End)? Money(Words words, int at)
    {
        var text = words[at].Text;
        if (words[at].Kind != TokenKind.Number || text[0] != '£')
        {
            return null;
        }

        var digits = text[1..].TrimEnd('m', 'M', 'k', 'K', 'b', 'n');
        var scale = text[^1] is 'm' or 'M' || words.Is(at + 1, "million") || words.Is(at + 1, "m") ? 1_000_000m : text[^1] is 'k' or 'K'
            ? 1_000m : text.EndsWith("bn", StringComparison.Ordinal) || words.Is(at + 1, "billion") ? 1_000_000_000m : 1m;
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? (value * scale, words.Low(at + 1) is "million" or "billion" or "m" ? at + 2 : at + 1)
            : null;
    }

    /// <summary>"Nine out of ten", "nine in ten", "9 in 10"; "one in five years" is no share, and "2 in 4 parks" need not be one.</summary>
    private static (decimal, bool, int)? Share(Words words, decimal value, int end)
    {
        end += words.Is(end, "times") ? 1 : 0;
        // "One new recruit in three", "one stop in every ten", "85 occasions in every 100"
        for (var noun = end; noun < end + 3 && words[noun].Kind == TokenKind.Word && words.Low(end) is not ("in" or "out" or "of"); noun++)
        {
            // "Nine occasions out of ten"
            var every = words.Phrase(noun + 1, "in", "every") || words.Phrase(noun + 1, "out", "of");
            var whole = every ? noun + 3 : noun + 2;
            whole += words.Is(whole, "every") ? 1 : 0;
            // "Nine victims in ten are updated"
            var many = value > 1 && words.Is(noun + 1, "in") && Values.ContainsKey(words.Low(whole)) && words[noun].Lower.EndsWith('s')
                && words.Low(whole + 1) is "is" or "are" or "will" or "should" or "must" or "to" or "have" or "who" or "say" or "." or ",";
            if ((every || many
                || value == 1 && words.Is(noun + 1, "in") && words.Low(whole + 1) is "to" or "is" or "are" or "will" or "," or "." or "" or "should"
                    or "must" or "do" or "does" or "has" or "have" or "by" || value == 1 && words.Is(noun + 1, "in")
                        && Participles.IsPast(words.Low(whole + 1)))
                && All(words, whole) is > 1 and var of && of > value && !IsTime(words, whole + 1))
            {
                return (Math.Round(100 * value / of, 1), true, whole + 1);
            }
        }

        var isIn = words.Low(end) == "in";
        var at = words.Phrase(end, "out", "of") ? end + 2 : isIn ? words.Is(end + 1, "every") ? end + 2 : end + 1 : -1;
        at += at > 0 && words.Is(at, "every") ? 1 : 0;
        var all = at < 0 ? 0 : All(words, at);
        return all >= value && all > 1 && !(isIn && (IsTime(words, at + 1) || all == value)) ? (Math.Round(100 * value / all, 1), true, at + 1) : null;
    }

    private static decimal All(Words words, int at) =>
        Values.TryGetValue(words.Low(at), out var spelled) ? spelled
        : words[at].Kind == TokenKind.Number && decimal.TryParse(words[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            && IsRound(words, at, whole) ? whole : 0;

    // "1 in 4", "19 out of every 20": people take a few wholes; any may stand behind "out of".
    private static bool IsRound(Words words, int at, decimal whole) =>
        whole is 3 or 4 or 5 or 6 or 8 or 10 or 20 or 25 or 50 or 100 or 1000 || words.Low(at - 1) is "of" or "every" && whole < 1000;

    private static bool IsTime(Words words, int at) => words.Low(at) is "year" or "years" or "month" or "months" or "week" or "weeks" or "day" or "days"
        or "hour" or "hours" or "minutes" or "seconds";

    private static (decimal, bool, int) WithPercent(Words words, decimal value, int end) =>
        words.Phrase(end, "per", "cent")
            ? (value, true, words.Is(end + 2, ".") && words[end + 3].Kind == TokenKind.Word && !words[end + 3].IsCapital ? end + 3 : end + 2)
            : words.Low(end) is "percent" or "%" ? (value, true, end + 1) : (value, false, end);

    // "twenty-five"
    private static decimal? SplitHyphen(string word) =>
        word.IndexOf('-') is > 0 and var dash && Values.TryGetValue(word[..dash], out var tens) && tens >= 20
            && Values.TryGetValue(word[(dash + 1)..], out var ones)
            ? tens + ones
            : null;
}
