namespace Frankpledge.Reading;

/// <summary>
/// Finds whose plan it is, as the document itself says: a commissioner with or without the fire service, a mayor, or a body (a board, an
/// authority, a service, a partnership, a council, a force in its own plan). Never somebody who stands nowhere in it.
/// </summary>
internal sealed class OwnerFinder(IReadOnlyList<Words> plan, IReadOnlyList<Words> title, IReadOnlyDictionary<string, string> abbreviations,
    IReadOnlyList<string> force)
{
    private readonly Voices voices = new(plan);

    private readonly string[] titles = HeadOfForce.IsCommissioner(plan) ? ["pcc", "pfcc"] : ["commissioner", "pcc", "pfcc"];

    public Owner Find()
    {
        var fire = voices.Count("police", ",", "fire", "and", "crime", "commissioner") + voices.Count("pfcc")
            + (NamesPlan(plan.Concat(title), "police", ",", "fire", "and", "crime", "plan") ? 1 : 0);
        var named = voices.Count("police", "and", "crime", "commissioner") + voices.Count("pcc") + (titles.Contains("commissioner")
            ? voices.Count("the", "commissioner") + voices.Count("your", "commissioner") + voices.Count("as", "commissioner") : 0);
        var commissioner = named + 3 * voices.Speaking(titles);
        var mayor = 3 * voices.Speaking("mayor") + 3 * voices.Count("as", "mayor") + 2 * plan.Count(words => words.Phrase(0, "the", "mayor"));
        // "Mayor's Police and Crime Plan"
        mayor += NamesPlan(title, "mayor") && !NamesPlan(title, "commissioner") ? Math.Max(commissioner, 1) : 0;
        var body = new OwningBody(plan, title, abbreviations, force).Find();
        return body is not null && Owns(body, commissioner, mayor) ? body.Owner
            : mayor > commissioner + fire ? Owner.Person("Mayor")
            : fire > named || fire > 0 && 2 * fire >= commissioner ? Owner.Person("PFCC")
            : commissioner > 0 || NamesPlanOfCommissioners(plan.Concat(title)) ? Owner.Person("PCC")
            : body is null || SaysIOfAnother(body) ? OfTitle() ?? Unnamed() : body.Owner;
    }

    /// <summary>Where nothing else tells, whose office a line of the title names: "Mayor of Northshire", "NORTHSHIRE POLICE AND CRIME COMMISSIONER".</summary>
    private Owner? OfTitle() => title.Any(words => HeadingWords.IsOffice(words.Text) && words.Is(0, "mayor")) ? Owner.Person("Mayor")
        : title.Any(words => words.Is(words.Count - 1, "commissioner") && words.Is(words.Count - 2, "crime")
            || HeadingWords.IsOffice(words.Text) && words.Low(0) is "police") ? Owner.Person("PCC") : null;

    // Who says "I" is a person: never the force, and no other body unless "we" says as much.
    private bool SaysIOfAnother(OwningBody.Found body) => !body.IsDefined && (body.IsForce ? voices.SpeaksAsI : voices.SpeaksOnlyAsI);

    // A person who says "I" or is said to do something writes the plan; a body writes it where none does, or where it speaks more.
    private bool Owns(OwningBody.Found body, int commissioner, int mayor)
    {
        if (body.IsDefined || voices.SpeaksAsI || NamesPlanOfCommissioners(title) || NamesPlan(title, "office", "of", "the", "police"))
        {
            return body.IsDefined;
        }

        var speaks = 3 * voices.Speaking([.. titles, "mayor"]);
        return body.IsForce ? commissioner + mayor == 0 : body.Weight > Math.Max(speaks, mayor) && (body.Speaks || commissioner + mayor == 0);
    }

    /// <summary>True when the plan hardly ever says "I": then "we" is the owner's own voice.</summary>
    public bool SpeaksAsWe => voices.SpeaksAsWe;

    /// <summary>The owner's office, by the abbreviation that the plan explains: "Office of the Police and Crime Commissioner (OPCC)".
    /// A body is its own office.</summary>
    public Party Office(Owner owner)
    {
        if (!owner.IsPerson)
        {
            return owner.Party;
        }

        var name = owner.Party.Actor.Name;
        var known = abbreviations.FirstOrDefault(pair => pair.Value.Contains("Office", StringComparison.Ordinal)
            && (pair.Value.Contains("Commissioner", StringComparison.Ordinal) || pair.Value.Contains("Policing", StringComparison.Ordinal)
                || pair.Value.Contains(name, StringComparison.Ordinal))
            && !pair.Value.Contains("Information", StringComparison.Ordinal)).Key;
        return new(known ?? (name is "PCC" or "PFCC" ? $"O{name}" : $"{name}'s office"), ActorRole.Office, Side.Owner);
    }

    // By law a plan of this name is a commissioner's or a mayor's, and a mayor speaks as one.
    private static bool NamesPlanOfCommissioners(IEnumerable<Words> lines) =>
        lines.Any(words => Voices.Has(words, "police", "and", "crime", "plan") || Voices.Has(words, "police", "&", "crime", "plan")
            || Voices.Has(words, "heddlu", "a", "throseddu"));

    // Never somebody who stands nowhere in the document.
    private static bool NamesPlan(IEnumerable<Words> lines, params string[] name) => lines.Any(words => Voices.Has(words, name));

    private Owner Unnamed() => Owner.Person(voices.SpeaksAsI ? "I" : "we");
}

/// <summary>Whose plan it is.</summary>
/// <param name="Party">The owner as an actor.</param>
/// <param name="Names">What else the plan calls the owner, in small letters.</param>
/// <param name="IsPerson">A commissioner or a mayor, who speaks as "I" and has an office.</param>
/// <param name="Oversees">True when the policing that the plan speaks of is another's work: an overseer asks it of the force.</param>
internal sealed record Owner(Party Party, IReadOnlyList<string> Names, bool IsPerson, bool Oversees)
{
    /// <summary>Boards and authorities that govern the service whose plan it is: what they will do is undertaken as well.</summary>
    public IReadOnlyList<(string Name, Party Party)> Governing { get; init; } = [];

    public static Owner Person(string name) => new(new(name, ActorRole.Owner, Side.Owner), [], true, true);
}
