using System.Collections.Frozen;

namespace Frankpledge.Reading;

/// <summary>Who is who in this plan, as its own words tell: the titles of its owner, the names of the force, the bodies.</summary>
internal sealed class Cast(Party owner, Party office, Party force, bool speaksAsWe)
{
    private readonly Dictionary<string, List<(string[] Words, Party Party)>> names = [];

    public Party Owner => owner;

    public Party Office => office;

    public Party Force => force;

    /// <summary>The words of the force's name that name the area: no reference by themselves.</summary>
    public FrozenSet<string> Area { get; init; } = [];

    /// <summary>True when the whole plan is written as "we", so that the word means the owner alone.</summary>
    public bool SpeaksAsWe => speaksAsWe;

    /// <summary>True when the policing that the plan speaks of is another's work; a service that writes its own plan does what must be done itself.</summary>
    public bool Oversees { get; init; } = true;

    /// <summary>Who "we" is, where the plan says so.</summary>
    public IReadOnlyList<Party>? We { get; set; }

    public void Add(string name, Party party)
    {
        var words = name.ToLowerInvariant().Split(' ');
        if (!names.TryGetValue(words[0], out var list))
        {
            names[words[0]] = list = [];
        }

        if (!list.Exists(known => known.Words.AsSpan().SequenceEqual(words)))
        {
            list.Add((words, party));
            list.Sort((a, b) => b.Words.Length - a.Words.Length);
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

    private Mention? MentionAt(Words words, int at)
    {
        if (!names.TryGetValue(words.Low(at), out var list))
        {
            return null;
        }

        foreach (var (name, party) in list)
        {
            if (words.Phrase(at, name))
            {
                return new(at, at + name.Length, party);
            }
        }

        return null;
    }
}
