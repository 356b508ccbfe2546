using System.Collections.Frozen;

namespace Frankpledge.Reading;

/// <summary>Reads the whole plan once to learn who is who.</summary>
internal static class CastFinder
{
    public static Cast Find(IReadOnlyList<Words> plan)
    {
        var abbreviations = Abbreviations.Find(plan);
        var owner = OwnerFinder.Find(plan);
        var office = OwnerFinder.Office(owner, abbreviations);
        var names = ForceFinder.Find(plan, abbreviations);
        var force = new Party(names.Count > 0 ? names[0] : "the force", ActorRole.Force, Side.Force);
        var cast = new Cast(owner, office, force, OwnerFinder.SpeaksAsWe(plan))
        {
            Area = names.SelectMany(name => name.Split(' ')).Where(word => word is not ("Police" or "Constabulary" or "Heddlu" or "Service")).ToFrozenSet(),
        };
        AddEverybody(cast, names);
        BodyFinder.AddTo(cast, plan, abbreviations);
        OwnerFinder.AddTitles(cast);
        cast.We = We.Explained(plan, cast);
        return cast;
    }

    private static void AddEverybody(Cast cast, IReadOnlyList<string> forceNames)
    {
        foreach (var name in forceNames)
        {
            cast.Add(name, cast.Force);
        }

        AddAll(cast, "force", cast.Force);
        AddAll(cast, "chief", Party.Chief);
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
