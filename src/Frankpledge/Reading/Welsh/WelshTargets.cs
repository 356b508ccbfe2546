namespace Frankpledge.Reading;

/// <summary>Numbers and days that a Welsh statement wants reached, and counts that are to rise or fall.</summary>
internal sealed class WelshTargets(Words words)
{
    private static readonly Dictionary<string, decimal> Numbers = new()
    {
        ["un"] = 1, ["dau"] = 2, ["dwy"] = 2, ["ddau"] = 2, ["ddwy"] = 2, ["tri"] = 3, ["tair"] = 3, ["pedwar"] = 4, ["pedair"] = 4, ["pump"] = 5, ["pum"] = 5,
        ["chwech"] = 6, ["chwe"] = 6,
        ["saith"] = 7, ["wyth"] = 8, ["naw"] = 9, ["deg"] = 10, ["ddeg"] = 10, ["deng"] = 10, ["ugain"] = 20, ["hanner"] = 50, ["cant"] = 100, ["can"] = 100,
    };

    public List<Target> Read(int from)
    {
        var by = Deadline();
        var day = by is { } date ? Reading.Deadline.Read(words.Slice(date.Start, date.End), null) : null;
        var found = new List<Target>();
        var moved = Moved(from);
        for (var at = from; at < words.Count; at++)
        {
            if ((by is null || at < by.Value.Start || at >= by.Value.End) && Quantity(at, moved) is { } quantity)
            {
                found.Add(quantity with { Deadline = day });
                moved = null;
            }
        }

        if (found.Count == 0 && moved is { } count)
        {
            found.Add(new(count.Measure, count.Way, Deadline: day));
        }

        return found.Count == 0 && day is not null ? [new(words.Slice(from, Math.Min(by!.Value.Start, from + 14)), Comparator.Due, Deadline: day)] : found;
    }

    /// <summary>"Lleihau nifer y …", "llai o bobl": the count that is to rise or fall, or null.</summary>
    private (Comparator Way, string Measure)? Moved(int from)
    {
        for (var at = from; at < words.Count; at++)
        {
            Comparator? way = WelshWords.In(words.Low(at), "up") ? Comparator.Increase : WelshWords.In(words.Low(at), "down") ? Comparator.Reduce : null;
            for (var noun = at + 1; way is not null && noun < at + 4; noun++)
            {
                if (WelshWords.In(words.Low(noun), "countable") && !(words.Low(noun) == "o" || words[noun].Kind != TokenKind.Word))
                {
                    return (way.Value, words.Slice(noun, End(noun + 1)));
                }
            }
        }

        return null;
    }

    private int End(int at)
    {
        while (at < words.Count && words[at].Kind == TokenKind.Word
            && words.Low(at) is not ("o" or "i" or "erbyn" or "cyn" or "drwy" or "trwy" or "yng" or "ym" or "yn" or "ar" or "gan" or "gyda" or "neu" or "a"
                or "ac"))
        {
            at++;
        }

        return at;
    }

    private Target? Quantity(int at, (Comparator Way, string Measure)? moved)
    {
        if (Number(at) is not { } number || IsBaseline(at) || words[at].Kind == TokenKind.Word && number.Value < 2)
        {
            return null;
        }

        var time = WelshWords.In(words.Low(number.End), "time");
        var way = Before(at) ?? (time || moved is null ? null : number.Percent ? moved.Value.Way.By() : null);
        if (way == Comparator.IncreaseTo && (Today(at) > number.Value || moved?.Way == Comparator.Reduce))
        {
            way = Comparator.ReduceTo;
        }

        if (way is null && !number.Percent || time && way != Comparator.Within)
        {
            return null;
        }

        var noun = words.Low(number.End) is "o" ? number.End + 1 : number.End;
        var measure = moved?.Measure ?? words.Slice(noun, End(noun));
        var unit = number.Percent ? "percent" : time ? words.Low(number.End) : Unit(moved?.Measure) ?? words.Low(noun);
        return new(measure, way ?? Comparator.Equals, number.Value, Unit: unit);
    }

    private static string? Unit(string? measure) =>
        measure?.Split(' ').SkipWhile(word => WelshWords.Plain(word) is "nifer" or "y" or "yr" or "cyfradd").FirstOrDefault()?.ToLowerInvariant();

    private (decimal Value, bool Percent, int End)? Number(int at)
    {
        var token = words[at];
        if (token.Kind == TokenKind.Number && !token.IsYear && token.Text is not ("999" or "101") && NumberWords.Read(words, at) is { } number)
        {
            return words.Low(number.End) == "y" && words.Low(number.End + 1) == "cant" ? (number.Value, true, number.End + 2) : number;
        }

        return Numbers.TryGetValue(token.Lower, out var value) && token.Kind == TokenKind.Word ? (value, value == 50, at + 1) : null;
    }

    private Comparator? Before(int at)
    {
        var near = string.Join(' ', Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Select(words.Low));
        return near.EndsWith("o leiaf", StringComparison.Ordinal) ? Comparator.AtLeast
            : near.EndsWith("dim mwy na", StringComparison.Ordinal) || near.EndsWith("ddim mwy na", StringComparison.Ordinal)
            || near.EndsWith("o fewn", StringComparison.Ordinal) || near.EndsWith("llai na", StringComparison.Ordinal) ? Comparator.Within
            : near.EndsWith("mwy na", StringComparison.Ordinal) || near.EndsWith("dros", StringComparison.Ordinal) ? Comparator.MoreThan
            : near.EndsWith(" i", StringComparison.Ordinal) && (Today(at) is not null || words.Low(at - 2) != "am") ? Comparator.IncreaseTo
            : null;
    }

    // "O 95 i 110": the first says where it stands today.
    private bool IsBaseline(int at) => words.Low(at - 1) == "o" && Number(at) is { } today && words.Low(today.End) == "i" && Number(today.End + 1) is not null;

    private decimal? Today(int at) => at >= 3 && words.Low(at - 1) == "i" && words.Low(at - 3) == "o" ? Number(at - 2)?.Value : null;

    /// <summary>"Erbyn mis Mawrth 2027", "cyn diwedd 2026".</summary>
    private (int Start, int End)? Deadline()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!WelshWords.In(words.Low(at), "by"))
            {
                continue;
            }

            var end = at + 1;
            while (words.Low(end) is "mis" or "y" or "yr" || WelshWords.In(words.Low(end), "edge") || WelshWords.In(words.Low(end), "month")
                || WelshWords.In(words.Low(end), "season") || words[end].Kind == TokenKind.Number && !words[end].IsYear)
            {
                end++;
            }

            if (words[end].IsYear || end > at + 1 && WelshWords.In(words.Low(end - 1), "month"))
            {
                return (at, words[end].IsYear ? end + 1 : end);
            }
        }

        return null;
    }
}
