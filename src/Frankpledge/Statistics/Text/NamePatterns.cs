namespace Frankpledge.Statistics.Text;

/// <summary>Names given away by what stands before or after them. May, Will and Grace alone are no names: only their neighbours make them so.</summary>
internal static class NamePatterns
{
    /// <summary>Words with a capital that are not names, although they stand where one might.</summary>
    private const string NotName =
        "I|The|A|An|And|But|Or|If|In|On|At|It|Is|Was|He|She|We|They|You|My|Our|His|Her|Their|This|That|To|Of|For|From|Who|What|Why|When|How|No|Not|Yes|So|As|All|Will(?= be)|May(?= be)"
        + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December"
        + "|Police|Officers?|Council|NHS|School|Street|Road|Park|Church|Hospital|University|College|Team|Force|Service|Services|Crime|Safer|Neighbourhood|Watch|Panel|Commissioner|Commissioners|General|Training|Constables?|Inspectors?|Sergeants?"
        + "|Muslim|Christian|Sikh|Hindu|Jewish|Catholic|Asian|Black|White|British|English|Irish|Polish|Indian|Pakistani|West|East|North|South|Birmingham|Coventry|London|Chief|Numbers|Posts|Street|Operation|Facebook|Google|Nextdoor|Uber|Tesco|Asda";

    private const string Word = $@"(?!(?:{NotName})\b)(?-i:(?:Mc|Mac|O['’]|D['’]|Ó )?[A-Z][a-zà-öø-ÿ]+(?:[-'’][A-Z][a-zà-öø-ÿ]+)?)(?![\w’'-]*\d)";

    private const string Initial = @"(?-i:[A-Z])\.? ";

    private const string Full = $@"(?:{Initial})?{Word}(?: (?:{Initial})?{Word}){{0,2}}";

    private const string Title =
        "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Sir|Dame|Lord|Lady|Rev(?:d|erend)?|Father|Fr|Imam|Rabbi|Prof(?:essor)?|Cllr|Councillor|W?PC|PCSO|T?/?D[CSI]|DCI|DSU|Sgt|Sergeant|Insp(?:ector)?|Chief Inspector|Supt|Superintendent|(?:Police )?Constable|Officer|Judge)";

    private const string Relation =
        "(?:step-?)?(?:son|daughter|brother|sister|mother|father|mum|mom|dad|child|boy|girl)|husband|wife|partner|(?:boy|girl)?friend|mate|neighbour|nephew|niece|cousin|uncle|auntie?|nan|gran(?:d(?:son|daughter|ma|dad|father|mother|child))?|ex(?: (?:partner|husband|wife|boyfriend|girlfriend))?|boss|manager|landlord|landlady|colleague|teacher|carer|caretaker|doctor|social worker|flatmate|lodger|baby|twin|fianc[eé]e?";

    private const string NotPlace =
        @"(?! (?-i:Street|St|Road|Rd|Avenue|Lane|Close|Drive|Court|Way|Park|School|Hospital|Church|Square|Centre|Estate|House|Line|line|Station|Terrace|Gardens|pub|Arms|estate))";

    /// <summary>Given names that are hardly ever anything else; with a surname after them they are taken as a name without more.</summary>
    private static readonly HashSet<string> Given =
        [.. ("Aaron Abdul Abdullah Adam Adrian Agnieszka Ahmed Aidan Aisha Alan Albert Alex Alexander Alfie Ali Alice Alison Amanda Amir Amy Andrea Andrew Andy "
            + "Angela Anil Anita Ann Anne Anna Anthony Arjun Arthur Asif Ayesha Barbara Barry Ben Benjamin Beth Bilal Brenda Brian Bridget Bruce Callum Cameron Carl "
            + "Carol Caroline Catherine Charlotte Chloe Chris Christine Christopher Claire Clare Colin Connor Craig Daniel Danielle Darren Dave David Dawn Dean "
            + "Deborah Denise Dennis Derek Diane Donna Dorothy Doug Duncan Dylan Eileen Elaine Eleanor Elizabeth Ellie Emily Emma Eric Ethan Eva Farah Fatima Fiona "
            + "Francis Gareth Gary Gavin Gemma Geoff Geoffrey Gerald Gillian Glen Gordon Graham Greg Gurpreet Hamza Hannah Harold Harpreet Harriet Harry Hassan "
            + "Heather Helen Henry Hilary Hussain Hussein Iain Ian Ibrahim Imran Irene Isaac Isabel Ivan Jackie Jacob Jake James Jamie Jane Janet Jason Jayden Jean "
            + "Jennifer Jenny Jeremy Jessica Jill Jim Joan Joanne Joe John Jonathan Jordan Joseph Josh Joshua Joyce Judith Julia Julie Kamran Karen Kate Katherine "
            + "Kathleen Katie Keith Kelly Ken Kenneth Kevin Khadija Kieran Kim Krishna Kyle Laura Lauren Lee Leon Lewis Liam Linda Lisa Lorraine Louise Lucy Luke "
            + "Lynn Maciej Malcolm Manjit Margaret Maria Marie Marion Martin Mary Matthew Maureen Megan Melanie Michael Michelle Mike Mohammad Mohammed Mohamed "
            + "Monica Muhammad Nadia Naomi Natalie Nathan Neil Nicholas Nick Nicola Nigel Noah Norman Olivia Ollie Omar Oscar Owen Pamela Patricia Patrick Paul Paula "
            + "Peter Phil Philip Piotr Priya Rachel Rajesh Ravi Raymond Rebecca Reece Richard Rita Robert Roger Ronald Rosemary Roy Russell Ruth Ryan Sally Sam "
            + "Samantha Samuel Sandra Sara Sarah Sean Shabana Shamim Sharon Shaun Sheila Shirley Simon Sofia Sophie Stacey Stephanie Stephen Steve Steven Stuart "
            + "Sukhdeep Susan Suzanne Tanya Tariq Terry Theresa Thomas Tim Timothy Tina Tom Tomasz Tony Tracey Tracy Trevor Usman Valerie Vera Vijay Vikram Vincent "
            + "Wayne Wendy William Yasmin Yusuf Zainab Zara Zoe").Split(' ')];

    public static readonly DetailPattern[] All =
    [
        new(PersonalDetailKind.Name, "title or rank", 0.93, $@"(?-i)\b{Title}\.? (?-i:{Full})"),
        new(PersonalDetailKind.Name, "my name is", 0.97, $@"\b(?:my name(?: is|['’]s)|name:|I am called|I['’]m called) (?<it>{Full})"),
        new(PersonalDetailKind.Name, "my name is, in small letters", 0.85,
            @"(?-i)\b[Mm]y name(?: is|'s|’s) (?<it>(?!on\b|not\b|in\b|the\b|a\b|being\b|all\b|known\b|at\b|mud\b|never\b|irrelevant\b|now\b|still\b)[a-z]{3,}(?: (?!and\b|i\b|from\b|but\b|from\b)[a-z]{3,})?)(?= and\b| i\b| from\b| but\b|[,.!]|$)"),
        new(PersonalDetailKind.Name, "relation and name", 0.9,
            $@"\b(?:my|our|his|her|their|the) (?:(?:late|eldest|youngest|oldest|younger|older|little|big|best|elderly|disabled|old|next-door|own|\d+[- ]year[- ]old) )?(?:{Relation})(?: next door| across the road| upstairs| downstairs)?,?(?: is called| called| named)? (?<it>{Full})"),
        new(PersonalDetailKind.Name, "somebody beside and name", 0.8,
            $@"\b(?:lad|boy|girl|man|woman|guy|bloke|lady|kid|family|officer|person|tenant|resident|couple) (?:next door|across the road|opposite|upstairs|downstairs),? (?<it>(?!Monday){Full})(?=[ ,.](?!to\b))"),
        new(PersonalDetailKind.Name, "called or named", 0.85,
            $@"\b(?:some(?:one|body)|lad|boy|girl|man|woman|guy|bloke|lady|kid|person|officer|offender|thief|dealer|burglar|neighbour|sergeant|constable|culprit|driver)s?(?: \w+){{0,3}} (?:called|named|by the name of) (?<it>(?:Big |Little |Old )?{Full})"),
        new(PersonalDetailKind.Name, "end of a letter", 0.85,
            $@"\b(?:yours(?: (?:sincerely|faithfully|truly))?|(?:kind|best|warm)? ?regards|best wishes|many thanks|thanks|thank you|signed|sincerely|cheers),?:?\s+(?<it>{Full})\s*\.?\s*$"),
        new(PersonalDetailKind.Name, "I am, by name", 0.8, $@"\b(?:I['’]m|I am|this is) (?<it>{Full})(?= (?:from|of|writing|and I|speaking|here|at)\b|,)"),
        new(PersonalDetailKind.Name, "given name and surname", 0.8,
            $@"\b(?-i:[A-Z][a-z]+) (?:{Initial})?{NotPlaceWord}(?>{Word}){NotPlace}(?!['’]s (?:Road|Street|Park))", IsGiven),
        new(PersonalDetailKind.Name, "given name after a word of meeting", 0.75,
            $@"\b(?:spoke|talked?|speak|gave (?:it|this|that|the \w+)|reported|wrote|complained) (?:to|with) (?<it>(?-i:[A-Z][a-z]+))\b{NotPlace}|\b(?:met|saw|told|rang|asked|thank|by|called|contacted|emailed|reported) (?<it>(?-i:[A-Z][a-z]+)(?: {Word})?)\b{NotPlace}", IsGiven),
    ];

    private static bool IsGiven(string name) => Given.Contains(name.Split(' ')[0]);

    private const string NotPlaceWord =
        @"(?!(?-i:Street|St|Road|Rd|Avenue|Lane|Close|Drive|Court|Way|Park|School|Hospital|Church|Square|Centre|Estate|House|Line|Station|Terrace|Gardens)\b)";
}
