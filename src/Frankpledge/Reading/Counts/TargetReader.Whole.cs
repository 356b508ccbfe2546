namespace Frankpledge.Reading;

/// <summary>What is to be reached without a figure: twice as much, none at all.</summary>
internal sealed partial class TargetReader
{
    private static readonly WordClass NoOne = Vocabulary.Of("noone");

    /// <summary>"Detections should be doubled", "the rate to have doubled from 4%", "waits will have halved", "net zero by 2040"; or null.</summary>
    private (Target Target, int End)? Doubled(int at, int from)
    {
        var word = words.Low(at);
        if (word is "doubled" or "halved" or "trebled" or "tripled" && words.Low(at - 1) is "have"
            && (words.Is(at - 2, "to") || words.In(at - 2, Lists.Will) || words.In(at - 2, Lists.Must)))
        {
            return (new(Named(from, at), word is "halved" ? Comparator.ReduceBy : Comparator.IncreaseBy, word is "halved" ? 50 : word is "doubled" ? 100 : 200,
                Unit: "percent"), AfterBaseline(at + 1));
        }

        if (word is "doubled" or "trebled" or "tripled" or "quadrupled" && words.Is(at - 1, "be") && (words.Is(at - 2, "to") || words.In(at - 2, Lists.Will)
            || words.In(at - 2, Lists.Must)) && !signs.IsReached(at))
        {
            return (new(Named(from, at), Comparator.IncreaseBy, word is "doubled" ? 100 : word is "quadrupled" ? 300 : 200, Unit: "percent"), at + 1);
        }

        // "Detections doubled" at the end of what is listed to be reached
        if (word is "doubled" or "trebled" or "tripled" or "halved" && at > from && (at + 1 >= words.Count || words.Is(at + 1, ".") || words.Is(at + 1, ";"))
            && !words.In(at - 1, Told) && !signs.IsReached(at))
        {
            return (new(Named(from, at), word is "halved" ? Comparator.ReduceBy : Comparator.IncreaseBy, word is "halved" ? 50 : word is "doubled" ? 100 : 200,
                Unit: "percent"), at + 1);
        }

        // "Places in our schemes will double"
        if (word is "double" or "halve" or "treble" or "triple" && (words.In(at - 1, Lists.Will) || words.In(at - 1, Lists.Must) || words.Is(at - 1, "to"))
            && (words[at + 1].Kind == TokenKind.Mark || words.In(at + 1, Lists.Preposition)) && !signs.IsReached(at) && Subject(at) is { Length: > 0 } grown)
        {
            return (new(grown, word is "halve" ? Comparator.ReduceBy : Comparator.IncreaseBy, word is "halve" ? 50 : word is "double" ? 100 : 200,
                Unit: "percent"), at + 1);
        }

        // "Half what they were in 2020"
        if (word == "half" && words.Is(at + 1, "what"))
        {
            return (new(Named(from, at), Comparator.ReduceBy, 50, Unit: "percent"), at + 2);
        }

        var isNetZero = word is "net-zero" or "carbon-neutral" || words.Phrase(at, "net", "zero") || words.Phrase(at, "carbon", "neutral");
        return isNetZero && Deadlines.Find(words, 0, words.Count) is not null
            ? (new("net carbon emissions", Comparator.ReduceTo, 0), word.Contains('-', StringComparison.Ordinal) ? at + 1 : at + 2) : null;
    }

    // "… doubled, from 4.1%": where it stands today is part of the same target.
    private int AfterBaseline(int at)
    {
        var from = words.Is(at, ",") ? at + 1 : at;
        return words.Is(from, "from") && NumberWords.Read(words, from + 1) is { } today ? today.End : at;
    }

    /// <summary>"By 2028 no one should leave prison with nowhere to live": none of those of whom it is said. Null where it is said of somebody.</summary>
    private Target? Nobody(int date)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var isNoun = words.Is(at, "no") && words[at + 1].Kind == TokenKind.Word && !Direction.IsAdjective(words.Low(at + 1)) && !words.Is(at + 1, "later");
            var end = words.In(at, NoOne) ? at + 1 : words.Phrase(at, "no", "one") || isNoun ? at + 2 : -1;
            // Only a word or two stand between nobody and what they shall not do.
            for (var verb = end; end > 0 && at != date && verb < end + 4; verb++)
            {
                if (words.In(verb, Lists.Will) || words.In(verb, Lists.Must) || words.In(verb, Lists.Be))
                {
                    return new(Short(at, verb), Comparator.ReduceTo, 0, Unit: end == at + 2 && words.Is(at, "no") && !words.Is(at + 1, "one")
                        ? Many(words.Low(verb - 1)) : "people");
                }
            }
        }

        return null;
    }

    private static string Many(string one) => one switch
    {
        "child" => "children", "person" => "people", [.., 's'] => one, [.. var stem, 'y'] => stem + "ies", _ => one + "s",
    };
}
