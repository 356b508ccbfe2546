using System.Diagnostics;
using System.Globalization;
using Frankpledge.Documents;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support.Pens;

namespace Frankpledge.Benchmarks;

/// <summary>
/// <c>pages [N...]</c>: how long plans of so many pages take to read as candidates for review, as PDF and as DOCX, in a process that has read a plan before.
/// The table of promises measures whole processes. The plan is made here: chapters of headings, paragraphs, lists, a delivery table and notes, no two alike.
/// </summary>
internal static class PagesBench
{
    /// <summary>Pages, and the seconds within which they are read.</summary>
    public static IReadOnlyList<(int Pages, int Seconds)> Promised { get; } = [(60, 2), (400, 10)];

    /// <summary>A page of the PDF holds so many lines.</summary>
    private const int LinesOnPage = 50;

    private static readonly string[] Deeds =
        ["light every park", "fund a helpline", "walk each beat", "publish the counts", "train the call takers", "visit every school", "open a refuge",
            "paint the crossings"];
    private static readonly string[] Places = ["Northshire", "Wexley", "the Vale", "Amberton", "the Marches", "Kelby", "Stowe", "the Levels"];
    private static readonly string[] Wheres = ["in the town", "on the farms", "by the river", "at the stations", "near the schools", "along the coast"];

    public static void Run(IReadOnlyList<int> sizes)
    {
        foreach (var pages in sizes.Count > 0 ? sizes : [.. Promised.Select(promise => promise.Pages)])
        {
            foreach (var file in Write(pages))
            {
                Time(file);
                var before = ProcessorTime.Seconds;
                var (document, plan, all, statements, sheets) = Time(file);
                var worked = ProcessorTime.Seconds - before;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{Path.GetFileName(file),-16} {sheets,6} {statements,6:N0} statements  document {document:0.00} s  plan {plan:0.00} s  all {all:0.00} s, of the processor {worked:0.00} s  {file}"));
            }
        }
    }

    /// <returns>The files, of the PDF so many pages and of the DOCX the same words.</returns>
    public static IReadOnlyList<string> Write(int pages)
    {
        var folder = Directory.CreateTempSubdirectory("pages-").FullName;
        return [.. new Pen[] { new PdfPen(), new DocxPen() }.Select(pen =>
        {
            var file = Path.Combine(folder, $"{pages}-pages{Path.GetExtension(pen.Name)}");
            File.WriteAllBytes(file, Plan(pen, pages));
            return file;
        })];
    }

    private static (double Document, double Plan, double All, int Statements, string Pages) Time(string file)
    {
        var content = File.ReadAllBytes(file);
        var clock = Stopwatch.StartNew();
        var document = DocumentReader.Read(file, content, ReadingLimits.Default with { Pages = 2_000 });
        var read = clock.Elapsed.TotalSeconds;
        var plan = PlanReader.Read(document);
        var found = clock.Elapsed.TotalSeconds;
        FoundCandidates.Of(Guid.Empty, plan, new EditionBefore(null, [], []));
        return (read, found - read, clock.Elapsed.TotalSeconds, plan.Statements.Count, document.Pages is { } pages ? $"{pages} p." : "");
    }

    private static byte[] Plan(Pen pen, int pages)
    {
        pen.Heading(1, "Police and Crime Plan");
        var number = 0;
        for (var line = 0; line < pages * LinesOnPage;)
        {
            pen.Heading(2, $"Safer {Of(Places, number)} {number}");
            for (var paragraph = 0; paragraph < 4; paragraph++)
            {
                var note = paragraph == 0 ? pen.Note(number + 1, $"Counted by the force of {Of(Places, number)}.") : "";
                var sentences = Enumerable.Range(0, 5).Select(at => Sentence(number + (at * 7) + (paragraph * 31), $"{number}.{paragraph}.{at}"));
                pen.Paragraph(pen.Plain(string.Join(' ', sentences)) + note);
                line += 7;
            }

            pen.Paragraph(pen.Plain($"In {Of(Places, number)} I will:"));
            for (var item = 0; item < 5; item++)
            {
                pen.Item(0, pen.Plain($"{Of(Deeds, number + item)} {Of(Wheres, (number / 3) + item)} by {2026 + (number % 4)};"));
            }

            pen.Table([["Measure", "2025", "2026"], ["Burglaries", $"{300 + number}", $"{290 + number}"], ["Thefts", $"{90 + number}", $"{80 + number}"],
                ["Total", $"{390 + (2 * number)}", $"{370 + (2 * number)}"]]);
            (line, number) = (line + 13, number + 1);
        }

        return pen.Bytes();
    }

    /// <param name="own">A number that no other sentence has.</param>
    private static string Sentence(int at, string own) => (at % 5) switch
    {
        0 => $"I will {Of(Deeds, at)} {Of(Wheres, at / 5)} of {Of(Places, at / 3)} under aim {own} by {2026 + (at % 5)}.",
        1 => $"The Chief Constable should {Of(Deeds, at / 2)} and tell {Of(Places, at)} what it cost under aim {own}.",
        2 => $"Burglary in {Of(Places, at / 4)}, ward {own}, fell by {1 + (at % 30)} per cent in the year to March {2020 + (at % 5)}.",
        3 => $"People of ward {own} {Of(Wheres, at)} told us that they want to be heard, and {40 + (at % 50)} per cent said that they feel safe.",
        _ => $"We will reduce theft {Of(Wheres, at / 6)} of ward {own} from {500 + at} to {400 + at} offences a year.",
    };

    private static string Of(string[] words, int at) => words[at % words.Length];
}
