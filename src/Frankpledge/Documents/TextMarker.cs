namespace Frankpledge.Documents;

/// <summary>The families of numbers that lists, paragraphs and headings carry.</summary>
internal enum NumberStyle
{
    None,
    Arabic,
    Decimal,
    Roman,
    Letter,
}

/// <summary>What stands before the words of a line: a bullet or a number.</summary>
/// <param name="Label">As written, e.g. <c>•</c>, <c>(a)</c>, <c>1.2</c>.</param>
/// <param name="Length">How many characters of the line it takes, with the space behind it.</param>
/// <param name="Style"><see cref="NumberStyle.None"/> for bullets.</param>
/// <param name="Ordinal">The last part of the number, from 1; 0 for bullets.</param>
internal readonly record struct TextMarker(string Label, int Length, NumberStyle Style, int Ordinal)
{
    private const string Bullets = "•●◦▪▫■□‣⁃·∙➢➤►▶✓✔❖◆◇○§\u00D8\u00FC\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF02D";

    /// <summary>Signs that some fonts use as bullets but that also begin words or references.</summary>
    private const string Letterlike = "§\u00D8\u00FC·";

    private static readonly string[] Counted = ["KPI", "Measure", "Action", "Target", "Milestone", "Commitment", "Pledge", "Deliverable"];

    public bool IsBullet => Style == NumberStyle.None;

    /// <summary>Whether the sign may as well be a dash or a letter of running text.</summary>
    public bool IsDoubtful => Label.Length == 1 && IsPlain(Label[0]);

    /// <summary>The marker at the start of <paramref name="text"/>, or null.</summary>
    public static TextMarker? At(string text) =>
        text.Length < 2 ? null : Bullet(text) ?? Number(text, NumberStyle.None) ?? Indicator(text);

    /// <summary>As <see cref="At"/>, for the words of a heading: there a number needs no full stop ("1 Purpose").</summary>
    public static TextMarker? AtHeading(string text) => text.Length < 2 ? null : Number(text, NumberStyle.Arabic);

    /// <summary>This marker read as the one after <paramref name="before"/> in a list of <paramref name="style"/>, or null.
    /// The i after h is a letter, not a one.</summary>
    public TextMarker? Follows(TextMarker before, NumberStyle style)
    {
        var letter = Label.Trim('(', ')', '.');
        return Style == style && Ordinal == before.Ordinal + 1 ? this
            : style == NumberStyle.Letter && letter.Length == 1 && char.ToLowerInvariant(letter[0]) - 'a' == before.Ordinal
            ? this with { Style = style, Ordinal = before.Ordinal + 1 }
            : null;
    }

    // "KPI 4  Victims satisfied with …", "Measure 1.1.2: …", "Action 7 – …": a name with a number stands before what it counts.
    private static TextMarker? Indicator(string text)
    {
        var name = Array.Find(Counted, word => text.StartsWith(word, StringComparison.Ordinal));
        if (name is null)
        {
            return null;
        }

        var digits = SkipSpace(text, name.Length);
        var end = digits;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        var closed = end < text.Length && text[end] == ':' || name == "KPI";
        end += end < text.Length && text[end] == ':' ? 1 : 0;
        return (digits > name.Length || name == "KPI") && end > digits && closed && end < text.Length && char.IsWhiteSpace(text[end])
            ? new TextMarker(text[..end], SkipSpace(text, end), NumberStyle.None, 0)
            : null;
    }

    private static TextMarker? Bullet(string text)
    {
        var first = text[0];
        var spaced = char.IsWhiteSpace(text[1]);
        var isSign = Bullets.Contains(first, StringComparison.Ordinal) && (spaced || !Letterlike.Contains(first, StringComparison.Ordinal));
        var length = SkipSpace(text, 1);
        if (length == text.Length || !(isSign || (spaced && IsPlain(first))))
        {
            return null;
        }

        // "- 9.1 The Panel..." and "- a) The..." carry both; the number says more.
        return Number(text[length..], NumberStyle.None) is { } number
            ? number with { Length = length + number.Length }
            : new TextMarker(first.ToString(), length, NumberStyle.None, 0);
    }

    private static TextMarker? Number(string text, NumberStyle bare)
    {
        var open = text[0] is '(' or '[' ? 1 : 0;
        var end = open;
        while (end < text.Length && end < open + 9
            && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        var (style, ordinal) = Read(text.AsSpan(open, end - open));
        if (style == NumberStyle.None)
        {
            return null;
        }

        var closed = end < text.Length && (open == 1 ? text[end] == (text[0] == '(' ? ')' : ']') : text[end] is '.' or ')' or ':');
        var capital = char.IsAsciiLetterUpper(text[open]);
        var bareIsEnough = style == NumberStyle.Decimal || (style == NumberStyle.Arabic && bare == NumberStyle.Arabic && end - open <= 2);
        if (!closed && (open == 1 || !bareIsEnough)
            || text[0] == '['
            || (closed && open == 0 && text[end] == ':' && style != NumberStyle.Decimal)
            || (capital && open == 0 && style == NumberStyle.Letter && text[end] == '.')
            || (capital && open == 0 && end - open == 1 && text[end] == '.' && text.Length > 90))
        {
            return null;
        }

        end += closed ? 1 : 0;
        var length = SkipSpace(text, end);
        var isFigure = !closed && length < text.Length && char.IsLower(text[length]); // "1.5 million"
        return length == end || length == text.Length || isFigure ? null : new TextMarker(text[..end], length, style, ordinal);
    }

    private static bool IsPlain(char sign) => sign is '-' or '*' or '+' or '–' or '—' or 'o';

    private static (NumberStyle Style, int Ordinal) Read(ReadOnlySpan<char> number)
    {
        if (number.IsEmpty)
        {
            return default;
        }

        if (char.IsAsciiDigit(number[0]))
        {
            var dot = number.LastIndexOf('.');
            return number.ContainsAnyExceptInRange('.', '9') || !int.TryParse(number[(dot + 1)..], out var last) || number.Length - dot > 4 || dot == 0
                ? default
                : (dot < 0 ? NumberStyle.Arabic : NumberStyle.Decimal, last);
        }

        var roman = number.Length <= 6 ? Roman(number) : 0;
        return roman > 0 ? (NumberStyle.Roman, roman)
            : number.Length == 1 ? (NumberStyle.Letter, char.ToLowerInvariant(number[0]) - 'a' + 1)
            : default;
    }

    /// <summary>1 to 39 written in one case, or 0. The letters c, d, l and m are read as letters, not as hundreds.</summary>
    private static int Roman(ReadOnlySpan<char> number)
    {
        var value = 0;
        var before = 0;
        for (var i = number.Length - 1; i >= 0; i--)
        {
            var digit = char.ToLowerInvariant(number[i]) switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
            if (digit == 0 || char.IsUpper(number[i]) != char.IsUpper(number[0]))
            {
                return 0;
            }

            value += digit < before ? -digit : digit;
            before = digit;
        }

        return value;
    }

    private static int SkipSpace(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }
}
