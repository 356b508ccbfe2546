namespace Frankpledge.Reading;

/// <summary>What the words of a heading say about the part of a document that they open.</summary>
internal static class HeadingWords
{
    private static readonly string[] Front =
        ["foreword", "contents", "table of contents", "summary", "executive summary", "preface", "welcome", "a message from", "message from", "introduction by",
            "introduction from", "introductory message", "statement from", "a word from", "at a glance", "plan at a glance", "plan on a page",
            "acknowledgements",
         "rhagair", "cynnwys", "crynodeb", "neges gan", "cyflwyniad gan", "croeso"];

    private static readonly string[] Back =
        ["contact", "contact us", "contact details", "contacts", "how to contact", "get in touch", "getting in touch", "find out more", "further information",
            "glossary", "abbreviations", "acronyms", "references", "bibliography", "endnotes", "footnotes", "appendix", "appendices", "annex", "have your say",
            "keep in touch", "stay in touch",
         "cysylltu", "cysylltwch", "geirfa", "atodiad", "rhestr termau"];

    private static readonly string[] Foreign =
        ["agenda", "purpose", "minutes", "apologies", "declaration of", "declarations of", "action tracker", "report to", "report of", "work programme",
            "consultation survey", "consultation findings", "survey findings", "survey results", "focus group", "urgent business", "notice of recording",
            "public question", "exclusion of press",
         "legal implications", "financial implications", "finance implications", "equalities implications", "equality implications", "background papers",
         "background information", "purpose of report", "recommendation", "recommendations", "resolved", "next meeting", "panel review"];

    /// <summary>Headings of a meeting or of a report to one: a plan has hardly any of them, and never several.</summary>
    private static readonly string[] Meeting =
        ["agenda", "minutes", "apologies", "declaration of", "declarations of", "action tracker", "report to", "report of", "urgent business",
            "notice of recording", "public question", "exclusion of press",
         "legal implications", "financial implications", "finance implications", "equalities implications", "equality implications", "background papers",
         "purpose of report", "resolved", "next meeting", "panel review"];

    private static readonly string[] Offices =
        ["Police and Crime Commissioner", "Police & Crime Commissioner", "Police, Fire and Crime Commissioner", "Deputy Police and Crime Commissioner", "Mayor",
            "Deputy Mayor", "Chief Constable"];

    private static readonly string[] Subjects = ["police", "policing", "crime", "safer", "safety", "community", "heddlu", "throseddu", "throsedd"];

    private static readonly string[] OtherPapers =
        ["report", "panel", "consultation", "survey", "findings", "review", "development", "presentation", "feedback", "changes", "programme", "minutes",
            "tracker", "financial", "delivery", "framework", "our plan for", "my plan for"];

    public static bool IsFront(string heading) => Opens(heading, Front);

    public static bool IsContents(string heading) => Normal(heading) is "contents" or "table of contents" or "cynnwys";

    public static bool IsBack(string heading) => Opens(heading, Back) && !NamesPlan(heading);

    public static bool IsAppendix(string heading) => Opens(heading, ["appendix", "appendices", "annex", "atodiad"]);

    /// <summary>Whether the heading belongs to a meeting, a report or a survey rather than to a plan.</summary>
    public static bool IsForeign(string heading) =>
        Opens(heading, Foreign)
            || (heading.Contains("consultation", StringComparison.OrdinalIgnoreCase)
                && (Has(heading, "survey") || Has(heading, "findings") || Has(heading, "matrix")));

    /// <summary>The words of a meeting that the heading opens with ("minutes"), or null.</summary>
    public static string? MeetingWords(string heading) => Array.Find(Meeting, entry => Opens(heading, [entry]));

    /// <summary>Whether the heading is the title of a plan such as "Safer Wexley: Police and Crime Plan 2025-29".</summary>
    public static bool NamesPlan(string heading) =>
        heading.Length < 120 && !SpeaksOfPlan(heading) && (Has(heading, "plan") || Has(heading, "cynllun"))
            && Array.Exists(Subjects, subject => Has(heading, subject)) && !Array.Exists(OtherPapers, paper => Has(heading, paper));

    /// <summary>Whether the line names somebody's office and nothing else: "Police and Crime Commissioner for Northshire".</summary>
    public static bool IsOffice(string heading) =>
        Array.Exists(Offices, office => heading.StartsWith(office + " for ", StringComparison.Ordinal)
            || heading.StartsWith(office + " of ", StringComparison.Ordinal) || heading == office);

    /// <summary>Whether the heading opens a part about the plan, not the plan: "What is the Police and Crime Plan?", "Delivering this plan". A slogan before
    /// the title is parted from it by a mark, or the years follow: "Keeping Northshire safe: Police and Crime Plan 2025".</summary>
    private static bool SpeaksOfPlan(string heading) =>
        heading.EndsWith('?') || heading.Split(' ', 2)[0].ToLowerInvariant() is var first
            && (first is "what" or "how" or "why" or "about" or "who" or "where" or "when" or "development" or "delivery"
                || first.EndsWith("ing", StringComparison.Ordinal) && first is not "policing"
                && !heading.Any(sign => sign is ':' or '–' or '—' or '|' || char.IsAsciiDigit(sign)));

    /// <summary>Whether the title of a plan comes again, as that of another paper in the same pack does.</summary>
    public static bool NamesPlanAgain(string heading) => !SpeaksOfPlan(heading) && Normal(heading) is var words
        && (words.EndsWith("police and crime plan", StringComparison.Ordinal) || words.Contains("police and crime plan", StringComparison.Ordinal)
            && words.Any(char.IsAsciiDigit));

    /// <summary>Lower case, single spaces, straight quotes, no marks, no number before it.</summary>
    public static string Normal(string heading)
    {
        var words = new System.Text.StringBuilder(heading.Length);
        foreach (var letter in heading)
        {
            if (char.IsLetterOrDigit(letter))
            {
                words.Append(char.ToLowerInvariant(letter));
            }
            else if (words.Length > 0 && words[^1] != ' ' && letter is not ('\'' or '’' or '‘'))
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }

    private static bool Opens(string heading, string[] list)
    {
        var words = Normal(heading);
        return Array.Exists(list, entry => words == entry
            || (words.StartsWith(entry, StringComparison.Ordinal) && words[entry.Length] == ' '
                && (entry.Contains(' ', StringComparison.Ordinal)
                    || entry is "foreword" or "preface" or "welcome" or "appendix" or "annex" or "rhagair" or "contact" or "glossary" or "atodiad")))
            || Array.Exists(list, entry => words.EndsWith(' ' + entry, StringComparison.Ordinal)
                && entry is "foreword" or "executive summary" or "contents" or "at a glance" or "on a page" or "rhagair");
    }

    private static bool Has(string heading, string word)
    {
        var at = heading.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(heading[at - 1])) && (at + word.Length == heading.Length || !char.IsLetter(heading[at + word.Length]));
    }
}
