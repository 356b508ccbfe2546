using System.Collections.Frozen;

namespace Frankpledge.Plans.Import.Labels;

/// <summary>Finds named programmes, operations, bodies, laws, strategies and funds (section 6 of the labelling guide).</summary>
internal sealed class ReferenceFinder(Cast cast, IReadOnlyDictionary<string, string> abbreviations)
{
    // A name that ends in one of these is a job, a rank or a plain group of people, not a thing to refer to.
    private static readonly FrozenSet<string> Jobs = new[]
    {
        "officer", "officers", "constable", "constables", "commissioner", "commissioners", "mayor", "executive", "pcso", "pcsos", "pcc", "pccs", "police",
        "plan", "coordinator", "chair", "chairs", "owner", "police officers", "member", "members", "inspector",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Things = new[]
    {
        "act", "programme", "operation", "board", "strategy", "fund", "charter", "code", "scheme", "project", "panel", "committee", "commission", "partnership",
        "service", "agency", "council", "guarantee", "unit", "group", "framework", "law", "review", "initiative", "alliance", "standard", "requirement", "vision",
        "authority", "office", "ministry", "duty", "mechanism", "forum", "trust", "policy", "agreement", "accreditation", "index", "deal", "centre", "policing",
    }.ToFrozenSet();

    public IReadOnlyList<string> Find(Words words, IReadOnlyList<Mention> mentions)
    {
        var found = new List<string>();
        foreach (var name in Names.Find(words))
        {
            if (IsReference(words, mentions, name))
            {
                Add(found, words.Slice(name.Start, name.End));
            }
        }

        return found;
    }

    private bool IsReference(Words words, IReadOnlyList<Mention> mentions, Name name)
    {
        var last = words.Low(name.End - 1);
        var text = words.Slice(name.Start, name.End);
        if (name.End - name.Start == 1)
        {
            return abbreviations.TryGetValue(text, out var full) && char.IsUpper(full[0]) && full.Split(' ').Length > 1
                && full.Split(' ').Count(word => char.IsUpper(word[0])) > 1 && !IsCast(mentions, name);
        }

        if (Jobs.Contains(last) && !text.StartsWith("Operation", StringComparison.Ordinal) || IsCast(mentions, name))
        {
            return false;
        }

        for (var at = name.Start; at < name.End; at++)
        {
            if (Things.Contains(words.Low(at)) || Things.Contains(words.Low(at).TrimEnd('s')))
            {
                return true;
            }
        }

        return words.Low(name.Start - 1) is "'" or "\"" || name.End - name.Start >= 3;
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

    private static void Add(List<string> found, string name)
    {
        if (!found.Contains(name))
        {
            found.Add(name);
        }
    }
}
