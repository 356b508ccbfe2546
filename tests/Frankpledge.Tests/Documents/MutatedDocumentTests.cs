using System.Text;
using Frankpledge.Common;
using Frankpledge.Documents;
using static Frankpledge.Tests.Documents.DocxFixture;

namespace Frankpledge.Tests.Documents;

/// <summary>Damaged input of every kind ends in a document or in a refusal with a sentence; never in another exception, never without end.</summary>
public sealed class MutatedDocumentTests
{
    private const string Body = """
        <w:p><w:pPr><w:pStyle w:val="Rubrik1"/></w:pPr><w:r><w:t>Head</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>Item</w:t></w:r></w:p>
        <w:tbl><w:tr><w:trPr><w:tblHeader w:val="true"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:footnoteReference w:id="1"/><w:sym w:font="x" w:char="F0B7"/></w:r></w:p>
        """;

    private const string Page = """
        <!doctype html><html><main><h1>Head</h1><ul><li>One<ol type=i start=4><li value=2>Two</ol></ul><table><tr><td rowspan=2 colspan=3>x<td>£4</table><p>Text<br><br>&pound;<sup><a href="#f">1</a></sup></main></html>
        """;

    [Fact]
    public void Survives_word_documents_with_mutated_bytes() => Try("plan.docx", Of(Body), seed: 1, rounds: 80);

    [Fact]
    public void Survives_word_documents_with_mutated_xml()
    {
        var random = new Random(2);
        for (var round = 0; round < 120; round++)
        {
            var part = random.Next(3);
            Read("plan.docx", Of(
                part == 0 ? Mutated(Body, random) : Body, part == 1 ? Mutated(Headings, random) : Headings, part == 2 ? Mutated(Lists, random) : Lists,
                ("footnotes", "<w:footnote w:id=\"1\"><w:p><w:r><w:t>Note</w:t></w:r></w:p></w:footnote>")), $"round {round}");
        }
    }

    [Fact]
    public void Survives_web_pages_with_mutated_text()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            Read("plan.html", Encoding.UTF8.GetBytes(Mutated(Page, random)), $"round {round}");
        }
    }

    [Fact]
    public void Survives_pdfs_with_mutated_bytes()
    {
        PdfFixture.NeedsPoppler();
        var pdf = new PdfFixture().Page().Text(50, 20, "Head", 20).Lines(50, 60, "One line of text in here", "and then another.").Text(50, 100, "•")
            .Text(60, 100, "item").Text(200, 120, "1.00").Text(300, 120, "2.00");
        Try("plan.pdf", pdf.Bytes(), seed: 4, rounds: 20);
    }

    private static void Try(string name, byte[] content, int seed, int rounds)
    {
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            var mutated = content.ToArray();
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            }

            Read(name, random.Next(6) == 0 ? mutated[..random.Next(1, mutated.Length)] : mutated, $"seed {seed}, round {round}");
        }
    }

    /// <summary>Swaps, doubles, cuts and moves pieces, mostly between tags, so that much of it stays well formed.</summary>
    private static string Mutated(string text, Random random)
    {
        var pieces = text.Replace("<", "\0<", StringComparison.Ordinal).Replace("\"", "\"\0", StringComparison.Ordinal).Split('\0').ToList();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(pieces.Count);
            switch (random.Next(5))
            {
                case 0:
                    pieces.RemoveAt(at);
                    pieces.Add("");
                    break;
                case 1:
                    pieces.Insert(at, pieces[random.Next(pieces.Count)]);
                    break;
                case 2:
                    pieces[at] =
                        new string([.. pieces[at]
                            .Select(letter => char.IsAsciiLetterOrDigit(letter) && random.Next(4) == 0 ? "9-zZ"[random.Next(4)] : letter)]);
                    break;
                case 3:
                    pieces.InsertRange(at, Enumerable.Repeat(pieces[at], random.Next(1, 300)));
                    break;
                default:
                    (pieces[at], pieces[^1]) = (pieces[^1], pieces[at]);
                    break;
            }
        }

        return string.Concat(pieces);
    }

    private static void Read(string name, byte[] content, string round)
    {
        try
        {
            DocumentReader.Read(name, content, ReadingLimits.Default with { Time = TimeSpan.FromSeconds(20) }).Blocks.ShouldNotBeEmpty(round);
        }
        catch (RefusedException refusal)
        {
            refusal.Reasons.ShouldHaveSingleItem().Code.ShouldNotBe("ReadingTookTooLong", round);
            refusal.Message.ShouldContain(". ", customMessage: round);
        }
    }
}
