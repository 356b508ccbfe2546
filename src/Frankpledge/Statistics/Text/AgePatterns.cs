namespace Frankpledge.Statistics.Text;

/// <summary>How old one person is, and when he or she was born. "Aged 18 to 25" and "over 65s" are bands and tell nobody.</summary>
internal static class AgePatterns
{
    private const string Number = @"(?:1[01]\d|[1-9]\d|[1-9])";

    private const string Word =
        "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)";

    private const string NotBand = @"(?!\w|[%.:/]\d| ?[-–+%]| (?:to|and|or) (?:\d|over|under|above|below|older|younger|up)| ?% )";

    private const string NotThing =
        @"(?!s\b| (?:\w+ )?(?:building|house|estate|car|van|church|bridge|system|law|scheme|station|school|road|tree|phone|policy|plan|case)s?\b)";

    private const string Unit = "years?|yrs?";

    private const string Day =
        @"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\,? \d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)?,? \d{4})";

    public static readonly DetailPattern[] All =
    [
        new(PersonalDetailKind.Age, "aged", 0.9,
            $@"(?<!\bpeople |\bthose |\bchildren |\badults |\bmen |\bwomen |\banyone |\bages )\baged? (?:is |of )?(?:{Number}|{Word}){NotBand}"),
        new(PersonalDetailKind.Age, "years old", 0.9,
            $@"(?<!\b(?:over|under|between|than|to|is|are) |-)\b(?:{Number}|{Word})[- ]?(?:(?:{Unit})[- ]?old|(?:{Unit}) of age|y/?o)\b{NotThing}"),
        new(PersonalDetailKind.Age, "is so many years old", 0.9,
            $@"(?<=\b(?:he|she|I|who|son|daughter|[a-z]+er|husband|wife|mum|dad|nan|gran|boy|girl) (?:is|was|am) )(?:{Number}|{Word})[- ]?(?:(?:{Unit})[- ]?old|(?:{Unit}) of age|y/?o)\b{NotThing}"),
        new(PersonalDetailKind.Age, "I am so many", 0.8, $@"\bI(?:['’]m| am)(?: now| only| just)? (?<it>[1-9]\d)(?=\s*(?:[,.;!)]|$|and\b|but\b|with\b))"),
        new(PersonalDetailKind.Age, "he or she is so many", 0.8,
            $@"\b(?:he|she|(?:my|our) \w+(?: \w+)?)(?:['’]s| is| are| was) (?:only |just |now )?(?<it>{Number})(?=\s*(?:[,.;!)]|$|and\b|but\b))"),
        new(PersonalDetailKind.Age, "turned", 0.8, $@"\bturn(?:ed|s|ing) (?<it>{Number})(?=\s*(?:[,.;!)]|$|and\b|but\b|last\b|this\b))"),
        new(PersonalDetailKind.Age, "number in brackets after a name", 0.7, $@"(?<=(?-i:\b[A-Z][a-z]+) \()(?:{Number})(?=\))"),
        new(PersonalDetailKind.DateOfBirth, "date of birth", 0.97,
            $@"\b(?:d\.? ?o\.? ?b\b\.?|date of birth|birth ?day|birth ?date|born)\W{{0,3}}(?:(?:is|was|on)\W{{1,2}})?(?<it>{Day})"),
        new(PersonalDetailKind.DateOfBirth, "year of birth", 0.85,
            @"\bborn in (?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?<it>(?:19|20)\d\d)\b"),
    ];
}
