using System.Collections.Frozen;

namespace Frankpledge.Reading;

/// <summary>Who is who in this plan, as its own words tell: the titles of its owner, the names of the force, the bodies.</summary>
internal sealed class Cast(Party owner, Party office, Party force, bool speaksAsWe)
{
    private static readonly WordClass Staff = Vocabulary.Any("staff", "officer");
    private static readonly WordClass OtherField = Vocabulary.Of("otherfield");

    /// <summary>By all words of the name.</summary>
    private readonly Dictionary<string, Party> names = [];

    /// <summary>By the first word, how many words the names have that begin with it.</summary>
    private readonly Dictionary<string, SortedSet<int>> lengths = [];

    public Party Owner => owner;

    /// <summary>The document does not say who "I" or "we" is.</summary>
    public bool IsOwnerUnnamed => owner.Actor.Name is "I" or "we";

    public Party Office => office;

    public Party Force => force;

    /// <summary>Who leads the force; in the force's own plan that person speaks for it.</summary>
    public Party Chief => force == owner ? owner : Party.Chief;

    /// <summary>The words of the force's name that name the area: no reference by themselves.</summary>
    public FrozenSet<string> Area { get; init; } = [];

    /// <summary>True when the whole plan is written as "we", so that the word means the owner alone.</summary>
    public bool SpeaksAsWe => speaksAsWe;

    /// <summary>True when the policing that the plan speaks of is another's work; a service that writes its own plan does what must be done itself.</summary>
    public bool Oversees { get; init; } = true;

    /// <summary>True when the plan sorts its lists by who acts: "Police" stands over one and "Partners" over another.</summary>
    public bool ListsByActor { get; set; }

    /// <summary>Who "we" is, where the plan says so.</summary>
    public IReadOnlyList<Party>? We { get; set; }

    public void Add(string name, Party party)
    {
        var words = name.ToLowerInvariant().Split(' ');
        if (names.TryAdd(string.Join(' ', words), party))
        {
            if (!lengths.TryGetValue(words[0], out var known))
            {
                lengths[words[0]] = known = [];
            }

            known.Add(words.Length);
        }
    }

    /// <summary>All mentions in reading order, the longest name where several fit.</summary>
    public IReadOnlyList<Mention> Mentions(Words words)
    {
        var found = new List<Mention>();
        for (var at = 0; at < words.Count;)
        {
            var mention = MentionAt(words, at);
            if (mention is { } here)
            {
                found.Add(here);
            }

            at = mention?.End ?? at + 1;
        }

        return found;
    }

    /// <summary>"Health visiting teams", "adult social care workers": staff of another field than the police are somebody else's.</summary>
    private static Mention? OfOthers(Words words, int at)
    {
        var start = at;
        var field = false;
        while (start > 0 && at - start < 4 && words[start - 1].Kind == TokenKind.Word && !words.In(start - 1, Lists.Preposition)
            && !words.In(start - 1, Lists.Determiner) && words.Low(start - 1) is not ("and" or "or"))
        {
            field |= words.In(--start, OtherField);
        }

        return field && words.Low(start - 1) is not ("my" or "our") ? new(start, at + 1, new(words.Slice(start, at + 1), ActorRole.Body, Side.Partner)) : null;
    }

    // "Members of the public" are nobody's members.
    private static bool IsOfMany(Words words, int end) => words.Is(end - 1, "members") && words.Is(end, "of");

    private Mention? MentionAt(Words words, int at)
    {
        if (!lengths.TryGetValue(words.Low(at), out var known))
        {
            return null;
        }

        foreach (var length in known.Reverse())
        {
            if (at + length <= words.Count && !IsOfMany(words, at + length)
                && names.TryGetValue(string.Join(' ', Enumerable.Range(at, length).Select(words.Low)), out var party))
            {
                return length == 1 && words.In(at, Staff) && OfOthers(words, at) is { } others ? others : new(at, at + length, party);
            }
        }

        return null;
    }
}
