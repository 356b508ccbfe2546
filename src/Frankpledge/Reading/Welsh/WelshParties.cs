namespace Frankpledge.Reading;

/// <summary>Reads who stands behind a Welsh verb, where the language puts those who act: "Bydd yr heddlu a'r cynghorau yn …".</summary>
internal sealed class WelshParties(Words words, Cast cast)
{
    /// <summary>Parties in tokens [from, end) in reading order, up to the first that is the public or nobody.</summary>
    public List<Party> Read(int from, int end)
    {
        var found = new List<Party>();
        for (var at = from; at < Math.Min(end, words.Count); at++)
        {
            var word = words.Low(at);
            if (WelshWords.In(word, "public"))
            {
                break;
            }

            if (word == "prif" && WelshWords.Plain(words.Low(at + 1)) is "gwnstabl" or "cwnstabl")
            {
                found.Add(Party.Chief);
                at++;
            }
            else if (Of(at) is { } party)
            {
                found.Add(party);
            }
            else if (found.Count > 0 && words[at].IsCapital && words.Low(at - 1) is "a" or "ac" or ",")
            {
                found.Add(new(Name(at), ActorRole.Body, Side.Partner));
            }
        }

        return [.. found.Distinct()];
    }

    private Party? Of(int at)
    {
        var word = words.Low(at);
        return WelshWords.In(word, "owner") ? cast.Owner
            : WelshWords.In(word, "office") ? cast.Office
            : WelshWords.In(word, "force") ? cast.Force
            : WelshWords.In(word, "partner") ? Party.Partners
            : WelshWords.In(word, "government") ? new(WelshWords.Radical(words[at].Text, "government") + Behind(at), ActorRole.Government, Side.Partner)
            : WelshWords.In(word, "body") ? new(WelshWords.Radical(words[at].Text, "body") + Behind(at), ActorRole.Body, Side.Partner)
            : null;
    }

    // "Llywodraeth Cymru", "Llywodraeth y DU", "byrddau iechyd": what names the body stands behind it.
    private string Behind(int at)
    {
        var end = at + 1;
        while (words[end].IsCapital || WelshWords.In(words.Low(end), "kind") || words.Low(end) is "y" or "yr" && words[end + 1].IsCapital)
        {
            end++;
        }

        return end > at + 1 ? " " + words.Slice(at + 1, end) : "";
    }

    private string Name(int at)
    {
        var end = at + 1;
        while (words[end].IsCapital)
        {
            end++;
        }

        return words.Slice(at, end);
    }
}
