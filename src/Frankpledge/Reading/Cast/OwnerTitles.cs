namespace Frankpledge.Reading;

/// <summary>What a plan may call a commissioner or a mayor, their office and their deputy.</summary>
internal static class OwnerTitles
{
    public static void AddTo(Cast cast)
    {
        var name = cast.Owner.Actor.Name;
        string[] titles = name switch
        {
            "Mayor" => ["mayor"],
            "I" or "we" => [],
            "PFCC" => ["pfcc", "commissioner", "police, fire and crime commissioner", "police , fire and crime commissioner",
                "police fire and crime commissioner"],
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
        if (name == "Mayor")
        {
            cast.Add("mopac", cast.Office);
        }

        cast.Add("my team", cast.Office);
        cast.Add("my staff", cast.Office);
        cast.Add("my office", cast.Office);
        cast.Add("our office", cast.Office);
        cast.Add("the office", cast.Office);
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
}
