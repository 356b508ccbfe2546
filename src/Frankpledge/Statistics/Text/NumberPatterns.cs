namespace Frankpledge.Statistics.Text;

/// <summary>Details that are numbers or addresses of machines: telephones, e-mail, cards, accounts, national insurance.</summary>
internal static class NumberPatterns
{
    private const string NotReference = @"(?<!(?:\bref(?:erence)?|\bcrime|\blog|\bincident|\bticket|\bcase)(?: (?:no|number|num))?\.?:? (?:is )?)";

    public static readonly DetailPattern[] All =
    [
        new(PersonalDetailKind.Email, "e-mail address", 1, @"\b[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b"),
        new(PersonalDetailKind.Email, "e-mail address in words", 0.9,
            @"\b[a-z0-9._%+-]+ (?:at|\(at\)|\[at\]) [a-z0-9-]+(?: (?:dot|\(dot\)|\[dot\]) [a-z]{2,})+\b"),
        new(PersonalDetailKind.Phone, "telephone number", 0.95,
            NotReference + @"(?<![\w/.-])(?:(?:\+|00)44[ .-]?(?:\(0\)[ .-]?)?|\(?0)[1-9](?:[ ().-]{0,2}\d){8,9}(?![\d/])", IsPhone),
        new(PersonalDetailKind.Phone, "local number after a word for telephone", 0.8,
            @"\b(?:ring|call|phone|text|tel|telephone|mobile|landline)\b[^.\d]{0,20}\b(?<it>\d{3}[ -]?\d{4}|\d{3}[ -]\d{3})(?![\d/-])"),
        new(PersonalDetailKind.NationalInsurance, "form of a national insurance number", 0.95,
            @"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"),
        new(PersonalDetailKind.Card, "card number with a right check digit", 0.97, @"(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])", IsCard),
        new(PersonalDetailKind.BankAccount, "sort code", 0.95, @"\bsort ?code\b(?:\W|is|was|and){0,8}(?<it>\d{2}[ -]?\d{2}[ -]?\d{2})(?!\d)"),
        new(PersonalDetailKind.BankAccount, "account number", 0.95,
            @"\b(?:account|acct?|a/c)\b\.?(?: (?:no|number|num)\b)?(?:\W|is|was|and){0,8}(?<it>\d{8})(?!\d)"),
        new(PersonalDetailKind.BankAccount, "IBAN", 0.99, @"\bGB\d{2} ?[A-Z]{4}(?: ?\d){14}\b"),
    ];

    /// <summary>Eleven digits from the leading 0 (ten in a few old areas), in a range that is in use.</summary>
    private static bool IsPhone(string found)
    {
        string digits = string.Concat(found.Where(char.IsAsciiDigit));
        var national = found.StartsWith('+') ? digits[2..].TrimStart('0') : digits.StartsWith("0044", StringComparison.Ordinal)
            ? digits[4..].TrimStart('0') : digits[1..];
        return national.Length switch
        {
            10 => national[0] is not ('4' or '6'),
            9 => national[0] is '1' or '8',
            _ => false,
        };
    }

    /// <summary>The check digit of Luhn (ISO/IEC 7812), and a first digit that card schemes use.</summary>
    private static bool IsCard(string found)
    {
        int[] digits = [.. found.Where(char.IsAsciiDigit).Select(each => each - '0').Reverse()];
        return digits[^1] is >= 2 and <= 6 && digits.Select((digit, i) => i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10).Sum() % 10 == 0;
    }
}
