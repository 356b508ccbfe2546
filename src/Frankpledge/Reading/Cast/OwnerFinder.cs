namespace Frankpledge.Reading;

/// <summary>Finds whose plan it is: a commissioner with or without the fire service, a mayor, or a board.</summary>
internal static class OwnerFinder
{
    public static Party Find(IReadOnlyList<Words> plan)
    {
        var fire = Count(plan, "police", ",", "fire", "and", "crime", "commissioner") + Count(plan, "pfcc");
        var titles = Count(plan, "police", "and", "crime", "commissioner") + Count(plan, "pcc");
        var commissioner = titles + 3 * Speaking(plan, "commissioner", "pcc");
        var mayor = 3 * Speaking(plan, "mayor") + 3 * Count(plan, "as", "mayor") + 2 * plan.Count(words => words.Phrase(0, "the", "mayor"));
        var board = 3 * Speaking(plan, "board", "authority") - commissioner;
        return (fire, mayor, board) switch
        {
            _ when mayor > commissioner + fire && mayor >= board => Of("Mayor"),
            _ when fire > titles || fire > 0 && 2 * fire >= commissioner => Of("PFCC"),
            _ when board > 0 && commissioner == 0 && Count(plan, "i", "will") == 0 => Of("Board"),
            _ => Of("PCC"),
        };

        static Party Of(string name) => new(name, ActorRole.Owner, Side.Owner);
    }

    /// <summary>True when the plan hardly ever says "I": then "we" is the owner's own voice.</summary>
    public static bool SpeaksAsWe(IReadOnlyList<Words> plan) => Count(plan, "i", "will") + Count(plan, "i", "am") <= Count(plan, "we", "will") / 2;

    /// <summary>The owner's office, by the abbreviation that the plan explains: "Office of the Police and Crime Commissioner (OPCC)".</summary>
    public static Party Office(Party owner, IReadOnlyDictionary<string, string> abbreviations)
    {
        var name = owner.Actor.Name;
        var known = abbreviations.FirstOrDefault(pair => pair.Value.Contains("Office", StringComparison.Ordinal)
            && (pair.Value.Contains("Commissioner", StringComparison.Ordinal) || pair.Value.Contains("Policing", StringComparison.Ordinal) || pair.Value.Contains(name, StringComparison.Ordinal))
            && !pair.Value.Contains("Information", StringComparison.Ordinal)).Key;
        return new(known ?? (name is "PCC" or "PFCC" ? $"O{name}" : $"{name}'s office"), ActorRole.Office, Side.Owner);
    }

    public static void AddTitles(Cast cast)
    {
        var name = cast.Owner.Actor.Name;
        string[] titles = name switch
        {
            "Mayor" => ["mayor"],
            "Board" => ["board", "police board", "authority", "police authority"],
            "PFCC" => ["pfcc", "commissioner", "police, fire and crime commissioner", "police , fire and crime commissioner", "police fire and crime commissioner"],
            _ => ["pcc", "commissioner", "police and crime commissioner", "p&cc"],
        };
        foreach (var title in titles)
        {
            cast.Add(title, cast.Owner);
            AddOffice(cast, title);
        }

        cast.Add($"o{name}", cast.Office);
        cast.Add(cast.Office.Actor.Name, cast.Office);
        cast.Add("mayor 's office for policing and crime", cast.Office);
        cast.Add("my team", cast.Office);
        cast.Add("my staff", cast.Office);
        cast.Add("my office", cast.Office);
        cast.Add("our office", cast.Office);
        cast.Add("office of the commissioner", cast.Office);
        var deputy = new Party(name == "PCC" ? "Deputy PCC" : $"Deputy {name}", ActorRole.Deputy, Side.Owner);
        foreach (var title in titles.Append("mayor for policing and crime").Append("mayor"))
        {
            cast.Add($"deputy {title}", deputy);
            cast.Add($"my deputy {title}", deputy);
        }

        cast.Add("my deputy", deputy);
    }

    private static void AddOffice(Cast cast, string title)
    {
        cast.Add($"office of the {title}", cast.Office);
        cast.Add($"office for the {title}", cast.Office);
        cast.Add($"{title} 's office", cast.Office);
    }

    /// <summary>How often the title stands before a modal or a verb of intention.</summary>
    private static int Speaking(IReadOnlyList<Words> plan, params ReadOnlySpan<string> titles)
    {
        var count = 0;
        foreach (var words in plan)
        {
            for (var at = 0; at < words.Count; at++)
            {
                count += titles.Contains(words.Low(at)) && !words.Is(at - 1, "deputy") && (words.In(at + 1, Lists.Will) || words.In(at + 1, Lists.Intend)
                    || words.In(at + 1, Lists.Expect) || words.In(at + 1, Lists.Want)) ? 1 : 0;
            }
        }

        return count;
    }

    private static int Count(IReadOnlyList<Words> plan, params ReadOnlySpan<string> phrase)
    {
        var count = 0;
        foreach (var words in plan)
        {
            for (var at = 0; at < words.Count; at++)
            {
                count += words.Phrase(at, phrase) ? 1 : 0;
            }
        }

        return count;
    }
}
