using Frankpledge.Tests.Support.Pens;

namespace Frankpledge.Tests.Reading;

/// <summary>A document of one thing many times over. Reading it must take no more than as many times as long.</summary>
/// <param name="Name">What there is much of.</param>
/// <param name="Write">Writes so many of it.</param>
internal sealed record GrowthShape(string Name, Action<Pen, int> Write)
{
    private const string Promise = "I will light every park by 2031";

    public static IReadOnlyList<GrowthShape> All { get; } =
    [
        new("list items", (pen, n) => Times(n, at => pen.Item(0, pen.Plain($"light park number {at}")), pen.Paragraph("I will:"))),
        new("nested lists", (pen, n) => Times(n, at => pen.Item(at % 6, pen.Plain($"light park number {at}")), pen.Paragraph("I will:"))),
        new("headings", (pen, n) => Times(n, at => pen.Heading(1 + (at % 3), pen.Plain($"Area {at} of the plan")), pen.Paragraph(Promise + "."))),
        new("headings and text", (pen, n) => Times(n, at => pen.Heading(1 + (at % 3), pen.Plain($"Area {at} of the plan")).Paragraph($"{Promise} in {at}."))),
        new("sentences", (pen, n) => pen.Paragraph(Many(n, " ", at => $"{Promise} and {at} more."))),
        new("paragraphs", (pen, n) => Times(n, at => pen.Paragraph($"{Promise}, {at} of them."))),
        new("commas", (pen, n) => pen.Paragraph($"I will light parks{Many(n, "", _ => ", roads")}.")),
        new("commas and verbs", (pen, n) => pen.Paragraph($"I will light parks{Many(n, "", _ => ", and we will mend roads")}.")),
        new("open brackets", (pen, n) => pen.Paragraph($"I will light parks {new string('(', n)} and roads.")),
        new("brackets", (pen, n) => pen.Paragraph($"I will light parks {Many(n, " ", _ => "(and roads)")}.")),
        new("nested brackets", (pen, n) => pen.Paragraph($"I will light parks {new string('(', n / 2)}x{new string(')', n / 2)}.")),
        new("square brackets", (pen, n) => pen.Paragraph($"I will light parks {pen.Plain(new string('[', n))} and roads.")),
        new("figures in a line", (pen, n) => pen.Paragraph($"We counted {Many(n, " ", at => $"{at}")} crimes.")),
        new("percentages", (pen, n) => pen.Paragraph($"I will reduce crime by {Many(n, ", ", at => $"{at % 100}%")} by 2031.")),
        new("money", (pen, n) => pen.Paragraph($"I will give {Many(n, ", ", at => $"£{at} million")} to victims.")),
        new("table rows", (pen, n) => pen.Table(Rows(n))),
        new("rows with emphasis", (pen, n) => pen.Table(Rows(n / 2).Select(row => (IReadOnlyList<string>)[.. row.Select(pen.Bold)]))),
        new("items with emphasis", (pen, n) => Times(n / 2, at => pen.Item(0, $"light {pen.Bold($"park {at}")}"), pen.Paragraph("I will:"))),
        new("rows of groups", (pen, n) => pen.Table(Groups(n))),
        new("table columns", (pen, n) => pen.Table([["Fund", .. Numbers(n)], ["Roads", .. Numbers(n)], ["Total", .. Numbers(n)]])),
        new("tables",
            (pen, n) => Times(n / 4, at => pen.Paragraph($"{Promise}, {at} of them.")
                .Table([["Fund", "2031"], ["Roads", $"{at}"], ["Victims", "2"], ["Total", $"{at + 2}"]]))),
        new("quotes", (pen, n) => pen.Paragraph($"I will say {Many(n, " ", _ => pen.Plain("\"light\""))}.")),
        new("open quotes", (pen, n) => pen.Paragraph($"I will say {Many(n, " ", _ => "“light")}.")),
        new("notes", (pen, n) => Times(n / 4, at => pen.Paragraph($"{Promise} in town {at}{pen.Note(at, $"Counted in {at} towns.")}."))),
        new("links", (pen, n) => pen.Paragraph($"I will light {Many(n, ", ", at => pen.Link($"park {at}", "https://example.org"))}.")),
        new("addresses", (pen, n) => pen.Paragraph($"I will light {Many(n, ", ", at => $"www.example.org/{at}")}.")),
        new("emphasis", (pen, n) => pen.Paragraph($"I will light {Many(n, " ", at => pen.Bold($"park{at}"))}.")),
        new("stars", (pen, n) => pen.Paragraph($"I will light {new string('*', n)} parks.")),
        new("stars apart", (pen, n) => pen.Paragraph($"I will light{Many(n, "", _ => " *a _b")} parks.")),
        new("one word", (pen, n) => pen.Paragraph($"I will light {new string('a', n)}.")),
        new("hyphens", (pen, n) => pen.Paragraph($"I will light {Many(n, "-", _ => "park")}.")),
        new("full stops", (pen, n) => pen.Paragraph($"I will light {Many(n, ".", _ => "a")} parks.")),
        new("dots", (pen, n) => pen.Paragraph($"I will light {new string('.', n)} parks.")),
        new("capitals", (pen, n) => pen.Paragraph($"I will fund the {Many(n, " ", _ => "Safer")} Partnership.")),
        new("bodies", (pen, n) => Times(n / 4, at => pen.Paragraph($"The {Letters(at)} Safety Board will light parks in {at}."))),
        new("bodies of one name", (pen, n) => Times(n / 4, at => pen.Paragraph($"The Safer {Letters(at)} Partnership will light parks in {at}."))),
        new("abbreviations",
            (pen, n) => Times(n / 4,
                at => pen.Paragraph($"The Safer {Letters(at)} Board (S{Letters(at)[..1].ToUpperInvariant()}B) will light parks in {at}."))),
        new("parts left out",
            (pen, n) => Times(n / 4, at => pen.Heading(1, "Contact").Paragraph($"Write to town {at}."), pen.Heading(1, "Roads").Paragraph(Promise + "."))
                .Heading(1, "Parks").Paragraph(Promise + " too.")),
        new("titles", (pen, n) => Times(n / 4, at => pen.Heading(1, pen.Plain($"Police and Crime Plan {2000 + at}"))).Paragraph(Promise + ".")),
        new("contents", (pen, n) => Times(n, at => pen.Contents($"Area {at} of the plan", at), pen.Heading(1, "Contents")).Heading(1, "Area 1 of the plan")
            .Paragraph(Promise + ".")),
        new("numbered paragraphs", (pen, n) => Times(n, at => pen.Paragraph(pen.Plain($"{at + 1}. {Promise} in town {at}.")))),
        new("lines", (pen, n) => pen.Paragraph(Many(n, "\n", at => $"the force will walk in {at}"))),
        new("blank lines", (pen, n) => pen.Paragraph(Promise + ".").Paragraph(new string('\n', n)).Paragraph(Promise + " too.")),
        new("spaces", (pen, n) => pen.Paragraph($"I will light{new string(' ', n)}parks.")),
        new("conditions", (pen, n) => pen.Paragraph($"I will {Many(n, " and ", _ => "light parks")}.")),
        new("who does it", (pen, n) => pen.Paragraph($"The force {Many(n, " of the ", _ => "board")} will light parks.")),
        new("same words", (pen, n) => Times(n, _ => pen.Paragraph(Promise + "."))),
    ];

    /// <summary>The marks of formats as people who mean nothing by them may paste them: raw, in a text of their own.</summary>
    public static IReadOnlyList<GrowthShape> Marks { get; } = [.. new[]
    {
        "<!--", "[^1]", "&amp;", "[a](b", "![", "`", "``", "~~", "^", "|", "<a>", "(", "$", "==", "\n> ", "{", "[x]{", "{button}", "https://a.b ", "</p>",
        "\n\n[^1]: a", "\n# ", "\n- ", "\n1. ", "\n|a|", "\n: a", "<b>", "\n***\n", "**a ", "_a ", "[a][",
        "\n  ", "\"a", "a@b.c ", "&#x1;", "\n<div>", "&", "\n+--+", "\n\n:::", "\n---", "\n===", "]", "](a)", "\\", "a^b^ ", "~a~", "<p", "<td>", "<li>",
        "<ul>", "<sup>1", "<!DOCTYPE", "\n\n    a", "\t", "a\n", "\n\na",
    }.Select(mark =>
        new GrowthShape($"mark {mark.ReplaceLineEndings("/")}",
            (pen, n) => pen.Paragraph(string.Concat(Enumerable.Repeat(mark, n)) + " I will light every park.")))];

    public override string ToString() => Name;

    public byte[] In(Pen pen, int count)
    {
        Write(pen, count);
        return pen.Bytes();
    }

    private static Pen Times(int count, Func<int, Pen> write, Pen? _ = null)
    {
        var pen = write(0);
        for (var at = 1; at < count; at++)
        {
            pen = write(at);
        }

        return pen;
    }

    private static string Many(int count, string between, Func<int, string> one) => string.Join(between, Enumerable.Range(0, count).Select(one));

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(0, count).Select(at => $"{at}");

    private static IEnumerable<IReadOnlyList<string>> Rows(int count) =>
        [["Fund", "2031", "2032"], .. Enumerable.Range(0, count).Select(at => new[] { $"Fund {at}", $"£{at}", $"£{at + 1}" }), ["Total", "£1", "£2"]];

    private static IEnumerable<IReadOnlyList<string>> Groups(int count) =>
        [["Fund", "2031"], .. Enumerable.Range(0, count / 4)
            .SelectMany(at => new[] { new[] { $"Fund {at}", $"{at}" }, ["Other", "2"], ["Subtotal", $"{at + 2}"], ["Net total", $"{at}"] }), ["Total", "£1"]];

    /// <summary>A name of letters alone, another for every number.</summary>
    private static string Letters(int number) => number < 26 ? $"{(char)('A' + number)}" + "eth" : Letters(number / 26) + (char)('a' + (number % 26));
}
