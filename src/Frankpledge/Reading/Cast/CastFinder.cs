using System.Collections.Frozen;

namespace Frankpledge.Reading;

/// <summary>Reads the whole plan once to learn who is who.</summary>
internal static class CastFinder
{
    private const int ShortLine = 6;

    /// <param name="plan">All statements, stems and headings of the plan.</param>
    /// <param name="title">What stands on the title page or before the plan.</param>
    public static Cast Find(IReadOnlyList<Words> plan, IReadOnlyList<Words> title)
    {
        var abbreviations = Abbreviations.Find(plan);
        var names = ForceFinder.Find(plan, abbreviations);
        var owners = new OwnerFinder(plan, title, abbreviations, names);
        var owner = owners.Find();
        // "Northmoor Police Division" is the police of its plan.
        var own = names.Any(name => owner.Party.Actor.Name == name || owner.Party.Actor.Name.StartsWith(name + " ", StringComparison.Ordinal));
        var force = own ? owner.Party : new Party(names.Count > 0 ? names[0] : Called(plan), ActorRole.Force, Side.Force);
        var cast = new Cast(owner.Party, owners.Office(owner), force, owners.SpeaksAsWe || !owner.IsPerson)
        {
            Area = names.SelectMany(name => name.Split(' ')).Where(word => word is not ("Police" or "Constabulary" or "Heddlu" or "Service")).ToFrozenSet(),
            Oversees = owner.Oversees,
        };
        AddOwner(cast, owner);
        ServiceFinder.AddTo(cast, plan, title);
        AddEverybody(cast, names);
        AddOffices(cast, owner);
        BodyFinder.AddTo(cast, plan, abbreviations);
        if (owner.IsPerson)
        {
            OwnerTitles.AddTo(cast);
        }

        HeadOfForce.AddTo(cast, plan, names);

        cast.We = We.Explained(plan, cast);
        cast.ListsByActor = plan.Where(words => words.Count < ShortLine).Select(words => (Words: words, Mentions: cast.Mentions(words)))
            .Where(line => ActorLists.IsBare(line.Words, line.Mentions)).Select(line => line.Mentions[0].Party.Side).Distinct().Count() > 1;
        return cast;
    }

    // A plan that names no force may still call it something.
    private static string Called(IReadOnlyList<Words> plan) =>
        plan.Any(words => Voices.Has(words, "the", "force")) || !plan.Any(words => Voices.Has(words, "police")) ? "the force" : "police";

    private static void AddOwner(Cast cast, Owner owner)
    {
        foreach (var name in owner.Names)
        {
            cast.Add(Spaced(name), owner.Party);
        }

        foreach (var (name, party) in owner.Governing)
        {
            cast.Add(Spaced(name), party);
        }

        // Names are matched token by token.
        static string Spaced(string name) => string.Join(' ', Enumerable.Range(0, Tokenizer.Read(name).Count).Select(Tokenizer.Read(name).Low));
    }

    /// <summary>By law a combined authority acts through its mayor, and a body through those who hold its offices;
    /// in its plan a commissioner is somebody else.</summary>
    private static void AddOffices(Cast cast, Owner owner)
    {
        if (owner.Party.Actor.Name == "Mayor")
        {
            cast.Add("combined authority", new Party("Combined Authority", ActorRole.Body, Side.Owner));
        }

        if (!owner.IsPerson)
        {
            cast.Add("police and crime commissioner", new Party("Police and Crime Commissioner", ActorRole.Body, Side.Partner));
            foreach (var office in Vocabulary.Of("bodyoffice").Words.Concat(Vocabulary.Of("bodymember").Words))
            {
                cast.Add(office,
                    new Party(string.Join(' ', office.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..])), ActorRole.Body, Side.Owner));
            }
        }
    }

    private static void AddEverybody(Cast cast, IReadOnlyList<string> forceNames)
    {
        foreach (var name in forceNames)
        {
            cast.Add(name, cast.Force);
        }

        if (forceNames.Any(name => name.StartsWith("Metropolitan ", StringComparison.Ordinal)))
        {
            cast.Add("the met", cast.Force);
        }

        AddAll(cast, "force", cast.Force);
        AddAll(cast, "staff", cast.Oversees ? cast.Force : cast.Owner);
        var named = (forceNames.Count > 0 || cast.Owner.Actor.Name.Contains("Partnership", StringComparison.Ordinal))
            && !cast.Owner.Actor.Name.Contains("Fire", StringComparison.Ordinal);
        AddAll(cast, "officer", cast.Oversees || named ? cast.Force : cast.Owner);
        AddAll(cast, "chief", cast.Chief);
        AddAll(cast, "partner", Party.Partners);
        AddAll(cast, "justice", Party.JusticePartners);
        AddAll(cast, "government", Party.Government);
        cast.Add("british transport police", new Party("British Transport Police", ActorRole.Body, Side.Partner));
        foreach (var name in Vocabulary.Of("namedpartner").Words)
        {
            cast.Add(name, new Party(name.ToUpperInvariant(), ActorRole.Body, Side.Partner));
        }
    }

    private static void AddAll(Cast cast, string wordClass, Party party)
    {
        foreach (var word in Vocabulary.Of(wordClass).Words)
        {
            cast.Add(word, party);
        }
    }
}
