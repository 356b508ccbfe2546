namespace Frankpledge.Reading;

/// <summary>A noun phrase and whether it can be counted as written (section 3 of the labelling guide).</summary>
/// <param name="Start">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Countable">Numbers, rates, times, levels of crime, satisfaction and the like; not visibility, access, awareness.</param>
/// <param name="NamesCount">"The number of", "the rate of": counts even in a purpose clause.</param>
internal sealed record CountedNoun(int Start, int End, bool Countable, bool NamesCount)
{
    /// <summary>A plural that is not named among what cannot be counted: enough beside a word that says that it moves.</summary>
    public bool IsPlural { get; init; }

    private static readonly WordClass Counts = Vocabulary.Of("counted");
    private static readonly WordClass Countables = Vocabulary.Of("countable");
    private static readonly WordClass Uncountables = Vocabulary.Of("uncountable");
    private static readonly WordClass Used = Vocabulary.Of("usedcount");

    /// <summary>The noun phrase that begins at <paramref name="at"/>, all its conjuncts together.</summary>
    public static CountedNoun After(Words words, int at, int limit)
    {
        var fewer = words.Is(at - 1, "fewer");
        while (at < limit
            && (words.Low(at) is "down" or "up" || words.Low(at).EndsWith("ly", StringComparison.Ordinal) && words.Is(at + 1, "in")
                || words.In(at, Lists.Determiner) && words.Low(at) is not "more" || words.Low(at) is "in" or "of" or "overall" or "further"))
        {
            at++;
        }

        var (countable, named, plural, first) = (false, false, false, true);
        var head = -1;
        var inside = false;
        var end = at;
        for (; end < limit; end++)
        {
            var word = words[end];
            if (Stops(words, end) || head >= 0 && words.Low(end) is "down" or "up")
            {
                break;
            }

            if (word.Kind == TokenKind.Mark && word.Lower is "," || word.Lower is "and" or "or" or "/")
            {
                if (!inside)
                {
                    Judge();
                }

                if (StartsVerb(words, end + 1))
                {
                    break;
                }

                head = -1;
                inside = inside && word.Lower is not ",";
            }
            else if (words.In(end, Lists.Preposition))
            {
                if (!inside)
                {
                    Judge();
                }

                inside = true;
            }
            else if (head >= 0 && !inside
                && (IsPlain(words, head) && (words.In(end, Lists.Verb) && !words.In(end, Countables)
                    || words.Low(end).EndsWith("ing", StringComparison.Ordinal))
                    || words.Low(end) is "affecting" or "involving" || Participles.IsPast(words.Low(end))
                    && (words[end + 1].Kind == TokenKind.Mark || words.In(end + 1, Lists.Preposition))))
            {
                Judge();
                inside = true;
            }
            else if (!inside && word.Kind == TokenKind.Word && !Participle(words, end) && !(head >= 0 && words.In(end, Lists.Adverb)))
            {
                head = end;
            }
        }

        if (!inside)
        {
            Judge();
        }

        return new(at, Trim(words, at, end), countable, named) { IsPlural = plural };

        void Judge()
        {
            if (head < 0)
            {
                return;
            }

            // "The highest level of standards" is no level of anything that is counted.
            named |= words.In(head, Counts)
                && (words.Low(head) is not ("level" or "levels") || words.Low(head - 1) is not ("high" or "higher" or "highest")
                    || words.Find(Countables, head, head + 4) > 0);
            plural |= first && IsPlain(words, head) && !words.In(head, Uncountables);
            first = false;
            countable |= named || fewer || words.In(head, Countables) && !words.In(head, Uncountables) || words.Is(head, "use")
                && (words.Find(Used, head, limit) > 0 || words[head + 2].Text is { Length: > 2 } used && char.IsUpper(used[1]));
        }
    }

    private static bool IsPlain(Words words, int at) => words.Low(at) is { Length: > 3 } noun && noun[^1] == 's' && noun[^2] != 's'
        || words.Low(at) is "people" or "women" or "men" or "children";

    private static bool Stops(Words words, int at) =>
        words.Low(at) is "." or ";" or ":" or "(" or "–" or "-" or "to" or "by" or "through" or "so" or "as" or "but" or "while" or "whilst" or "which"
            or "who" or "that" or "where"
        || words.In(at, Lists.Will) || words.In(at, Lists.Must) || words.In(at, Lists.Be)
        || words.Low(at) is "how" or "what" or "whether" or "continue" or "continues" or "remain" or "using" or "including" or "ensuring" or "via" or "across"
        or "over" or "within";

    private static bool Participle(Words words, int at) =>
        (words.Low(at) is "reported" or "involving" or "going" or "killed" or "recovered" or "affecting" or "used" or "affected" or "arising" or "entering"
            or "identified" or "injured" or "committed")
        && words[at + 1].Kind == TokenKind.Word;

    private static bool StartsVerb(Words words, int at) =>
        words.In(at, Lists.Verb) && !words.In(at, Countables) && words.Low(at) is not ("support" or "use" or "hate" or "drug")
        || words.Low(at) is "ensuring" or "improving" or "seizing" or "making";

    private static int Trim(Words words, int start, int end)
    {
        while (end > start
            && (words[end - 1].Kind == TokenKind.Mark && words.Low(end - 1) is not ("\"" or "'" or ")") || words.Low(end - 1) is "and" or "or"
                || words.In(end - 1, Lists.Preposition)))
        {
            end--;
        }

        return end;
    }
}
