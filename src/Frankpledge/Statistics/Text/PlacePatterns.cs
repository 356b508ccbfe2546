namespace Frankpledge.Statistics.Text;

/// <summary>Where somebody lives and what he or she drives.</summary>
internal static class PlacePatterns
{
    private const string StreetWord =
        "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Cl|Drive|Court|Ct|Way|Crescent|Cres|Place|Terrace|Gardens|Gdns|Grove|Hill|Square|Sq|Walk|Row|Mews|View|Rise|Parade|Croft|Mount|Wharf|Quay|Green|Park|House|Tower";

    private const string Capital = @"(?-i:[A-Z][a-z'’]+)";

    private const string House = @"(?:(?:Flat|Apartment|Apt|Unit|Room) ?\d{1,3}[a-z]?,? )?(?<![\d/£.-])\b(?!(?:19|20)\d\d\b)\d{1,4}(?:[a-z]|-\d{1,4})?,? ";

    /// <summary>The letters with which postcodes begin (Royal Mail).</summary>
    private static readonly HashSet<string> Areas =
    [
        .. ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE "
            + "LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE").Split(' '),
    ];

    /// <summary>Three letters that are words and not the end of a plate.</summary>
    private static readonly HashSet<string> Short =
        [.. "THE AND FOR BUT ALL ARE WAS HAS HAD NOT NOW OUT OFF BUS CAR MAN OLD NEW WAY BMW PCC NHS VAT BBC CPS HMP IOM GMP MPS CID ASB HGV LGV RTA RTC TAX PAY PER SET USE WHO WHY YOU".Split(' ')];

    public static readonly DetailPattern[] All =
    [
        new(PersonalDetailKind.Address, "house number and street", 0.9, House + $@"(?:{Capital} ){{1,3}}(?-i:{StreetWord})\b"),
        new(PersonalDetailKind.Address, "house number and street in small letters", 0.85,
            House + @"(?-i)[a-z]+(?: [a-z]+)? (?:street|road|avenue|lane|drive|crescent|terrace|grove)\b"),
        new(PersonalDetailKind.Address, "flat and building", 0.9,
            $@"\b(?:Flat|Apartment|Apt|Unit) ?\d{{1,3}}[a-z]?,? (?:{Capital} ){{1,3}}(?-i:{StreetWord})\b"),
        new(PersonalDetailKind.Address, "where somebody says to live", 0.8,
            $@"\b(?:live[sd]?|living|moved?|resides?|staying|house is|home is) (?:on|in|at|off|from|to|by) (?<it>(?:{Capital} ){{1,3}}(?-i:{StreetWord}|Cottage|Farm|Lodge|Villa|Barn))\b"),
        new(PersonalDetailKind.Address, "number of a house", 0.75,
            @"\b(?:lives?|living|lived|stays?|neighbours?|house|people|man|woman|lot|tenants?) (?:at|in) (?<it>(?:number|no\.?|flat) \d{1,4}[a-z]?)\b"),
        new(PersonalDetailKind.Postcode, "form and area of a postcode", 0.95, @"(?<![\w£])[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b", IsPostcode),
        new(PersonalDetailKind.RegistrationPlate, "current registration", 0.9, @"\b[A-HJ-PR-Y]{2}(?:[0-2]\d|[5-7]\d) ?[A-HJ-PR-Z]{3}\b", IsPlate),
        new(PersonalDetailKind.RegistrationPlate, "prefix registration", 0.8, @"(?-i)\b[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Y]{3}\b", IsPlate),
        new(PersonalDetailKind.RegistrationPlate, "suffix registration", 0.8, @"(?-i)\b[A-HJ-PR-Y]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]\b", IsPlate),
        new(PersonalDetailKind.RegistrationPlate, "Northern Irish registration", 0.75, @"(?-i)\b(?:[A-Z]I[A-Z]|[A-Z]{1,2}Z|[A-Z]{2}I) ?\d{3,4}\b", IsPlate),
        new(PersonalDetailKind.RegistrationPlate, "registration after a word for it", 0.85,
            @"\b(?:reg|registration|number ?plate|plate)\b(?: (?:no|number|is|was))*[: ]+(?<it>[A-Z]{1,3} ?\d{1,4}(?: ?[A-Z]{1,3})?|\d{1,4} ?[A-Z]{1,3})\b",
            IsPlate),
    ];

    private static bool IsPostcode(string found)
    {
        var ending = found[^2..];
        return Areas.Contains(string.Concat(found.TakeWhile(char.IsAsciiLetter)).ToUpperInvariant()) && ending is not ("st" or "nd" or "rd" or "th");
    }

    private static bool IsPlate(string found) => !Short.Contains(string.Concat(found.TakeWhile(char.IsAsciiLetter)).ToUpperInvariant())
        && !Short.Contains(string.Concat(found.Reverse().TakeWhile(char.IsAsciiLetter).Reverse()).ToUpperInvariant());
}
