using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Support.Pens;

/// <summary>A plan that was read, written again in every format: by the pens, by LibreOffice and by a browser that prints.</summary>
internal static partial class PlanCopies
{
    private static readonly (string Name, int Width, int Height)[] Papers = [("portrait", 11906, 16838), ("landscape", 16838, 11906), ("A5", 8391, 11906)];

    /// <summary>The plan as a Word document; the others are compared with what is read of this one.</summary>
    public static byte[] Word(FoundPlan plan) => Written(plan, new DocxPen()).Bytes();

    /// <summary>Name and content of each copy; those whose program is not installed are left out.</summary>
    public static IEnumerable<(string Format, string Name, byte[] Content)> Of(FoundPlan plan)
    {
        foreach (var pen in new Pen[] { new TextPen(), new MarkdownPen(), new HtmlPen() })
        {
            yield return (Path.GetExtension(pen.Name)[1..], pen.Name, Written(plan, pen).Bytes());
        }

        if (Printed(Written(plan, new HtmlPen()).Bytes()) is { } printed)
        {
            yield return ("browser print", "plan.pdf", printed);
        }

        foreach (var (name, width, height) in Papers)
        {
            if (Converted(Written(plan, new DocxPen { Paper = (width, height) }).Bytes(), "pdf") is { } pdf)
            {
                yield return ("pdf " + name, "plan.pdf", pdf);
            }
        }

        foreach (var ending in new[] { "odt", "rtf", "html" })
        {
            if (Converted(Word(plan), ending) is { } content)
            {
                yield return (ending == "html" ? "html of LibreOffice" : ending, "plan." + ending, content);
            }
        }
    }

    /// <summary>The share of the texts of the statements in <paramref name="expected"/> that are in <paramref name="found"/>, each once.</summary>
    public static double Same(FoundPlan expected, FoundPlan found)
    {
        var left = found.Statements.CountBy(statement => Plain(statement.Text)).ToDictionary(pair => pair.Key, pair => pair.Value);
        return (double)expected.Statements
            .Count(statement => left.TryGetValue(Plain(statement.Text), out var count) && count > 0 && (left[Plain(statement.Text)] = count - 1) >= 0)
                / expected.Statements.Count;
    }

    /// <summary>Texts are compared without marks of emphasis, with straight quotes and single spaces.</summary>
    public static string Plain(string text) =>
        Spaces().Replace(text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace("*", "", StringComparison.Ordinal), " ").Trim();

    /// <summary>What is said of the totals that tables state, in order; a table without any has no verdict.</summary>
    public static IReadOnlyList<string> Verdicts(SourceDocument document) =>
        [.. TableChecks.Of(document).Tables.SelectMany(table => table.Checks).Where(check => check.Verdict is Verdict.Adds or Verdict.DoesNotAdd)
            .Select(check => $"{check.What} {check.Verdict}")];

    private static Pen Written(FoundPlan plan, Pen pen)
    {
        var levels = plan.Headings.ToDictionary(heading => heading.Block, heading => heading.Level);
        foreach (var (at, block) in plan.Document.Blocks.Index())
        {
            var text = pen.Plain(block.Text);
            var above = plan.Document.Blocks[Math.Max(0, at - 1)];
            if (block.Table?.Caption is { } caption && (above.Kind == BlockKind.Furniture || caption != above.Text.TrimEnd(':')))
            {
                pen.Paragraph(pen.Plain(caption));
            }

            _ = block.Kind switch
            {
                BlockKind.Heading =>
                    pen.Heading(levels.GetValueOrDefault(at, block.Level > 0 ? block.Level : 3),
                        block.Label is { } number ? pen.Plain($"{number} {block.Text}") : text),
                BlockKind.ListItem => pen.Item(block.Depth, text, block.Label),
                BlockKind.Table => pen.Table([.. block.Table!.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(pen.Plain)])]),
                BlockKind.Paragraph => pen.Paragraph(block.Label is { } own ? pen.Plain($"{own} {block.Text}") : text),
                _ => pen,
            };
        }

        return pen;
    }

    private static byte[]? Printed(byte[] page) => Made(
        page, "html", "pdf",
        folder => ("chromium-headless-shell",
            ["--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={folder}/profile", $"--print-to-pdf={folder}/plan.pdf",
                $"file://{folder}/plan.html"]));

    private static byte[]? Converted(byte[] word, string ending) => Made(
        word, "docx", ending,
        folder => ("soffice",
            [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--convert-to",
                ending == "html" ? "html:HTML (StarWriter)" : ending, "--outdir", folder, $"{folder}/plan.docx"]));

    private static byte[]? Made(byte[] content, string from, string to, Func<string, (string Program, string[] Arguments)> command)
    {
        var folder = Directory.CreateTempSubdirectory("parity").FullName;
        try
        {
            File.WriteAllBytes($"{folder}/plan.{from}", content);
            var (program, arguments) = command(folder);
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            errors.Wait();
            return File.Exists($"{folder}/plan.{to}")
                ? File.ReadAllBytes($"{folder}/plan.{to}") : throw new InvalidOperationException($"{program} made nothing: {errors.Result}");
        }
        catch (Win32Exception)
        {
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
