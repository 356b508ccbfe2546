namespace Frankpledge.Reading;

/// <summary>Finds named programmes, operations, bodies, laws, strategies and funds (section 6 of the labelling guide).</summary>
internal sealed class ReferenceFinder(Cast cast, IReadOnlyDictionary<string, string> abbreviations)
{
    private static readonly WordClass Jobs = Vocabulary.Of("job");
    private static readonly WordClass Things = Vocabulary.Of("thing");
    private static readonly WordClass Practices = Vocabulary.Of("practice");
    private static readonly WordClass Places = Vocabulary.Of("place");
    private static readonly WordClass Pointers = Vocabulary.Of("pointer");
    private static readonly WordClass Crimes = Vocabulary.Of("planof");
    private static readonly WordClass Months = Vocabulary.Of("month");
    private static readonly WordClass Seasons = Vocabulary.Of("season");

    public IReadOnlyList<string> Find(Words words, IReadOnlyList<Mention> mentions)
    {
        var found = new List<string>();
        foreach (var name in Names.Find(words).SelectMany(name => Split(words, mentions, name)))
        {
            var text = words.Slice(name.Start, name.End);
            if (IsReference(words, mentions, name, text) && !found.Contains(text))
            {
                found.Add(text);
            }
        }

        return found;
    }

    /// <summary>"National Crime Agency and Crown Prosecution Service" is two names, "Policing and Crime Board" is one.</summary>
    private IEnumerable<Name> Split(Words words, IReadOnlyList<Mention> mentions, Name name)
    {
        var start = name.Start;
        for (var at = name.Start + 1; at < name.End - 1; at++)
        {
            var and = words.Low(at) is "and" or "&" && at - start > 1 && (IsThing(words.Low(at - 1)) || words.Low(at - 1) is "commissioner")
                && !words.Phrase(at - 1, "police", "and", "crime");
            var possessive = words.Is(at, "'s")
                && (at - start > 1 && !words.Is(at - 1, "majesty") || words.In(at - 1, Places) || cast.Area.Contains(words[at - 1].Text));
            var office = words.Is(at, "of") && words.In(at - 1, Jobs) && at - start == 1;
            var known = words.Low(at) is "and" or "of" or "against" && (IsKnown(new(start, at)) || IsKnown(new(at + 1, name.End)));
            if (and || possessive || office || known)
            {
                if (!office && (!possessive || at - start > 1))
                {
                    yield return new(start, at);
                }

                start = words.Is(at + 1, "the") ? at + 2 : at + 1;
            }
        }

        yield return new(start, name.End);

        // "Chief Constable and WMP", "Performance of WMP": who is in the cast is no part of a name.
        bool IsKnown(Name part) => IsCast(mentions, part) && (words.In(part.End - 1, Jobs) || words[part.End - 1].Text.All(char.IsUpper));
    }

    private bool IsReference(Words words, IReadOnlyList<Mention> mentions, Name name, string text)
    {
        if (IsCast(mentions, name) || IsPlace(words, name) || Practices.Contains(text.ToLowerInvariant()) || words.In(name.Start, Pointers)
            || IsOwnPlan(words, name))
        {
            return false;
        }

        var last = words.Low(name.End - 1);
        if (name.End - name.Start == 1)
        {
            return words[name.Start].Text.Any(char.IsDigit) && words[name.Start].Text.Count(char.IsUpper) > 1
                || abbreviations.TryGetValue(text, out var full) && full.Split(' ') is { Length: > 1 } parts && parts.Count(part => char.IsUpper(part[0])) > 1
                    && !Jobs.Contains(parts[^1].ToLowerInvariant()) && !Practices.Contains(full.ToLowerInvariant());
        }

        if (words[name.End - 1].IsYear && (words.In(name.End - 2, Months) || words.In(name.End - 2, Seasons)))
        {
            return false;
        }

        if (Jobs.Contains(last) || IsShouted(words, name) || IsPerson(mentions, name))
        {
            return false;
        }

        if (text.Contains("Commissioner", StringComparison.Ordinal))
        {
            return !text.Contains("Police", StringComparison.Ordinal);
        }

        // The first word of a sentence is capital anyway: two words there prove little.
        return name.Start > 0 || name.End - name.Start > 2 || IsThing(last);
    }

    // "Police and Crime Plan 2016-20", "Police & Crime Prevention Plan"
    private static bool IsOwnPlan(Words words, Name name)
    {
        for (var at = name.Start; at < name.End; at++)
        {
            if (words.Low(at) is "plan" or "plans")
            {
                return words.Find(Crimes, name.Start, at) >= 0 && words.Low(name.Start) is "police" or "policing" or "the" or "crime";
            }
        }

        return false;
    }

    // "REDUCING CRIME – how many …" opens an entry of a list.
    private static bool IsShouted(Words words, Name name)
    {
        for (var at = name.Start; at < name.End; at++)
        {
            if (words[at].Text.Any(char.IsLower) || words[at].IsYear)
            {
                return false;
            }
        }

        return name.End - name.Start > 1;
    }

    // "Chief Constable Ann Smith", "PCC Ann Smith"
    private bool IsPerson(IReadOnlyList<Mention> mentions, Name name) =>
        mentions.Any(mention => mention.Start == name.Start && mention.End < name.End
            && (mention.Party == cast.Owner || mention.Party.Actor.Role is ActorRole.Chief or ActorRole.Deputy));

    private static bool IsThing(string word) => Things.Contains(word) || Things.Contains(word.TrimEnd('s'));

    private bool IsPlace(Words words, Name name)
    {
        for (var at = name.Start; at < name.End; at++)
        {
            if (!words.In(at, Places) && words.Low(at) is not ("and" or "of" or "the")
                && !cast.Force.Actor.Name.Contains(words[at].Text, StringComparison.Ordinal) && !cast.Area.Contains(words[at].Text))
            {
                return !IsThing(words.Low(name.End - 1)) && words.Low(name.Start - 1) is "in" or "across" or "near"
                    && words[name.End - 1].Kind == TokenKind.Word;
            }
        }

        return true;
    }

    private bool IsCast(IReadOnlyList<Mention> mentions, Name name)
    {
        foreach (var mention in mentions)
        {
            if (mention.Start <= name.Start && mention.End >= name.End)
            {
                return mention.Party == cast.Owner || mention.Party == cast.Force || mention.Party == cast.Office
                    || mention.Party.Actor.Role is ActorRole.Chief or ActorRole.Deputy;
            }
        }

        return false;
    }
}
